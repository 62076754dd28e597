// How a text is cut into words for place names, and the one spelling under which every table keeps them.

/** One word of a text: where it stands and how it is looked up. */
export type Word = {
  readonly start: number;
  readonly end: number;
  /** Folded: lower case, no accents, no dots. */
  readonly key: string;
  readonly isCapital: boolean;
  /** All letters are capitals, and there are at least two. */
  readonly isShout: boolean;
};

// A dotted abbreviation (U.S., U.K., D.C.) or a run of letters; apostrophes and hyphens cut, so that genitives fall off.
const WORD = /\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}\.\p{Lu}(?![\p{L}\p{M}])|[\p{L}\p{M}\p{N}]+/gu;
const NOT_ASCII = /[^\x20-\x7e]/;
const LATIN_MARKS = /[\u0300-\u036f\u064b-\u0652\u0640\u200c-\u200f]/g;
const LETTERS_WITHOUT_MARKS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  þ: 'th',
  ð: 'd',
};
const WITHOUT_MARKS = /[øłđßæœıħþð]/g;

/** One word folded: lower case, accents and vowel signs off. Letters of other scripts stay. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower.includes('.') ? lower.replaceAll('.', '') : lower;
  return lower
    .normalize('NFD')
    .replace(LATIN_MARKS, '')
    .normalize('NFC')
    .replace(WITHOUT_MARKS, (letter) => LETTERS_WITHOUT_MARKS[letter] ?? letter)
    .replaceAll('.', '');
}

/** Words of a text in order, at most `countMax`; linear in the text. */
export function wordsOf(text: string, countMax: number): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const written = match[0];
    const first = written.charAt(0);
    const isCapital = first !== first.toLowerCase();
    words.push({
      start: match.index,
      end: match.index + written.length,
      key: foldWord(written),
      isCapital,
      isShout: isCapital && written.length > 1 && written === written.toUpperCase(),
    });
    if (words.length >= countMax) break;
  }
  return words;
}

/** The spelling under which a name of one or more words is kept: "Côte d'Ivoire" -> "cote d ivoire". */
export function nameKey(name: string): string {
  return wordsOf(name, 20)
    .map((word) => word.key)
    .join(' ');
}
