import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openParser } from '../../src/sources/parse-apart.ts';

const FEED = {
  bytes: Buffer.from(
    '<rss version="2.0"><channel><title>Courier</title><item><title>Ferry</title></item></channel></rss>',
  ),
  contentType: null,
  url: 'https://courier.example/',
};

test('feeds are parsed apart, in order of asking', async (t) => {
  const parser = openParser();
  t.after(parser.close);
  const outcomes = await Promise.all(
    [FEED, { ...FEED, bytes: new Uint8Array() }, FEED].map((input) => parser.parse(input)),
  );
  assert.deepEqual(
    outcomes.map((outcome) => (outcome.ok ? outcome.value.items[0]?.title : outcome.problem.kind)),
    ['Ferry', 'empty', 'Ferry'],
  );
});

test('a feed that takes too long costs its thread, and the next one gets a new thread', async (t) => {
  const parser = openParser({ deadlineMs: 250 });
  t.after(parser.close);
  const keys = Array.from({ length: 300_000 }, (_, index) => `"k${index}":1`).join(',');
  const slow = { ...FEED, bytes: Buffer.from(`{"version":"https://jsonfeed.org/version/1","items":[{${keys}}]}`) };
  assert.deepEqual(await parser.parse(slow), { ok: false, problem: { kind: 'took-too-long' } });
  // A quarter of a second may be short for any feed while the machine is busy: the next thread tries again.
  let next = await parser.parse(FEED);
  for (let tries = 0; !next.ok && tries < 20; tries++) next = await parser.parse(FEED);
  assert.equal(next.ok, true);
});

test('after the end nothing is parsed and nothing hangs', async () => {
  const parser = openParser();
  await parser.close();
  assert.equal((await parser.parse(FEED)).ok, false);
});
