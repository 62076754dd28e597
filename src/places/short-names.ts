// The endings that names of four and five Latin letters take: where any ending at all counted, Iran would stand in irany, Kuba in kubek.
import type { Declension } from './declensions.ts';

type Ending = { readonly last: RegExp; readonly cut: number; readonly endings: RegExp };
export type ShortDeclensions = { readonly short: readonly Ending[]; readonly fleeting: readonly Ending[] };

type Pattern = readonly [last: RegExp, cut: number, endings: string];

const CONSONANT = /[^aeiouy]$/;
const ANY = /$/;
const WEST_SLAVIC: readonly Pattern[] = [
  [CONSONANT, 0, '|u|em|om|e|ovi|a'],
  [/ie$/, 1, 'e|i|im|ich'],
  [/e$/, 1, 'e|i'],
  [/ia$/, 1, 'a|e|i|u|ou'],
  [/a$/, 1, 'a|y|e|u|ou|i'],
];
const SOUTH_SLAVIC: readonly Pattern[] = [
  [CONSONANT, 0, '|a|u|om|em'],
  [/a$/, 1, 'a|e|i|u|o|om'],
];
const TURKIC: readonly Pattern[] = [[ANY, 0, '|in|n?ing|da|d?an|ga|ya|i|ni|la|li|lilar|dagi|daki']];

/** Spelled without accents, as words.ts folds them. Iranu, Rosji, Chin; Cine, Indii; Kinom; Iranban; Iranissa; Indiei; Irano. */
const PATTERNS: Readonly<Record<string, readonly Pattern[]>> = {
  pl: [
    [CONSONANT, 0, '|u|owi|em|iem|ie|a'],
    [/[ij]a$/, 1, 'a|i|e|o'],
    [/a$/, 1, 'a|y|i|e|ie|o'],
    [/y$/, 1, '|y|om|ach|ami'],
    [/ie$/, 1, 'e|i|om|ach|ami'],
  ],
  cs: WEST_SLAVIC,
  sk: WEST_SLAVIC,
  hr: SOUTH_SLAVIC,
  bs: SOUTH_SLAVIC,
  sl: SOUTH_SLAVIC,
  'sr-Latn': SOUTH_SLAVIC,
  ro: [
    [CONSONANT, 0, '|ul|ului'],
    [/u$/, 0, '|l|lui'],
    [/a$/, 1, 'a|ei'],
  ],
  hu: [[ANY, 0, '|[eo]?t|n[ae]k|b[ae]n?|b[oe]l|r[aeo]l?|t[oe]l|h[oe]z|n[ae]l|[a-z]?[ae]l|ig|[oe]?n|ert|kent|i|beli']],
  fi: [[ANY, 0, '|i?n|[aiou]?an|i?iin|i?ss[a]|i?st[a]|i?ll[ae]|i?lt[a]|i?a|i?ksi']],
  et: [[ANY, 0, '|i|u|a|[iua]?s|[iua]?st|[iua]?le|[iua]?lt|[iua]?ga|[iua]?sse']],
  lt: [
    [/[aiu]s$/, 2, 'as|is|us|o|io|ui|iui|a|i|u|e|yje'],
    [/a$/, 1, 'a|os|ai|oje'],
  ],
  lv: [
    [/a$/, 1, 'a|as|ai|u'],
    [/s$/, 1, 's|a|am|u'],
  ],
  az: TURKIC,
  uz: TURKIC,
};

export const NO_DECLENSIONS: ShortDeclensions = { short: [], fleeting: [] };

/** None for languages that have no such endings, or are not read with any ending at all. */
export function shortDeclensionsOf(language: string): ShortDeclensions {
  if (PATTERNS[language] === undefined) return NO_DECLENSIONS;
  return { short: PATTERNS[language].map(toEnding), fleeting: (FLEETING[language] ?? []).map(toEnding) };
}

function toEnding([last, cut, endings]: Pattern): Ending {
  return { last, cut, endings: new RegExp(`^(?:${endings})$`) };
}

/** The vowel before a last c or k goes when an ending comes: Sosnowiec, Sosnowcu; Liberec, Liberci; Cacak, Cacka. Of names of any length. */
const FLEETING: Readonly<Record<string, readonly Pattern[]>> = {
  pl: [
    [/[a-z]{3}iec$/, 3, 'iec|ca|cu|cem|cowi'],
    [/[a-z]{3}ek$/, 2, 'ek|ka|ku|kiem|kowi'],
  ],
  cs: [
    [/[a-z]{3}ec$/, 2, 'ec|ce|ci|cem'],
    [/[a-z]{3}ek$/, 2, 'ek|ku|kem'],
  ],
  sk: [
    [/[a-z]{3}[eo]k$/, 2, '[eo]k|ka|ku|kom'],
    [/[a-z]{3}ec$/, 2, 'ec|ca|ci|com'],
  ],
  hr: [[/[a-z]{3}ac$/, 2, 'ac|ca|cu|cem']],
};

const LETTERS_MIN = 4;
const LETTERS_MAX = 5;
const SHORT = new RegExp(`^[a-z]{${LETTERS_MIN},${LETTERS_MAX}}$`);

/** Null for a name that is longer, or that the language does not change. */
export function shortDeclensionOf(key: string, { short }: ShortDeclensions): Declension | null {
  return SHORT.test(key) ? declensionBy(key, short) : null;
}

/** Null for a name whose vowels all stay. */
export function fleetingDeclensionOf(key: string, { fleeting }: ShortDeclensions): Declension | null {
  return declensionBy(key, fleeting);
}

function declensionBy(key: string, endings: readonly Ending[]): Declension | null {
  const found = endings.find(({ last }) => last.test(key));
  return found === undefined ? null : { stem: key.slice(0, key.length - found.cut), endings: found.endings };
}
