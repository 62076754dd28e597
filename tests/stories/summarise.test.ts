import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summarise } from '../../src/stories/summarise.ts';

const doc = (text: string, title = ''): { title: string; text: string; outlet: null } => ({
  title,
  text,
  outlet: null,
});

const ECHO = doc(
  'The river Lempa rose by two metres on Tuesday and drove 300 families from three villages, officials in Zacata said. He blamed the rain. A school on the hill took in forty of the families for the night.',
  'River drives 300 families from their homes',
);
const POST = doc(
  'Some 300 families left three villages on Tuesday after the river Lempa burst its banks near Zacata. But more rain is forecast. "It came so fast," she said.',
  '300 families flee the Lempa',
);
const STAR = doc(
  'My heart goes out to all. Floods are sad. Why does it always rain?',
  'You will not believe this flood!',
);

test('what several outlets tell comes first, and is told once', () => {
  const { sentences } = summarise({ docs: [STAR, ECHO, POST], sentencesMax: 2, charactersMax: null, language: 'en' });
  assert.match(sentences[0]?.text ?? '', /300 families/);
  assert.equal(sentences.filter((sentence) => /300 families/.test(sentence.text)).length, 1);
});

test('every sentence stands in the article that it is said to come from', () => {
  const docs = [ECHO, POST, STAR];
  for (const { text, doc: at } of summarise({ docs, sentencesMax: 3, charactersMax: null, language: 'en' }).sentences) {
    assert.ok(docs[at]?.text.includes(text), text);
  }
});

const LEANING = [
  'He will take office in March after a short ceremony.',
  'However, it was not clear who had signed the paper.',
  '"We had no choice but to leave the house," she added.',
  'As a result, the bridge was closed for nine days.',
  'In a statement, he said the bridge would be closed.',
  'The company did not answer questions on Tuesday.',
  'The vote was put off until the minister could',
  '"It is a trap, the minister of ports told reporters.',
  'Okoye told reporters outside the town hall of Brask after a long night.',
  'The mayor said in a statement on Tuesday about the snow of the town.',
  'Will the council of Brask clear the roads, or will it wait for U.S. ploughs?',
  'How the town of Brask went from a dry road to a white one.',
  'Snow came to the town of Brask with her bags. on Monday the road was shut.',
  'Okoye told the paper of Brask about the snow: ?',
  'There is snow on the roof of his house in Brask today.',
  'In October 2016, they closed the school of Brask.',
  'Doctors in Brask had warned of these storms for nine years.',
];

for (const sentence of LEANING) {
  test(`a sentence that cannot stand alone is not printed: ${sentence}`, () => {
    const text = `Snow fell on the town of Brask on Monday and closed the only school. Nobody was hurt in the town of Brask. ${sentence}`;
    const { sentences } = summarise({
      docs: [
        doc(text),
        doc(`Children stayed at home in Brask on Monday because of the snow. Many cars were stuck. ${sentence}`),
      ],
      sentencesMax: 1,
      charactersMax: null,
      language: 'en',
    });
    assert.notEqual(sentences[0]?.text, sentence);
    const all = summarise({
      docs: [doc(`Rain. ${sentence}`), doc('Snow closed the only school of Brask on Monday, the mayor said.')],
      sentencesMax: 3,
      charactersMax: null,
      language: 'en',
      isReadAlone: true,
    });
    assert.deepEqual(
      all.sentences.map(({ text: printed }) => printed),
      ['Snow closed the only school of Brask on Monday, the mayor said.'],
    );
  });
}

test('one article is summed up by its opening, in its own order', () => {
  const { sentences } = summarise({ docs: [ECHO], sentencesMax: 2, charactersMax: null, language: 'en' });
  assert.equal(sentences.length, 2);
  assert.match(sentences[0]?.text ?? '', /^The river Lempa rose/);
});

test('the limit of characters holds, and a shorter sentence is found for it', () => {
  const { sentences } = summarise({ docs: [ECHO, POST], sentencesMax: 3, charactersMax: 110, language: 'en' });
  assert.ok(sentences.length > 0);
  assert.ok(sentences.map(({ text }) => text).join(' ').length <= 110);
});

test('nothing readable gives no sentence and never throws', () => {
  for (const text of ['', ' ', '\u0000', '"', '(((', 'Read more', '🙂'.repeat(1_000), 'a'.repeat(100_000)]) {
    assert.deepEqual(
      summarise({ docs: [doc(text)], sentencesMax: 3, charactersMax: null, language: null }).sentences,
      [],
    );
  }
  assert.deepEqual(summarise({ docs: [], sentencesMax: 3, charactersMax: null, language: 'en' }), {
    headline: '',
    sentences: [],
  });
  assert.deepEqual(summarise({ docs: [ECHO], sentencesMax: 0, charactersMax: null, language: 'en' }).sentences, []);
});

test('Russian, Urdu and Chinese stories are summed up too', () => {
  const stories: readonly (readonly [string, string])[] = [
    ['ru', 'Река поднялась на два метра во вторник, жители трёх деревень покинули дома. Он обвинил дождь.'],
    ['ur', 'دریا میں پانی کی سطح منگل کو دو میٹر بلند ہو گئی اور تین گاؤں خالی کرا لیے گئے۔'],
    ['zh', '周二河水上涨两米，三个村庄的居民被疏散到山上的学校。'],
  ];
  for (const [language, text] of stories) {
    const { sentences } = summarise({
      docs: [doc(text)],
      sentencesMax: 1,
      charactersMax: null,
      language,
      isReadAlone: true,
    });
    assert.equal(sentences.length, 1, language);
    assert.ok(text.includes(sentences[0]?.text ?? 'nothing'));
  }
});

test('a summary does not repeat the sentence that already stands as the headline, unless it is read alone', () => {
  const opening = 'The council of Garsen voted on Tuesday to rebuild its bridge.';
  const more = 'Work on the new piers will begin in June and cost two million shillings.';
  const input = { docs: [doc(`${opening} ${more}`)], sentencesMax: 2, charactersMax: null, language: 'en' };
  assert.equal(`${summarise(input).headline}.`, opening);
  assert.deepEqual(
    summarise(input).sentences.map(({ text }) => text),
    [more],
  );
  assert.deepEqual(
    summarise({ ...input, isReadAlone: true }).sentences.map(({ text }) => text),
    [opening, more],
  );
});
