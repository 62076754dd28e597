// Tells languages of one script apart by the letters and small words that one has and its neighbours lack.

/** Languages that share a script with others: a declaration of one of them is believed over the script's default. */
const WRITTEN_IN: Readonly<Record<string, readonly string[]>> = {
  Devanagari: ['hi', 'mr', 'ne', 'kok', 'mai', 'bho', 'sa'],
  bn: ['bn', 'as'],
  am: ['am', 'ti'],
  he: ['he', 'yi'],
  my: ['my'],
  Cyrillic: ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'tg', 'mn', 'tt', 'ba', 'uz'],
  Arabic: ['ar', 'ur', 'fa', 'ps', 'ckb', 'ku', 'sd', 'ug', 'pa', 'ks', 'azb'],
};

/** Whether a language that a feed declares is written in the script at all. */
export function fits(script: string, language: string): boolean {
  return (WRITTEN_IN[script] ?? [script]).includes(language);
}

/** Letters of which one language of the press has many and no other any, and the least share of them among a text's letters. */
const LATIN_LETTERS: readonly (readonly [language: string, letters: RegExp, shareMin: number])[] = [
  // Yoruba and Igbo write ẹ, ọ and ụ too, but none of these.
  ['vi', /[ơưấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/g, 0.04],
  ['cs', /[ěřů]/g, 0.015],
  ['hu', /[őű]/g, 0.005],
];

/** Null for a text whose letters several languages have. `letters`: how many the sample holds. */
export function latinByLetters(sample: string, letters: number): string | null {
  if (!NOT_LATIN_1.test(sample)) return null;
  const lower = sample.toLowerCase();
  const found = LATIN_LETTERS.find(([, own, shareMin]) => (lower.match(own)?.length ?? 0) > shareMin * letters);
  return found === undefined ? null : found[0];
}

/** Letters that settle it for a headline of a few words, where twice or more. Those of Turkish are Azerbaijani's too. */
const HEADLINE_LETTERS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['vi', /[ơưấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/g],
  ['pl', /[łńśżź]/g],
  ['cs', /[ěřů]/g],
  ['hu', /[őű]/g],
  ['ro', /[țșţ]/g],
];
const HEADLINE_LETTERS_MIN = 2;

/** The same for a text of a few words. */
export function latinByHeadline(sample: string): string | null {
  if (!NOT_LATIN_1.test(sample)) return null;
  const lower = sample.toLowerCase();
  const found = HEADLINE_LETTERS.find(([, own]) => (lower.match(own)?.length ?? 0) >= HEADLINE_LETTERS_MIN);
  return found === undefined ? null : found[0];
}

const NOT_LATIN_1 = /[\u0100-\u024f\u1e00-\u1eff]/;

/** Letters that one Cyrillic alphabet has and its neighbours lack. Null leaves it to the detector. */
export function cyrillic(sample: string): string | null {
  if (/[әғқңұһ]/iu.test(sample)) return /[ҭҩ]/iu.test(sample) ? null : 'kk';
  if (/ў/iu.test(sample) && /і/iu.test(sample)) return 'be';
  if (/[їєґ]/iu.test(sample)) return 'uk';
  if (/[ѓќѕ]/iu.test(sample)) return 'mk';
  if (/[ђћџљњ]/iu.test(sample)) return 'sr';
  if (/[ҷӣӯ]/iu.test(sample)) return 'tg';
  if (/[өү]/iu.test(sample)) return /ң/iu.test(sample) ? 'ky' : 'mn';
  if (/[ыэё]/iu.test(sample)) return 'ru';
  if (/ъ/iu.test(sample) && (sample.match(/ъ/giu)?.length ?? 0) * 60 > sample.length) return 'bg';
  return null;
}

/** Urdu, Pashto, Sindhi, Kurdish, Uyghur and Persian have letters that Arabic has not; short Urdu is told by its commonest words. */
export function arabic(sample: string, said: string | null): string {
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  if (count(/[ټډړږښځڅۍ]/gu) >= 2) return 'ps';
  if (count(/[ڄڃٻڀڳڱ]/gu) >= 2) return 'sd';
  if (count(/[ېۆۈۋ]/gu) >= 3 && count(/ە/gu) >= 2) return 'ug';
  if (count(/[ێۆڵڕ]/gu) >= 2) return 'ckb';
  const urdu = count(/[ٹڈڑںےۓ]/gu) + 2 * count(/(?:^|\s)(?:کے|کی|کا|میں|ہے|ہیں|سے|نے|اور|پر|کو)(?=\s|$|۔)/gu);
  const persian = 2 * count(/(?:^|\s)(?:در|به|از|این|که|را|با|است|برای|شد|کرد)(?=\s|$|\.)/gu);
  const arab = count(/[ةىيكأإؤئ]/gu);
  if (urdu >= 2 && urdu >= persian) return 'ur';
  // The letters of Persian keyboards alone: short headlines hold none of those that Arabic lacks.
  const isTypedAsPersian = count(/[یک]/gu) > arab && (arab === 0 || count(/[پچژگ]/gu) >= 1);
  if (persian >= 2 || isTypedAsPersian) return said === 'ur' && urdu > 0 ? 'ur' : 'fa';
  if (said !== null && fits('Arabic', said) && arab < 3) return said;
  return 'ar';
}

/** Marathi and Nepali by their commonest words; Hindi otherwise. */
export function devanagari(sample: string): string {
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const hindi = count(/(?:^|\s)(?:है|हैं|का|की|के|में|से|ने|को|और|पर)(?=\s|$|।)/gu);
  const marathi = count(/(?:^|\s)(?:आहे|आहेत|आणि|होते|या|च्या|यांनी|त्यांनी|मध्ये)(?=\s|$|\.)/gu) + count(/ळ/gu);
  const nepali = count(/(?:^|\s)(?:छ|छन्|गरेको|भएको|हो|थियो|पनि|लागि|गर्ने)(?=\s|$|।)/gu);
  if (marathi > hindi && marathi >= nepali) return 'mr';
  return nepali > hindi ? 'ne' : 'hi';
}
