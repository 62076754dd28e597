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

const NOT_ASCII = /[^\x20-\x7e]/;
// Accents, Arabic and Hebrew vowel signs, tatweel, nukta, joiners: papers write them or leave them out.
const MARKS = /[\u0300-\u036f\u064b-\u0655\u0670\u0640\u0591-\u05c7\u093c\u09bc\u200c-\u200f]/g;
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
  // One spelling for letters that Arabic, Persian and Urdu keyboards write differently.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ۃ: 'ه',
  ة: 'ه',
  ۀ: 'ه',
  '\u0901': '\u0902',
  ё: 'е',
  // Malayalam's letters without a vowel take one before an ending.
  ൺ: 'ണ',
  ൻ: 'ന',
  ർ: 'ര',
  ൽ: 'ല',
  ൾ: 'ള',
};
const WITHOUT_MARKS = /[øłđßæœıħþðٱىیےکہھۃةۀँёൺൻർൽൾ]/g;

// The one pair of places that only a vowel sign tells apart: with its m doubled the word is Jordan's capital, else it is Oman.
const AMMAN = /ع\u064e?م\u064e?\u0651\u064e?ان/;

/** One word folded: lower case, accents and vowel signs off. Letters of other scripts stay. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower.includes('.') ? lower.replaceAll('.', '') : lower;
  return lower
    .normalize('NFD')
    .replace(AMMAN, 'عممان')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(WITHOUT_MARKS, (letter) => LETTERS_WITHOUT_MARKS[letter] ?? letter)
    .replaceAll('.', '');
}

// A dotted abbreviation (U.S., U.K., D.C.) or a run of letters; apostrophes and hyphens cut, so that genitives fall off.
const WORD = /\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}\.\p{Lu}(?![\p{L}\p{M}])|[\p{L}\p{M}\p{N}]+/gu;
/** The same for texts of plain letters, several times faster. */
const PLAIN_WORD = /[A-Z]\.(?:[A-Z]\.)+|[A-Z]\.[A-Z](?![A-Za-z])|[A-Za-z0-9]+/g;
const NOT_PLAIN = /[^\x00-\x7f]/;

/** Words of a text in order, at most `countMax`; linear in the text. */
export function wordsOf(text: string, countMax: number): Word[] {
  const words: Word[] = [];
  const pattern = NOT_PLAIN.test(text) ? WORD : PLAIN_WORD;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null && words.length < countMax; match = pattern.exec(text))
    words.push(wordAt(match[0], match.index));
  return words;
}

function wordAt(written: string, start: number): Word {
  const key = foldWord(written);
  const end = start + written.length;
  // What is small already is its own key, and by far the most words are.
  if (key === written) return { start, end, key, isCapital: false, isShout: false };
  const first = written.charAt(0);
  const isCapital = first !== first.toLowerCase();
  const isShout = isCapital && written.length > 1 && written === written.toUpperCase();
  return { start, end, key, isCapital, isShout };
}

/** The spelling under which a name of one or more words is kept: "Côte d'Ivoire" -> "cote d ivoire". */
export function nameKey(name: string): string {
  return wordsOf(name, 20)
    .map((word) => word.key)
    .join(' ');
}
