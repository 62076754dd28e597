// The endings that names take in languages where any ending at all would find Doha in доход, income.

export type Declension = {
  /** What the name keeps. */
  readonly stem: string;
  /** What may follow the stem, whole. */
  readonly endings: RegExp;
};

/** Spelled as words.ts folds them: й is и, ї is і. */
const ADJECTIVE =
  '(?:ов|ев|ин|ан|ян)?и?(?:ск|цк|зк|ськ|цьк|зьк)(?:ии|ая|ое|ие|ого|ому|им|ом|ои|ую|их|ими|ою|а|е|і|іи|у|оі)';

/** Names that end otherwise, in о, у, э or и behind a consonant, never change. */
const PATTERNS: readonly (readonly [last: RegExp, cut: number, endings: string])[] = [
  // Египет, египта; тибет, тибета.
  [/ет$/u, 2, `ет(?:|а|у|ом|е|і)|т(?:а|у|ом|е|і|ові)|ет${ADJECTIVE}`],
  [/[бвгґджзклмнпрстфхцчшщђјљњћџ]$/u, 0, `|а|у|ом|ем|е|ы|и|і|ові|${ADJECTIVE}`],
  [/[аеоуи]и$/u, 1, `и|я|ю|ем|єм|є|і|е|${ADJECTIVE}`],
  [/[бвгґджзклмнпрстфхцчшщђјљњћџ]а$/u, 1, `а|ы|и|е|у|ои|ою|ом|еи|ею|і|${ADJECTIVE}`],
  [/[бвгґджзклмнпрстфхцчшщьиі]я$/u, 1, `я|и|е|ю|еи|ею|і|єю|${ADJECTIVE}`],
  // Тбілісі, тбіліський; Делі, делійський; Сочи, сочинский.
  [/с[иі]$/u, 2, `с[иі]|с?${ADJECTIVE}`],
  [/[бвгґджзклмнпртфхцчшщ][иі]$/u, 1, `[иі]|[иі]?${ADJECTIVE}`],
  [/ь$/u, 1, `ь|и|ю|ью|е|я|ем|і|${ADJECTIVE}`],
  [/[бвгґджзклмнпрстфхцчшщ]ы$/u, 1, `|ы|ов|ам|ами|ах|${ADJECTIVE}`],
  [/(?:ов|ев|ин|ын)о$/u, 1, `о|а|у|ом|е|і|${ADJECTIVE}`],
  [/^\p{sc=Arabic}{3,}$/u, 0, '|ي|يه|يين|يون|يا|يات|ي|ی|یی|ها|های|یها|یان|ای'],
  [/^\p{sc=Hebrew}{2,}ה$/u, 1, 'ה|י|ית|ים|יים|יות|ני|נית|נים'],
  [/^\p{sc=Hebrew}{3,}$/u, 0, '|י|ית|ים|יים|יות|ה|ני|נית'],
  [
    /^\p{sc=Devanagari}{3,}$/u,
    0,
    '|ी|ई|ियों|ीय|ियाई|याई|ाई|न|यन|ियन|वासी|वासियों|ले|मा|को|का|की|लाई|बाट|सँग|ात|त|ने|ला|चा|ची|चे|च्या|ातील|ातून|हून',
  ],
  [/^\p{sc=Bengali}{3,}$/u, 0, '|র|ের|এর|য়ের|যের|রও|ে|তে|য়|য|কে|রা|ীয়|ি|ী|দের|েও|ও|ই|টি|সহ|ভিত্তিক'],
  [/ος$/u, 2, 'ος|ου|ο|ε|οι|ων|ους'],
  [/[^αειουωη]ο$/u, 1, 'ο|ου|α|ων'],
  [/α$/u, 1, 'α|ας|ες|ων'],
  [/η$/u, 1, 'η|ης|ες|ων'],
];
const CLOSED = PATTERNS.map(([last, cut, endings]) => ({ last, cut, endings: new RegExp(`^(?:${endings})$`, 'u') }));
const DECLINING: ReadonlySet<string> = new Set('ar be bg bn el fa he hi mk ps ru sr uk ur'.split(' '));
const STEM_LETTERS_MIN = 3;

/** Whether a language's endings are listed here; Kazakh and others in Cyrillic have other ones. */
export function isDeclining(language: string): boolean {
  return DECLINING.has(language);
}

/** Null for a name that never changes, or is too short to be told from other words. */
export function declensionOf(key: string): Declension | null {
  const found = CLOSED.find(({ last }) => last.test(key));
  if (found === undefined) return null;
  const stem = key.slice(0, key.length - found.cut);
  return stem.length < STEM_LETTERS_MIN ? null : { stem, endings: found.endings };
}
