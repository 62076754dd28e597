// The one spelling of a word under which every table of names keeps it.

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
  // Apostrophes inside a word: גובה is height, ג'ובה Juba.
  '’': "'",
  ʼ: "'",
  '׳': "'",
  // Malayalam's letters without a vowel take one before an ending.
  ൺ: 'ണ',
  ൻ: 'ന',
  ർ: 'ര',
  ൽ: 'ല',
  ൾ: 'ള',
};
const WITHOUT_MARKS = /[øłđßæœıħþðٱىیےکہھۃةۀँё’ʼ׳ൺൻർൽൾ]/g;

// The one pair of places that only a vowel sign tells apart: with its m doubled the word is Jordan's capital, else it is Oman.
const AMMAN = /ع\u064e?م\u064e?\u0651\u064e?ان/;
// Nhà Trắng is the White House, nhà trắng any white one, Nha Trang a town: white keeps its accents and its capital.
const WHITE: ReadonlyMap<string, string> = new Map([
  ['Trắng', 'Trắng'],
  ['TRẮNG', 'Trắng'],
  ['trắng', 'trắng'],
]);

/** One word folded: lower case, accents and vowel signs off. Letters of other scripts stay. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower.includes('.') ? lower.replaceAll('.', '') : lower;
  const white = WHITE.get(word);
  if (white !== undefined) return white;
  return lower
    .normalize('NFD')
    .replace(AMMAN, 'عممان')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(WITHOUT_MARKS, (letter) => LETTERS_WITHOUT_MARKS[letter] ?? letter)
    .replaceAll('.', '');
}
