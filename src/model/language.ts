// The languages that Dateline speaks, and how each writes: its locale for dates, numbers and names, and its direction.

/** BCP 47 primary tags. Each has its words in data/phrases. */
export const LANGUAGES = ['en', 'es', 'fr', 'de', 'pt', 'ru', 'ar', 'ur', 'hi', 'bn', 'id', 'tr', 'zh', 'ja'] as const;

export type Language = (typeof LANGUAGES)[number];

export type Direction = 'ltr' | 'rtl';

/** What Intl is asked in: where a language has several written standards, the one with the most readers of news. */
const LOCALES: Readonly<Partial<Record<Language, string>>> = { en: 'en-GB', pt: 'pt-BR', zh: 'zh-CN' };

const RIGHT_TO_LEFT: ReadonlySet<Language> = new Set<Language>(['ar', 'ur']);

export function localeOf(language: Language): string {
  return LOCALES[language] ?? language;
}

export function directionOf(language: Language): Direction {
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}

/** "pt-BR", "zh_Hant", "EN" as a language that we speak; null for one that we do not, and for what is no tag. */
export function parseLanguage(tag: string): Language | null {
  const primary = tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return LANGUAGES.find((language) => language === primary) ?? null;
}
