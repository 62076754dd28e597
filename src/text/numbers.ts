// Brings numbers to one form, so that 30K, 30,000 and 30 thousand are the same word.

/** Multipliers as they stand behind a number: glued on (6tn) or as the next word (6 trillion). */
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  b: 1e9,
  bn: 1e9,
  t: 1e12,
  tn: 1e12,
  trn: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  lakh: 1e5,
  crore: 1e7,
  тыс: 1e3,
  тысяч: 1e3,
  тысячи: 1e3,
  млн: 1e6,
  миллион: 1e6,
  миллиона: 1e6,
  миллионов: 1e6,
  млрд: 1e9,
  миллиард: 1e9,
  миллиарда: 1e9,
  миллиардов: 1e9,
  трлн: 1e12,
  mil: 1e3,
  millón: 1e6,
  millones: 1e6,
  milhão: 1e6,
  milhões: 1e6,
  mille: 1e3,
  millions: 1e6,
  milliard: 1e9,
  milliards: 1e9,
  tausend: 1e3,
  millionen: 1e6,
  milliarde: 1e9,
  milliarden: 1e9,
  mrd: 1e9,
  mio: 1e6,
};

/** A single letter is a scale only when it is glued on: "6 m" is six metres. */
const LONE_LETTERS = new Set(['k', 'm', 'b', 't']);

/** Where 1.234,5 is written and 1,234.5 is not. */
const COMMA_DECIMALS = new Set([
  'cs',
  'da',
  'de',
  'es',
  'fi',
  'fr',
  'id',
  'it',
  'nb',
  'nl',
  'no',
  'pl',
  'pt',
  'ro',
  'ru',
  'sv',
  'tr',
  'uk',
]);

/** Where 85 000 is one number. A bare hundreds group behind one to three digits is nothing else there. */
const SPACE_GROUPS = new Set([
  'be',
  'bg',
  'cs',
  'fi',
  'fr',
  'hu',
  'kk',
  'nb',
  'no',
  'pl',
  'pt',
  'ru',
  'sk',
  'sv',
  'uk',
]);
const GROUP_BEFORE = /^\d{1,3}$/u;
const GROUP = /^\d{3}$/u;

/** English number words of one token. "One" is left out: it is a pronoun as often as a number. */
export const ENGLISH_NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const DIGITS_FIRST = /^(\d[\d.,]*)(\p{L}*)$/u;

/** A number of a text: its value, and how many tokens it took (2 where the scale was a word of its own). */
export type Amount = { readonly value: number; readonly tokens: 1 | 2 };

/** The same to be asked with any word: a property's name is looked up among all names that the program has. */
const numberWords: ReadonlySet<string> = new Set(Object.keys(ENGLISH_NUMBERS));

/** False when readAmount is null for this token whatever follows it; quick. */
export function mayBeAmount(token: string, language: string | null): boolean {
  return /^\d/.test(token) || (language === 'en' && numberWords.has(token));
}

/** Reads the number that `token` starts; `next` is the token behind it or ''. Both lower case. Null when it is none. */
export function readAmount(token: string, next: string, language: string | null): Amount | null {
  if (language !== null && SPACE_GROUPS.has(language) && GROUP_BEFORE.test(token) && GROUP.test(next)) {
    return { value: Number(token + next), tokens: 2 };
  }
  const spelled = Object.hasOwn(ENGLISH_NUMBERS, token) && language === 'en' ? ENGLISH_NUMBERS[token] : undefined;
  const parts = spelled === undefined ? DIGITS_FIRST.exec(token) : null;
  const value = spelled ?? digitsValue(parts?.[1] ?? '', language);
  if (value === null) return null;
  const glued = parts?.[2] ?? '';
  if (glued !== '') {
    const scale = scaleOf(glued);
    // 4x4 and 737max are names of things, 3rd and 1980s are numbers in a dress that does not matter.
    return scale === null ? null : { value: value * scale, tokens: 1 };
  }
  const scale = LONE_LETTERS.has(next) ? null : scaleOf(next);
  return scale === null ? { value, tokens: 1 } : { value: value * scale, tokens: 2 };
}

/** One spelling for one value: 30000, 1.5e12 as 1500000000000, 0.1 + 0.2 without its tail. */
export function amountWord(value: number): string {
  // Most are whole and short, and have no tail.
  return Number.isInteger(value) && value < 1e12 ? String(value) : String(Number(value.toPrecision(12)));
}

function scaleOf(word: string): number | null {
  return Object.hasOwn(SCALES, word) ? (SCALES[word] ?? null) : null;
}

function digitsValue(digits: string, language: string | null): number | null {
  if (digits === '' || digits.length > 24) return null;
  const decimal = language !== null && COMMA_DECIMALS.has(language) ? ',' : '.';
  const groups = digits.split(decimal === ',' ? '.' : ',').filter((part) => part !== '');
  // A group that is not three long was no group: 3.15 in a German text is still a decimal.
  const isGrouped = groups.length > 1 && groups.slice(1).every((part) => /^\d{3}/.test(part));
  const plain = isGrouped ? groups.join('') : groups.join('.');
  const value = Number(plain.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}
