// What a written word is wherever it stands: its stem, whether it is capitalised, a stop word, a number. Remembered, for most words come again.
import { mayBeAmount } from './numbers.ts';
import { ownCopy } from './own-copy.ts';
import { stem } from './stems.ts';
import { isStopWord } from './stop-words.ts';

/** A word that counts. A name stood capitalised where its language would not have done so by itself. `written`: as it stood there. */
export type Word = { readonly word: string; readonly kind: 'plain' | 'name' | 'number'; readonly written: string };

export type WordForm = {
  readonly written: string;
  /** plainForm of it. */
  readonly lower: string;
  readonly isCapitalised: boolean;
  readonly isShouted: boolean;
  /** US, WHO and U.S. are names where us and who are not. */
  readonly isInitials: boolean;
  readonly isStop: boolean;
  /** Worth asking readAmount. */
  readonly mayBeAmount: boolean;
  /** Where it is a word of its own, with its stem. */
  readonly asPlain: Word;
  readonly asName: Word;
  /** The words of a run in a script that writes no spaces; null in all others. */
  readonly parts: readonly Word[] | null;
};

/** Scripts that write no spaces. Where a character is a syllable or a word, overlapping pairs of them need no dictionary. */
const PAIRED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Where a character is a letter, the platform's dictionary parts the words. */
const SEGMENTED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const UPPER_FIRST = /^\p{Lu}/u;
const ALL_UPPER = /^[\p{Lu}\p{N}.]+$/u;

/** Most words of a text were met before: one look-up instead of ten patterns. A language's memory starts afresh at this many. */
const FORMS_MAX = 50_000;
const forms = new Map<string | null, Map<string, WordForm>>();

/** Tells the form of each written word of a language. */
export function formsOf(language: string | null): (written: string) => WordForm {
  const known = forms.get(language) ?? new Map<string, WordForm>();
  forms.set(language, known);
  return (written) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    if (known.size >= FORMS_MAX) known.clear();
    const own = ownCopy(written);
    const form = formOf(own, language);
    known.set(own, form);
    return form;
  };
}

function formOf(written: string, language: string | null): WordForm {
  const lower = plainForm(written);
  const isShouted = ALL_UPPER.test(written);
  const parts = partsOf(written, language);
  const word = parts !== null || lower.length < 2 ? lower : stem(lower, language);
  return {
    written,
    lower,
    isCapitalised: UPPER_FIRST.test(written),
    isShouted,
    isInitials: isShouted && written.length > 1,
    isStop: isStopWord(lower, language),
    mayBeAmount: mayBeAmount(lower, language),
    asPlain: { word, kind: 'plain', written },
    asName: { word, kind: 'name', written },
    parts,
  };
}

/** Lower case, one apostrophe, no possessive, no full stops inside initials: "Pakistan’s" is pakistan, "U.S." is us. */
function plainForm(written: string): string {
  const lower = written.toLowerCase().replaceAll('’', "'");
  const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  return /^\p{L}(?:\.\p{L})+$/u.test(bare) ? bare.replaceAll('.', '') : bare;
}

function partsOf(run: string, language: string | null): readonly Word[] | null {
  if (PAIRED.test(run)) return pairsOf(run).map((part) => ({ word: part, kind: 'plain', written: part }));
  if (!SEGMENTED.test(run)) return null;
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  const segments = [...segmenter.segment(run)].map(({ segment }) => segment);
  const words = segments.filter((segment) => segment.length > 1 && !isStopWord(segment, language));
  return words.map((part) => ({ word: part, kind: 'plain', written: part }));
}

/** Its dictionaries go by script, whatever the language given. Made when first needed: 18 ms. */
let segmenter: Intl.Segmenter | null = null;

function pairsOf(run: string): readonly string[] {
  const letters = [...run];
  return letters.length === 1 ? [run] : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}
