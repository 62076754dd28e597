import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLines, runVerb, toLines } from './verb.ts';

type Filed = { readonly id: string; readonly story: string; readonly duplicateOf?: string };

async function group(articles: readonly Readonly<Record<string, unknown>>[]): Promise<readonly Filed[]> {
  const { output, errors } = await runVerb(['group'], toLines(articles));
  assert.equal(errors, '');
  return parseLines(output) as readonly Filed[];
}

const BRIDGE = {
  title: 'Bridge over the Tana collapses, four killed',
  text: 'Four people were killed when the Garsen bridge over the Tana river collapsed on Tuesday, Kenyan police said. A bus and two lorries fell into the water as the middle span gave way after days of rain. Divers were looking for nine more passengers.',
  lang: 'en',
};
const BRIDGE_AGAIN = {
  title: 'Four die as Garsen bridge falls into Tana river',
  text: 'The Garsen bridge in Kenya fell into the flooded Tana river on Tuesday and killed four people on a bus. Police said the middle span gave way under two lorries and divers were looking for nine passengers who were still missing.',
  lang: 'en',
};
const ELECTION = {
  title: 'Chileans elect a new senate',
  text: 'Chileans voted on Sunday for a new senate in a count that gave the centre list nineteen seats. Turnout in Santiago was sixty percent, the electoral service said, the highest since voting was made compulsory.',
  lang: 'en',
};
const at = (hour: number): string => `2026-03-03T${String(hour).padStart(2, '0')}:00:00Z`;

test('group joins what two outlets say of one event and keeps another event apart', async () => {
  const [one, other, two] = await group([
    { id: 'a', ...BRIDGE, outlet: 'Star', published: at(9) },
    { id: 'b', ...ELECTION, outlet: 'Star', published: at(9) },
    { id: 'c', ...BRIDGE_AGAIN, outlet: 'Echo', published: at(11) },
  ]);
  assert.equal(one?.story, two?.story);
  assert.notEqual(one?.story, other?.story);
  assert.equal(two?.duplicateOf, undefined);
});

test('group names what a copy was copied from', async () => {
  const [, copy] = await group([
    { id: 'a', ...BRIDGE, outlet: 'Star', published: at(9) },
    { id: 'b', ...BRIDGE, outlet: 'Echo', published: at(10) },
  ]);
  assert.equal(copy?.duplicateOf, 'a');
});

test('articles of two streams never meet in group, and a stream may stand between another one', async () => {
  const [first, elsewhere, again, without] = await group([
    { id: 'a', ...BRIDGE, outlet: 'Star', published: at(9), stream: 'one' },
    { id: 'b', ...BRIDGE_AGAIN, outlet: 'Echo', published: at(10), stream: 'two' },
    { id: 'c', ...BRIDGE_AGAIN, outlet: 'Echo', published: at(11), stream: 'one' },
    { id: 'd', ...BRIDGE_AGAIN, outlet: 'Post', published: at(11) },
  ]);
  assert.equal(first?.story, again?.story);
  const stories = [first, elsewhere, without].map((filed) => filed?.story);
  assert.equal(new Set(stories).size, 3, `${stories}`);
});

test('group gives every article a story that one of the articles still has at the end', async () => {
  const articles = Array.from({ length: 60 }, (_, index) => ({
    id: `n${index}`,
    ...(index % 3 === 0 ? ELECTION : index % 3 === 1 ? BRIDGE : BRIDGE_AGAIN),
    outlet: `Outlet ${index % 7}`,
    published: at(index % 20),
  }));
  const filed = await group(articles);
  assert.equal(filed.length, 60);
  assert.equal(new Set(filed.map(({ story }) => story)).size, 2);
});

type Summed = { readonly headline: string; readonly summary: readonly string[]; readonly from: readonly number[] };

async function summarise(line: Readonly<Record<string, unknown>>): Promise<Summed> {
  const { output, errors } = await runVerb(['summarise'], toLines([{ id: 1, ...line }]));
  assert.equal(errors, '');
  return parseLines(output)[0] as Summed;
}

test('summarise says which article each sentence is from and keeps both limits', async () => {
  const docs = [
    { ...BRIDGE, outlet: 'Star' },
    { ...BRIDGE_AGAIN, outlet: 'Echo' },
  ];
  const { summary, from } = await summarise({ docs, sentences: 2, maxChars: 320 });
  assert.ok(summary.length >= 1 && summary.length <= 2 && summary.join(' ').length <= 320);
  assert.equal(from.length, summary.length);
  for (const [index, sentence] of summary.entries()) {
    assert.ok(docs[from[index] ?? -1]?.text.includes(sentence), sentence);
  }
});

test('summarise gives the headline where no text can be read alone, from the article that has it', async () => {
  const docs = [
    { title: '', text: 'Read more', outlet: 'Star' },
    { title: 'Bridge over the Tana collapses', text: '', outlet: 'Echo' },
  ];
  assert.deepEqual(await summarise({ docs }), {
    id: 1,
    headline: 'Bridge over the Tana collapses',
    summary: ['Bridge over the Tana collapses'],
    from: [1],
  });
  assert.deepEqual((await summarise({ docs, maxChars: 10 })).summary, []);
});

test('summarise answers a line without articles with an empty headline and no sentence', async () => {
  assert.deepEqual(await summarise({ docs: [] }), { id: 1, headline: '', summary: [], from: [] });
});
