import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseHeadline } from '../../src/stories/headline.ts';

const titled = (...titles: readonly string[]): { title: string; text: string; outlet: null }[] =>
  titles.map((title) => ({ title, text: 'Rain fell.', outlet: null }));

const CHOICES: readonly (readonly [why: string, titles: readonly string[], best: string])[] = [
  [
    'not the shouting one',
    ['RIVER DRIVES FAMILIES AWAY', 'River drives 300 families from their homes'],
    'River drives 300 families from their homes',
  ],
  [
    'not the teasing one',
    ["You won't believe what this river did", 'River drives 300 families from their homes'],
    'River drives 300 families from their homes',
  ],
  [
    'not the question',
    ['Why did the river drive families away?', 'River drives 300 families from their homes'],
    'River drives 300 families from their homes',
  ],
  [
    'the one that others agree with',
    ['Both ways', 'River drives 300 families away', 'River Lempa drives families from homes'],
    'River drives 300 families away',
  ],
];

for (const [why, titles, best] of CHOICES) {
  test(`the clearest headline is chosen: ${why}`, () => assert.equal(chooseHeadline(titled(...titles), 'en'), best));
}

const CLEANED: readonly (readonly [string, string])[] = [
  ['LIVE: River drives families from homes', 'River drives families from homes'],
  ['Watch: river drives families from homes', 'River drives families from homes'],
  ['[VIDEO] River drives families from homes', 'River drives families from homes'],
  ['Breaking news - River drives families from homes | Example Times', 'River drives families from homes'],
  ['Port of Tarn reopens after storm.', 'Port of Tarn reopens after storm'],
  ['2021/04/08 Port of Tarn reopens after storm', 'Port of Tarn reopens after storm'],
  ['Ferry was built in the U.S.', 'Ferry was built in the U.S.'],
  ['Port of Tarn reopens after storm – as it happened', 'Port of Tarn reopens after storm'],
  ['UPDATE 2-Port of Tarn reopens after storm', 'Port of Tarn reopens after storm'],
  ['Port of Tarn reopens after storm (VIDEO)', 'Port of Tarn reopens after storm'],
  ['🔴 Port of Tarn reopens after storm', 'Port of Tarn reopens after storm'],
  ['EN DIRECT. Le port de Tarn rouvre lundi', 'Le port de Tarn rouvre lundi'],
  ['AO VIVO: Porto de Tarn reabre na segunda', 'Porto de Tarn reabre na segunda'],
  ['СРОЧНО! Порт Тарна откроют в понедельник', 'Порт Тарна откроют в понедельник'],
  ['عاجل | ميناء تارن يفتح الاثنين', 'ميناء تارن يفتح الاثنين'],
  ['SON DAKİKA: Tarn limanı pazartesi açılıyor', 'Tarn limanı pazartesi açılıyor'],
  ['【速報】タルン港、月曜に再開', 'タルン港、月曜に再開'],
  ['Opinion: The port should stay shut', 'Opinion: The port should stay shut'],
  ['Direct trains return to the old port', 'Direct trains return to the old port'],
  ['Live music returns to the old port', 'Live music returns to the old port'],
];

for (const [title, headline] of CLEANED) {
  test(`a headline is cleaned: ${title}`, () => assert.equal(chooseHeadline(titled(title), 'en'), headline));
}

test('without any title the first sentence heads the story, shortened only at a clause or with a sign of it', () => {
  const long =
    'The river rose by two metres on Tuesday and drove three hundred families from three villages, while the road to the port was under water and no train ran north.';
  const [short, cut] = [
    chooseHeadline([{ title: '', text: 'The river rose on Tuesday. It fell.', outlet: null }], 'en'),
    chooseHeadline([{ title: '', text: long, outlet: null }], 'en'),
  ];
  assert.equal(short, 'The river rose on Tuesday');
  assert.equal(cut, 'The river rose by two metres on Tuesday and drove three hundred families from three villages');
});

const CUT: readonly (readonly [why: string, sentence: string, headline: string])[] = [
  [
    'a comma where no better place is near the end',
    'Fishermen of the lake towns brought in half of what they caught last spring, blamed the new dam upstream and asked the province for two years without a boat tax.',
    'Fishermen of the lake towns brought in half of what they caught last spring',
  ],
  [
    'never after an opening that states nothing',
    'After eleven hours of talks in the old customs house of Trieste, ministers of the six countries agreed on one timetable for night trains, which starts in May, and on a shared ticket for it.',
    'After eleven hours of talks in the old customs house of Trieste, ministers of the six countries agreed on one timetable for night trains',
  ],
  [
    'never inside a quotation',
    'The harbour master told the inquiry that "no pilot was asked, no tug was called, and nobody looked at the gauge", which the owner of the ferry has always denied to the press and the police.',
    'The harbour master told the inquiry that "no pilot was asked, no tug was called, and nobody looked at the gauge"',
  ],
  [
    'never between a subject and its verb',
    'Ana Ruiz, a farmer in her fortieth season on the red hills above the harbour of Tarn, has taken the province to court over the new dam, the gates of which were closed in May.',
    'Ana Ruiz, a farmer in her fortieth season on the red hills above the harbour of Tarn, has taken the province to court over the new dam',
  ],
  [
    'never after a clause that only says which',
    'A ferryman who was pulled from the water as a child and has carried passengers over the strait of Tarn for more than forty years without one day of leave is to be given the medal of the harbour.',
    'A ferryman who was pulled from the water as a child and has carried passengers over the strait of Tarn for more than forty years without…',
  ],
  [
    'never inside a pair of dashes',
    'The old bridge of Garsen – a gift of the miners, who had carried each of its stones down from the pits – was reopened for carts on Monday, and for cars and lorries it will follow in May.',
    'The old bridge of Garsen – a gift of the miners, who had carried each of its stones down from the pits – was reopened for carts on Monday',
  ],
  ['the stop of initials stays', 'The ferry was built in the U.S.', 'The ferry was built in the U.S.'],
];

for (const [why, sentence, headline] of CUT) {
  test(`a headline made from a sentence ends well: ${why}`, () =>
    assert.equal(chooseHeadline([{ title: '', text: sentence, outlet: null }], 'en'), headline));
}

test('a headline is not made from a question where the next sentence tells', () => {
  const text = 'Ever missed the last ferry? The province of Tarn gives its islands a night boat from May on.';
  assert.equal(
    chooseHeadline([{ title: '', text, outlet: null }], 'en'),
    'The province of Tarn gives its islands a night boat from May on',
  );
});

test('nothing gives an empty headline', () => {
  assert.equal(chooseHeadline([], 'en'), '');
  assert.equal(chooseHeadline([{ title: ' ', text: '', outlet: null }], null), '');
});

test('a headline that shouts is made calm, and names keep their capitals', () => {
  const doc = {
    title: 'TRADERS SHUT LAGOS MARKET FOR A DAY OVER NEW UN LEVY',
    text: 'Traders shut one of the largest markets in Lagos on Monday over a new levy that a UN body had proposed for the day.',
    outlet: null,
  };
  assert.equal(chooseHeadline([doc], 'en'), 'Traders shut Lagos Market for a day over new UN levy');
});

const TITLE_CASE: readonly (readonly [why: string, title: string, headline: string])[] = [
  [
    'every word is settled',
    'Port Of Tarn To Open On Monday After Nine Days',
    'Port of Tarn to open on Monday after nine days',
  ],
  [
    'one word is not in the text',
    'Port Of Tarn To Open On Monday After Quarrel',
    'Port Of Tarn To Open On Monday After Quarrel',
  ],
];

for (const [why, title, headline] of TITLE_CASE) {
  test(`a Headline Set Like This is made calm only where the text settles it: ${why}`, () => {
    const text = 'On Monday, the port of Tarn will open after nine days of storm. Ships wait.';
    assert.equal(chooseHeadline([{ title, text, outlet: null }], 'en'), headline);
  });
}
