import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean } from '../../src/text/clean.ts';
import { learnRepeats, openRepeats, repeatedIn } from '../../src/text/repeats.ts';

const NEWS = [
  'The river Lempa rose by two metres.\n\nVillages were emptied before noon.',
  'A ferry ran aground off Tarn.\n\nNobody was hurt, the coast guard said.',
  'Miners found silver at Orsk.\n\nThe province will sell the pit in May.',
  'Brask opened its second school.\n\nForty children came on the first day.',
  'The bank of Garsen raised its rate.\n\nBorrowers will pay one percent more.',
];
const FOOTER = 'Weź udział w dyskusji i oceń ten tekst gwiazdkami';

/** What the outlet's fifth article becomes after four with the same line at `place`. */
function fifth(withLine: (news: string) => string): string {
  const repeats = openRepeats();
  for (const news of NEWS.slice(0, 4)) learnRepeats(repeats, 'echo', withLine(news));
  const text = withLine(NEWS[4] ?? '');
  return clean({ title: '', text, outletName: null, isRepeated: repeatedIn(repeats, 'echo') }).text;
}

test('a line that an outlet prints under article after article is furniture, whatever its language', () => {
  assert.equal(
    fifth((news) => `${news}\n\n${FOOTER}`),
    NEWS[4],
  );
});

test('and so is one above the text', () => {
  assert.equal(
    fifth((news) => `Lantern readers said so\n\n${news}`),
    NEWS[4],
  );
});

test('a report that comes each day with another number stays', () => {
  let points = 4_100;
  const report = (news: string): string => `The market of Tarn closed at ${points++} points.\n\n${news}`;
  assert.match(fifth(report), /^The market of Tarn closed at 4104 points\./);
});

test('and so is the last sentence of a feed that gives its articles in one paragraph', () => {
  const flat = (news: string): string => news.replace('\n\n', ' ');
  assert.equal(
    fifth((news) => `${flat(news)} The desk of the Lantern wishes a calm morning.`),
    flat(NEWS[4] ?? ''),
  );
});

const KEPT: readonly (readonly [why: string, learnt: readonly string[]])[] = [
  ['three articles with one paragraph in common', NEWS.slice(0, 3).map((news) => `${news}\n\n${FOOTER}`)],
  ['four versions of one article', NEWS.slice(0, 4).map(() => `${NEWS[0]}\n\n${FOOTER}`)],
  [
    'background in the middle of long articles',
    NEWS.slice(0, 4).map(
      (news) =>
        `${news}\n\n${news} Then one.\n\n${FOOTER}\n\n${news} Two.\n\n${news} Three.\n\n${news} Four.\n\n${news} Five.`,
    ),
  ],
];

for (const [why, learnt] of KEPT) {
  test(`a line is kept: ${why}`, () => {
    const repeats = openRepeats();
    for (const text of learnt) learnRepeats(repeats, 'echo', text);
    assert.equal(repeatedIn(repeats, 'echo')?.(FOOTER) ?? false, false);
  });
}

test('what one outlet repeats says nothing of another', () => {
  const repeats = openRepeats();
  for (const news of NEWS) learnRepeats(repeats, 'echo', `${news}\n\n${FOOTER}`);
  assert.equal(repeatedIn(repeats, 'echo')?.(FOOTER.toUpperCase()) ?? false, true);
  assert.equal(repeatedIn(repeats, 'post')?.(FOOTER) ?? false, false);
});

test('an outlet that prints for years is known by a few hundred numbers, and its footer among them', () => {
  const repeats = openRepeats();
  for (let day = 0; day < 2_000; day++) {
    const words = day.toString(2).replaceAll('0', 'a').replaceAll('1', 'be');
    learnRepeats(repeats, 'echo', `${words} opened\n\n${words} closed\n\n${words} rose\n\n${FOOTER}`);
  }
  assert.equal(repeatedIn(repeats, 'echo')?.(FOOTER) ?? false, true);
  assert.ok((repeats.get('echo')?.sightings.size ?? 0) <= 600);
});
