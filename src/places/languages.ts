// Names in languages other than English: read from data/places/languages.tsv, one language at a time, when a text first needs it.
import { isDeclining } from './declensions.ts';
import {
  type Grammar,
  keepInflected,
  type NameEntry,
  type NameKind,
  type NameTable,
  openTable,
  type Spelling,
} from './name-table.ts';
import { NO_DECLENSIONS, shortDeclensionsOf } from './short-names.ts';

export type Languages = {
  /** By BCP 47 primary tag (and zh-Hant); empty for a language we do not know. */
  readonly inLanguage: (language: string) => NameTable;
  /** Names and peoples of countries on which all languages in Latin letters agree: for a text whose language nobody could tell. */
  readonly inLatinLetters: () => NameTable;
};

/** Scripts whose towns a language reads beside its own lines; in Latin letters there are too many names that are another language's words. */
const SCRIPTS_OF: Readonly<Record<string, string>> = {
  am: 'Ethi',
  ar: 'Arab',
  be: 'Cyrl',
  bg: 'Cyrl',
  bn: 'Beng',
  el: 'Grek',
  fa: 'Arab',
  gu: 'Gujr',
  he: 'Hebr',
  hi: 'Deva',
  hy: 'Armn',
  ja: 'Hani Kana',
  ka: 'Geor',
  kk: 'Cyrl',
  km: 'Khmr',
  kn: 'Knda',
  ko: 'Hang',
  ky: 'Cyrl',
  lo: 'Laoo',
  mk: 'Cyrl',
  ml: 'Mlym',
  mn: 'Cyrl',
  mr: 'Deva',
  my: 'Mymr',
  ne: 'Deva',
  pa: 'Guru',
  ps: 'Arab',
  ru: 'Cyrl',
  si: 'Sinh',
  sr: 'Cyrl',
  ta: 'Taml',
  te: 'Telu',
  th: 'Thai',
  uk: 'Cyrl',
  ur: 'Arab',
  zh: 'Hani',
  'zh-Hant': 'Hani',
};
/** What detectors and feeds call otherwise than CLDR, and languages that read a neighbour's names. */
const READ_AS: Readonly<Record<string, string>> = {
  no: 'nb',
  nn: 'nb',
  tl: 'fil',
  iw: 'he',
  in: 'id',
  sh: 'sr-Latn',
  tg: 'ru',
  tt: 'ru',
  ba: 'ru',
  ckb: 'fa',
  ku: 'tr',
  sd: 'ur',
  ug: 'ar',
  bho: 'hi',
  mai: 'hi',
  as: 'bn',
  yue: 'zh-Hant',
};
/** Whose names a language reads too, where its own say nothing else. */
const BESIDE: Readonly<Record<string, readonly string[]>> = { 'zh-Hant': ['zh'] };
/** Languages that write a name the same wherever it stands. */
const WITHOUT_ENDINGS: ReadonlySet<string> = new Set(
  'af br ca cy da de es fil fr gl id it ms nb nl oc pt so sv sw tr vi yo zu'.split(' '),
);
const BANTU: ReadonlySet<string> = new Set(['sw', 'zu']);
/** Under which data/places/build.ts keeps what all languages in Latin letters agree on. */
export const AGREED = '*';

/** `file`: bytes of languages.tsv, decoded in part only. */
export function openLanguages(file: Buffer): Languages {
  const tables = new Map<string, NameTable>();
  const remember = (name: string, make: () => NameTable): NameTable => {
    const known = tables.get(name);
    if (known !== undefined) return known;
    const table = make();
    tables.set(name, table);
    return table;
  };
  return {
    inLanguage: (tag) => {
      const language = READ_AS[tag] ?? tag;
      return remember(language, () => readTable(file, language));
    },
    inLatinLetters: () => remember(AGREED, () => readTable(file, AGREED)),
  };
}

function readTable(file: Buffer, language: string): NameTable {
  const table = openTable(null, grammarOf(language));
  const own = linesOf(file, language);
  if (own === '') return table;
  for (const other of BESIDE[language] ?? []) keepLines(table, linesOf(file, other));
  keepLines(table, own);
  for (const script of SCRIPTS_OF[language]?.split(' ') ?? []) keepLines(table, linesOf(file, script));
  return table;
}

function grammarOf(language: string): Grammar {
  if (language === AGREED) return { endings: 'none', shortNames: NO_DECLENSIONS, isBantu: true };
  const endings = WITHOUT_ENDINGS.has(language) ? 'none' : isDeclining(language) ? 'listed' : 'any';
  return { endings, shortNames: shortDeclensionsOf(language), isBantu: BANTU.has(language) };
}

function keepLines(table: NameTable, lines: string): void {
  for (const line of lines.split('\n')) {
    const [, kind = '', country = '', forms = ''] = line.split('\t');
    if (kind === 'region' || kind === '') continue;
    if (kind === 'word') for (const form of forms.split('|')) table.plainWords.add(form);
    if (kind === 'word') continue;
    const entry: NameEntry = { kind: kind as NameKind, country, isAsWritten: false, candidates: [], isWord: false };
    for (const form of forms.split('|')) {
      const spelling = SPELLINGS[form.charAt(form.length - 1)];
      const key = spelling === undefined ? form : form.slice(0, -1);
      keepInflected(table, key, form.endsWith('=') ? { ...entry, isAsWritten: true } : entry, spelling ?? 'inflected');
    }
  }
}

/** By the mark behind a form; = is an abbreviation, which counts in capitals alone. */
const SPELLINGS: Readonly<Record<string, Spelling>> = { '*': 'begun', '!': 'exact', '=': 'exact' };

/** The lines of one language stand together in the file. */
function linesOf(file: Buffer, language: string): string {
  const mark = `\n${language}\t`;
  const isFirst = file.subarray(0, mark.length - 1).toString() === mark.slice(1);
  const first = isFirst ? 0 : file.indexOf(mark) + 1;
  if (first === 0 && !isFirst) return '';
  const last = file.lastIndexOf(mark);
  const end = file.indexOf('\n', Math.max(first, last + 1));
  return file.toString('utf8', first, end === -1 ? undefined : end);
}
