// Which rewordings are let through, and which are refused, in every language into which stories are reworded.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../src/model/language.ts';
import type { Extract } from '../../src/model/rewording.ts';
import { backInto, canBeChecked, type Unfaithful, whyUnfaithful } from '../../src/stories/faithful.ts';

const SOURCE: Extract = {
  language: 'en',
  headline: 'Storm Wilhelmina cuts power to 23,000 homes in Scotland',
  sentences: [
    'Storm Wilhelmina came ashore in Scotland on Thursday with gusts of 88 miles an hour, cutting power to about 23,000 homes, the Met Office said.',
    'Nine people were hurt, and ferries to the Hebrides stay in port until 2 March.',
  ],
};

/** Names of places in the source as the language writes them, folded: the gazetteer gives those of countries. */
const PLACES: Readonly<Partial<Record<Language, readonly string[]>>> = {
  es: ['escocia', 'hebridas'],
  fr: ['ecosse'],
  de: ['schottland', 'hebriden'],
  pt: ['escocia', 'hebridas'],
  ru: ['шотландия', 'шотландии'],
  tr: ['iskocya'],
  id: ['skotlandia'],
};

const CASES: readonly (readonly [
  why: string,
  language: Language,
  headline: string,
  sentences: readonly string[],
  reason: Unfaithful | null,
])[] = [
  [
    'shorter English',
    'en',
    'Storm Wilhelmina cuts power in Scotland',
    [
      'Storm Wilhelmina hit Scotland on Thursday and cut power to some 23,000 homes, the Met Office said.',
      'Nine people were hurt and Hebrides ferries stay in port until 2 March.',
    ],
    null,
  ],
  [
    'Spanish, with its digits and points',
    'es',
    'La tormenta Wilhelmina deja sin luz a 23.000 hogares en Escocia',
    [
      'La tormenta Wilhelmina llegó a Escocia el jueves con rachas de 88 millas por hora y dejó sin luz a unos 23.000 hogares, dijo el Met Office.',
      'Los heridos son nueve, y los ferris a las Hébridas siguen en puerto hasta el 2 de marzo.',
    ],
    null,
  ],
  [
    'French, with a narrow space in its thousands',
    'fr',
    'La tempête Wilhelmina prive de courant 23\u202F000 foyers',
    [
      'La tempête Wilhelmina a touché l’Écosse jeudi avec des rafales de 88 miles à l’heure, privant de courant environ 23\u202F000 foyers, selon le Met Office.',
      'Les blessés sont neuf, et les ferries restent au port jusqu’au 2 mars.',
    ],
    null,
  ],
  [
    'German, with nouns behind their articles',
    'de',
    'Sturm Wilhelmina',
    [
      'Am Donnerstag hat das Unwetter Wilhelmina mit 88 Meilen in der Stunde in Schottland den Strom für etwa 23.000 gekappt.',
      'Verletzt wurden neun, und die Fähren bleiben bis zum 2. März in dem Hafen.',
    ],
    'name',
  ],
  [
    'a German name behind a verb',
    'de',
    'das Unwetter Wilhelmina',
    ['Am Donnerstag kam das Unwetter Wilhelmina, sagte Schmidt.', 'Die Fähren bleiben bis zum 2. März in dem Hafen.'],
    'name',
  ],
  [
    'Russian, with its days inflected',
    'ru',
    'Wilhelmina: без света 23 000',
    [
      'В четверг на Шотландию обрушился шторм Wilhelmina, без света остались около 23 000 домов.',
      'По данным на этот час пострадали девять человек, паромы стоят до 2 марта.',
    ],
    null,
  ],
  [
    'nine made ten',
    'en',
    'Storm cuts power in Scotland',
    ['Storm Wilhelmina hit Scotland on Thursday.', 'Ten people were hurt.'],
    'number',
  ],
  [
    'nine made ten in Spanish',
    'es',
    'La tormenta Wilhelmina',
    ['La tormenta Wilhelmina llegó a Escocia el jueves.', 'Los heridos son diez.'],
    'number',
  ],
  [
    '23,000 made 23',
    'en',
    'Storm cuts power in Scotland',
    ['Storm Wilhelmina cut power to 23 homes.', 'Nine people were hurt.'],
    'number',
  ],
  [
    '2 March made 2 May',
    'en',
    'Storm cuts power in Scotland',
    ['Storm Wilhelmina hit Scotland on Thursday.', 'The ferries stay in port until 2 May.'],
    'date',
  ],
  [
    'Thursday made Friday',
    'en',
    'Storm cuts power in Scotland',
    ['Storm Wilhelmina hit Scotland on Friday.', 'Nine people were hurt.'],
    'date',
  ],
  [
    'a minister nobody named',
    'en',
    'Storm cuts power in Scotland',
    ['Storm Wilhelmina hit Scotland, said Aileen Drummond.', 'Nine people were hurt.'],
    'name',
  ],
  [
    'a surname that opens a sentence',
    'en',
    'Storm cuts power in Scotland',
    ['Drummond said the storm hit Scotland on Thursday.', 'Nine people were hurt.'],
    'name',
  ],
  [
    'an agency nobody named',
    'en',
    'Storm cuts power in Scotland',
    ['Storm Wilhelmina hit Scotland on Thursday, the BBC said.', 'Nine people were hurt.'],
    'name',
  ],
  [
    'one sentence of two',
    'en',
    'Storm cuts power in Scotland',
    ['Storm Wilhelmina hit Scotland on Thursday, and nine people were hurt.'],
    'shape',
  ],
  [
    'an empty sentence',
    'en',
    'Storm cuts power in Scotland',
    ['Storm Wilhelmina hit Scotland on Thursday.', ' '],
    'shape',
  ],
];

for (const [why, language, headline, sentences, reason] of CASES) {
  test(`${reason === null ? 'let through' : `refused for its ${reason}`}: ${why}`, () => {
    const placeWords = new Set(PLACES[language] ?? []);
    assert.equal(whyUnfaithful({ headline, sentences }, SOURCE, { language, placeWords }), reason);
  });
}

test('the source itself is faithful to itself, and in a language without capitals only on its way back', () => {
  const held = { language: 'en' as const, placeWords: new Set<string>() };
  assert.equal(whyUnfaithful(SOURCE, SOURCE, held), null);
  for (const language of ['ar', 'ur', 'hi', 'bn', 'zh', 'ja'] as const) {
    assert.equal(canBeChecked(language, null), false);
    assert.equal(canBeChecked(language, 'ur'), false);
    assert.equal(backInto(language, 'en'), 'en');
    assert.equal(backInto(language, 'de'), null, 'where every noun has a capital no name is seen');
    assert.equal(whyUnfaithful(SOURCE, SOURCE, { ...held, language }), 'wrong language');
  }
});
