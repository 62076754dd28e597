// Under which forms a word is found: as it is written, by its stem, and in scripts without spaces by pairs of characters or by words.
import type { Findable, Term } from '../model/search.ts';
import type { Story } from '../model/story.ts';
import { wordsOf } from './words.ts';

/** For an index that knows no language. */
export function findableOf({
  headline,
  summary,
  language,
}: Pick<Story, 'headline' | 'summary' | 'language'>): Findable {
  const withForms = (text: string): string => `${text}\n${wordsOf(text, language).join(' ')}`;
  return { headline: withForms(headline), summary: withForms(summary.map((sentence) => sentence.text).join('\n')) };
}

/** The words of a question, each in the forms of its asker's language, of English, and of the languages of its script. */
export function termsOf(words: readonly string[], language: string): readonly Term[] {
  return words.map((typed): Term => {
    const forms = languagesOf(typed, language).map((each) => wordsOf(typed, each).join(' '));
    return [typed, ...new Set(forms.filter((form) => form !== '' && form !== typed))];
  });
}

const SCRIPTS: readonly (readonly [script: RegExp, languages: readonly string[]])[] = [
  [/\p{Script=Cyrillic}/u, ['ru', 'uk', 'bg', 'sr']],
  [/\p{Script=Arabic}/u, ['ar', 'ur', 'fa']],
  [/\p{Script=Devanagari}/u, ['hi']],
  [/\p{Script=Bengali}/u, ['bn']],
  [/\p{Script=Greek}/u, ['el']],
  [/\p{Script=Hebrew}/u, ['he']],
  [/\p{Script=Hangul}/u, ['ko']],
];

function languagesOf(word: string, asker: string): readonly string[] {
  const known = SCRIPTS.find(([script]) => script.test(word))?.[1];
  return known ?? [asker, 'en'];
}
