// Feminines and plurals of adjectives and peoples in Spanish, Portuguese, French and Italian, from the forms that are listed.

/** The forms beside those given, which are without accents. Whole words only: stems (*) and exact forms (!) are left as they are. */
export function romanceForms(language: string, listed: readonly string[]): readonly string[] {
  const rule = RULES[language];
  if (rule === undefined) return [];
  const given = new Set(listed);
  const made = listed.filter((form) => /^[a-z]+$/.test(form)).flatMap((form) => rule(form, given));
  return [...new Set(made)].filter((form) => !given.has(form) && !OTHER_WORDS.has(form));
}

/** Miners, bells, sardines, the natives of America; and the Greeks are greci. */
const OTHER_WORDS: ReadonlySet<string> = new Set('mineiros campane sarde indios indias grechi brasilias'.split(' '));

type Rule = (form: string, given: ReadonlySet<string>) => readonly string[];

/** One that has its feminine beside it is a masculine singular: ingles, inglesa. */
const iberian: Rule = (form, given) => {
  if (/[aeio]$/.test(form)) return [`${form}s`];
  return given.has(`${form}a`) ? [`${form}es`, `${form}as`] : [];
};

const RULES: Readonly<Record<string, Rule>> = {
  es: iberian,
  pt: (form, given) => {
    if (/[aeo]o$/.test(form) || form.endsWith('ao')) return [];
    return form.endsWith('ol') ? [`${form.slice(0, -1)}is`] : iberian(form, given);
  },
  fr: (form) => (/[sxz]$/.test(form) ? [] : [`${form}s`]),
  it: (form) => {
    const stem = form.slice(0, -1);
    if (form.endsWith('ese')) return [`${stem}i`];
    if (!form.endsWith('o')) return [];
    if (/[ia]co$/.test(form)) return [`${stem}i`, `${stem}a`, `${stem}he`];
    return /[cg]o$/.test(form) ? [`${stem}hi`, `${stem}a`, `${stem}he`] : [`${stem}i`, `${stem}a`, `${stem}e`];
  },
};
