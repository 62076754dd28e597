import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLines, runVerb, startVerb, toLines } from './verb.ts';

const PERU = {
  id: 'peru',
  title: 'Peru opens a rail tunnel',
  text: 'The government of Peru opened a rail tunnel near Lima on Monday. Trains will run through it from June.',
};
const KENYA = {
  id: 7,
  title: 'Kenya reopens a port',
  text: 'Kenya reopened the port of Mombasa on Friday after a week of repairs to two of its cranes.',
};

/** What the three verbs take for the same articles, and the ids they must give back. */
const VERBS = {
  tag: (articles: readonly (typeof PERU | typeof KENYA)[]) => articles,
  group: (articles: readonly (typeof PERU | typeof KENYA)[]) => articles,
  summarise: (articles: readonly (typeof PERU | typeof KENYA)[]) =>
    articles.map(({ id, title, text }) => ({ id, docs: [{ title, text, outlet: 'The Example' }] })),
} as const;

for (const [verb, toInput] of Object.entries(VERBS)) {
  test(`${verb} answers every line, in order, with the id it was given`, async () => {
    const { output, errors, exitCode } = await runVerb([verb], toLines(toInput([PERU, KENYA, PERU])));
    assert.deepEqual(
      parseLines(output).map((answer) => (answer as { id: unknown }).id),
      ['peru', 7, 'peru'],
    );
    assert.equal(errors, '');
    assert.equal(exitCode, 0);
  });

  test(`${verb} names a bad line on stderr, answers the others, and ends with 2`, async () => {
    const input = `${toLines(toInput([PERU]))}{"id": oops\n{"title":"no id"}\n[]\nnull\n${toLines(toInput([KENYA]))}`;
    const { output, errors, exitCode } = await runVerb([verb], input);
    assert.equal(parseLines(output).length, 2);
    const complaints = errors.trimEnd().split('\n');
    assert.deepEqual(
      complaints.map((line) => /^\w+: line (\d) /.exec(line)?.[1]),
      ['2', '3', '4', '5'],
    );
    assert.equal(exitCode, 2);
  });

  test(`${verb} has nothing to say to empty input and blank lines, and nothing to complain of`, async () => {
    for (const input of ['', '\r\n  \n\n']) {
      assert.deepEqual(await runVerb([verb], input), { exitCode: 0, signal: null, output: '', errors: '' });
    }
  });

  test(`${verb} reads a line that holds U+2028, ends in CRLF or lacks its line feed`, async () => {
    const [first, last] = toInput([{ ...PERU, text: `${PERU.text}\u2028And\u2029so.` }, KENYA]);
    const { output, errors } = await runVerb([verb], `${JSON.stringify(first)}\r\n${JSON.stringify(last)}`);
    assert.equal(parseLines(output).length, 2);
    assert.equal(errors, '');
  });

  test(`${verb} answers a line of 5 MB`, async () => {
    const text = `${PERU.text} `.repeat(Math.ceil(5_000_000 / PERU.text.length));
    const { output, exitCode } = await runVerb([verb], toLines(toInput([{ ...PERU, text }])));
    assert.equal(parseLines(output).length, 1);
    assert.equal(exitCode, 0);
  });

  test(`${verb} ends quietly when its reader goes away`, async () => {
    const running = startVerb([verb]);
    running.child.stdout.destroy();
    running.child.stdin.end(toLines(toInput(Array.from({ length: 400 }, () => PERU))));
    const { exitCode, errors } = await running.ended;
    assert.equal(errors, '');
    assert.equal(exitCode, 0);
  });
}

for (const verb of ['tag', 'summarise'] as const) {
  test(`${verb} answers a line before the next one is sent`, async () => {
    const running = startVerb([verb]);
    const [first, second] = VERBS[verb]([PERU, KENYA]);
    running.child.stdin.write(toLines([first]));
    assert.equal((await running.answers(1)).length, 1);
    running.child.stdin.end(toLines([second]));
    const { exitCode, output } = await running.ended;
    assert.equal(parseLines(output).length, 2);
    assert.equal(exitCode, 0);
  });
}

test('tag says which countries a text is about', async () => {
  const { output } = await runVerb(['tag'], toLines([PERU, KENYA]));
  assert.deepEqual(parseLines(output), [
    { id: 'peru', about: [{ country: 'PE', share: 1 }], mentioned: ['PE'] },
    { id: 7, about: [{ country: 'KE', share: 1 }], mentioned: ['KE'] },
  ]);
});

test('tag --why tells which words spoke for each country, where they stand, and how much they count', async () => {
  const { output } = await runVerb(['tag', '--why'], toLines([{ id: 1, title: 'Kremlin answers Kenya', text: '' }]));
  const [answer] = parseLines(output) as [{ why: { points: number }[] }];
  assert.deepEqual(
    answer.why.map(({ points: _, ...reason }) => reason),
    [
      { country: 'KE', words: 'Kenya', where: 'title', kind: 'name' },
      { country: 'RU', words: 'Kremlin', where: 'title', kind: 'seat' },
    ],
  );
  assert.ok(answer.why.every(({ points }) => points > 0));
});

test('tag refuses a line whose id, text or outlet is no such thing, and says which', async () => {
  const lines = [{ title: 'no id' }, { id: 1, title: 5 }, { id: 1, outlet: { home: 7 } }];
  const { output, errors, exitCode } = await runVerb(['tag'], toLines(lines));
  assert.match(errors, /line 1 .*"id".*\n.*line 2 .*"title".*\n.*line 3 .*"outlet".*\n$/);
  assert.equal(output, '');
  assert.equal(exitCode, 2);
});

test('tag lets the home country of an outlet speak where the text names no place', async () => {
  const line = { id: 1, title: 'Rail fares rise', text: 'Rail fares rise by four percent in May.' };
  const { output } = await runVerb(['tag'], toLines([{ ...line, outlet: { name: 'The Example', home: 'IE' } }]));
  assert.deepEqual(parseLines(output), [{ id: 1, about: [{ country: 'IE', share: 1 }], mentioned: [] }]);
});

test('an unknown verb is refused with the list of those there are', async () => {
  const { exitCode, output, errors } = await runVerb(['sumarise'], '');
  assert.equal(exitCode, 2);
  assert.equal(output, '');
  assert.match(errors, /no verb "sumarise"[\s\S]*summarise/);
  assert.equal((await runVerb(['toString'], '')).exitCode, 2);
});

test('without a verb the usage is printed', async () => {
  const { exitCode, output, errors } = await runVerb([], '');
  assert.match(output, /usage: .*VERB/);
  assert.equal(errors, '');
  assert.equal(exitCode, 0);
});
