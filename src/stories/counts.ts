// Reads from an article how many it says are dead, hurt, missing or held, with the sentence that says so.
import type { CountClaim, Counted } from '../model/story.ts';
import { asciiDigits } from '../text/months.ts';
import { readAmount } from '../text/numbers.ts';
import { splitSentences } from '../text/sentences.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { CountWords } from './count-pattern.ts';
import { COUNT_WORDS_LATIN } from './count-words-latin.ts';
import { COUNT_WORDS_OTHER } from './count-words-other.ts';

/** One number of one article; `who` as printed, null for people in general. */
export type ArticleCount = Omit<CountClaim, 'articleId'> & { readonly counted: Counted; readonly who: string | null };

const COUNT_WORDS = { ...COUNT_WORDS_LATIN, ...COUNT_WORDS_OTHER };

/** What an article's numbers are stands in its opening; later ones belong to its parts and to other days. */
const SENTENCES_READ_MAX = 8;
const TEXT_CHARACTERS_MAX = 3_000;
/** Larger than any count of people that one event has. */
const VALUE_MAX = 10_000_000;
const MAGNITUDE_MAX = 10;

/**
 * The article's leading counts, one for each thing counted and each kind of people. None where the article is not of one
 * mind: a later number that is larger shows that the first was a part. Empty for a language without words; never throws.
 */
export function readCounts(
  doc: { readonly title: string; readonly text: string },
  language: string | null,
): readonly ArticleCount[] {
  const reader = readerFor(language ?? 'en');
  if (reader === null) return [];
  const leading = new Map<string, ArticleCount | null>();
  const opening = splitSentences(doc.text.slice(0, TEXT_CHARACTERS_MAX), language).slice(0, SENTENCES_READ_MAX);
  for (const sentence of [doc.title, ...opening]) {
    if (reader.past.test(sentence)) continue;
    for (const count of countsIn(sentence, reader)) {
      const key = `${count.counted} ${count.who?.toLowerCase() ?? ''}`;
      const first = leading.get(key);
      if (first === undefined) leading.set(key, count);
      else if (first !== null && count.value > first.value) leading.set(key, null);
    }
  }
  return [...leading.values()].filter((count) => count !== null);
}

type Reader = {
  readonly language: string;
  readonly words: CountWords;
  readonly past: RegExp;
  readonly bounds: readonly (readonly [CountClaim['bound'], RegExp])[];
  readonly people: RegExp;
  readonly notBehind: RegExp;
  readonly patterns: readonly (readonly [Counted, RegExp])[];
};

/** "Twenty others were hurt" tells how many were; "three others died" only how many more. */
const MORE = /^(?:others?|more|otras|otros|autres|weitere|andere)$/iu;
const WITH_MORE: ReadonlySet<Counted> = new Set<Counted>(['injured', 'missing']);

const readers = new Map<string, Reader | null>();

/** Compiled when a story in that language first asks. */
function readerFor(language: string): Reader | null {
  const known = readers.get(language);
  if (known !== undefined) return known;
  const words = Object.hasOwn(COUNT_WORDS, language) ? COUNT_WORDS[language] : undefined;
  const reader = words === undefined ? null : compile(words, language);
  readers.set(language, reader);
  return reader;
}

function compile(words: CountWords, language: string): Reader {
  const { least, about, most } = words.bounds;
  const spelled = Object.keys(words.numbers).join('|');
  const letters = spelled === '' ? '' : `|(?:${spelled})(?:-(?:${spelled}))?(?![\\p{L}\\p{M}-])`;
  const bound = `(?:(?:${least}|${about}|${most})${words.gap})?`;
  const number = `(?<n>${bound}(?:\\p{Nd}+(?:[.,]\\p{Nd}+)*(?![\\p{Nd}%:/]|[.,]\\p{Nd})${letters}))`;
  const [behind, before] = words.gap === '' ? ['', ''] : ['(?<![\\p{L}\\p{M}])', '(?![\\p{L}\\p{M}])'];
  // Scripts without blanks have letters on every side; "1 204" is one number.
  const begin =
    words.gap === '' ? '(?<![\\p{N}.,/$€£¥₹:-])' : '(?<![\\p{L}\\p{M}\\p{N}.,/$€£¥₹:-])(?<!\\p{Nd}[ \\u00a0\\u202f])';
  const patternOf = (source: string): RegExp =>
    new RegExp(
      `${begin}${source
        .replace('{n}', number)
        .replace('{who}', `(?<who>${words.who})`)
        .replace(/\{0,3\}\?\)$/u, '{0,3})')}`,
      'giu',
    );
  return {
    language,
    words,
    past: new RegExp(`${behind}(?:${words.past})${before}|(?<!\\p{Nd})(?:19|20)\\p{Nd}{2}(?!\\p{Nd})`, 'iu'),
    bounds: [
      ['least', new RegExp(`^(?:${least})`, 'iu')],
      ['about', new RegExp(`^(?:${about})`, 'iu')],
      ['most', new RegExp(`^(?:${most})`, 'iu')],
    ],
    people: new RegExp(`^(?:${words.people})$`, 'iu'),
    notBehind: new RegExp(`${behind}(?:${words.notBehind})\\s*$`, 'iu'),
    patterns: Object.entries(words.patterns).flatMap(([counted, sources]) =>
      sources.map((source) => [counted as Counted, patternOf(source)] as const),
    ),
  };
}

function countsIn(sentence: string, reader: Reader): readonly ArticleCount[] {
  if (!/\p{Nd}/u.test(sentence) && Object.keys(reader.words.numbers).length === 0) return [];
  return reader.patterns.flatMap(([counted, pattern]) => {
    const counts: ArticleCount[] = [];
    pattern.lastIndex = 0;
    for (let found = pattern.exec(sentence); found !== null; found = pattern.exec(sentence)) {
      const count = countOf(found, counted, reader);
      if (count !== null) counts.push(count);
      // "40 dead and three missing": the wrong beginning must not hide the right one inside it.
      else pattern.lastIndex = found.index + (found.groups?.n?.length ?? 1);
    }
    return counts;
  });
}

function countOf(found: RegExpMatchArray, counted: Counted, reader: Reader): ArticleCount | null {
  const { n = '', who = '' } = found.groups ?? {};
  const sentence = found.input ?? '';
  if (found[0].startsWith(n) && reader.notBehind.test(sentence.slice(0, found.index))) return null;
  const bound = reader.bounds.find(([, pattern]) => pattern.test(n))?.[0] ?? 'exact';
  const value = numberIn(n, reader);
  if (value === null || value > (counted === 'magnitude' ? MAGNITUDE_MAX : VALUE_MAX)) return null;
  if (counted !== 'magnitude' && !Number.isInteger(value)) return null;
  const isLast = found[0].endsWith(who);
  const group = groupOf(who, isLast, reader);
  if (group === undefined || (group === MORE_OF_THEM && !WITH_MORE.has(counted))) return null;
  return { counted, value, bound, words: n, sentence, who: group === MORE_OF_THEM ? null : group };
}

const MORE_OF_THEM = 'more';

/** Who is counted, by the last word of the group: null for people, undefined where the words are no such group. */
function groupOf(who: string, isOpen: boolean, { people, language }: Reader): string | null | undefined {
  const words = who
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const end = isOpen ? words.findIndex((word, at) => endsGroup(word, words[at - 1] ?? '', language)) : -1;
  const group = end === -1 ? words : words.slice(0, end);
  const head = group.at(-1);
  if (group.some((word) => MORE.test(word))) return MORE_OF_THEM;
  if (head === undefined || group.some((word) => people.test(word))) return null;
  return group.some((word) => isStopWord(word.toLowerCase(), language)) ? undefined : head;
}

/** "killed nine fighters | in", "killed 12 people | Monday". */
function endsGroup(word: string, before: string, language: string): boolean {
  return isStopWord(word.toLowerCase(), language) || (/^\p{Lu}/u.test(word) && /^\p{Ll}/u.test(before));
}

function numberIn(words: string, { language, words: { numbers } }: Reader): number | null {
  const number =
    /(?:(?<!\p{Nd}[.,]?)\p{Nd}+(?:[.,]\p{Nd}+)*|(?<![\p{L}\p{M}-])[\p{L}\p{M}-]+)$/u.exec(words)?.[0].toLowerCase() ??
    '';
  if (/\p{Nd}/u.test(number)) return readAmount(asciiDigits(number), '', language)?.value ?? null;
  let value = 0;
  for (const part of number.split('-')) value += Object.hasOwn(numbers, part) ? (numbers[part] ?? 0) : Number.NaN;
  return Number.isNaN(value) ? null : value;
}
