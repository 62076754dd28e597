// Peoples and cases that Turkish, Azerbaijani and Finnish make of every country's name: Norvecli, Urdunlu; kreikkalainen, Kreikassa.

export type FormsOfName = { readonly peoples: readonly string[]; readonly names: readonly string[] };

/** `key`: a name as words.ts folds it. A star: whatever begins so. Empty for other languages. */
export function formsOfName(language: string, key: string): FormsOfName {
  switch (language) {
    case 'tr':
    case 'az':
      return { peoples: [turkicPeople(key)], names: [] };
    case 'fi':
      return key.includes(' ') ? NO_FORMS : { peoples: [`${finnishStem(key)}lai*`], names: finnishCases(key) };
    default:
      return NO_FORMS;
  }
}

const NO_FORMS: FormsOfName = { peoples: [], names: [] };

/** The vowel follows the name's last: Perulu, Cadli. Endings on a name of several words are not read. */
function turkicPeople(key: string): string {
  const last = /[aeiou](?=[^aeiou]*$)/.exec(key)?.[0] ?? 'a';
  const people = `${key}${/[ou]/.test(last) ? 'lu' : 'li'}`;
  return key.includes(' ') ? people : `${people}*`;
}

/** Filippiinit, filippiinilainen; Irak, irakilainen. */
function finnishStem(key: string): string {
  if (/[aeiouy]t$/.test(key)) return key.slice(0, -1);
  return /[aeiouy]$/.test(key) ? key : `${key}i`;
}

/** Where a consonant weakens before an ending. */
const GRADES: readonly (readonly [strong: RegExp, weak: string])[] = [
  [/kk([aio])$/, 'k$1'],
  [/nti$/, 'nni'],
  [/lta$/, 'lla'],
  [/maat$/, 'mai'],
  [/it$/, 'i'],
];

function finnishCases(key: string): readonly string[] {
  return GRADES.filter(([strong]) => strong.test(key)).map(([strong, weak]) => `${key.replace(strong, weak)}*`);
}
