import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseLines, runVerb, startVerb, toLines } from './verb.ts';

const FEED =
  '<rss version="2.0"><channel><title>Aldney Post</title><item><title>Ferry stays in harbour</title><link>/ferry</link>' +
  '<guid>f1</guid><pubDate>Thu, 12 Mar 2026 08:15:00 +0100</pubDate><author>ina@post.example (Ina Marsh)</author>' +
  '<description>&lt;p&gt;No pilot.&lt;/p&gt;</description></item></channel></rss>';

const SENTENCE =
  'The harbour office said that the ferry would stay in harbour until the pilot boat had been mended, which takes a night. ';
const PAGE = `<html lang="en"><head><title>Ferry stays in harbour</title></head><body><article><h1>Ferry stays in harbour</h1><p>${SENTENCE.repeat(3)}</p><p>${SENTENCE.repeat(3)}</p></article></body></html>`;

const ITEM = {
  id: 'f1',
  url: 'https://post.example/ferry',
  title: 'Ferry stays in harbour',
  text: 'No pilot.',
  published: '2026-03-12T07:15:00.000Z',
};

test('feed gives the items of a feed, from a file or a text, and page the article of a page', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-verbs-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'feed.xml');
  writeFileSync(path, FEED);
  const url = 'https://post.example/feed';
  const { output } = await runVerb(
    ['feed'],
    toLines([
      { id: 1, path, url },
      { id: 'two', text: FEED, url },
    ]),
  );
  const answers = parseLines(output) as { id: unknown; title: string; items: Record<string, unknown>[] }[];
  assert.deepEqual(
    answers.map(({ id, title, items }) => [id, title, { ...items[0], author: undefined }]),
    [1, 'two'].map((id) => [id, 'Aldney Post', { ...ITEM, author: undefined }]),
  );
  const page = parseLines((await runVerb(['page'], toLines([{ id: 'p', text: PAGE }]))).output)[0];
  assert.deepEqual(page, {
    id: 'p',
    title: 'Ferry stays in harbour',
    text: `${SENTENCE.repeat(3).trim()}\n\n${SENTENCE.repeat(3).trim()}`,
    published: null,
    author: null,
    lang: 'en',
  });
});

for (const [verb, good] of [
  ['feed', FEED],
  ['page', PAGE],
] as const) {
  test(`${verb} says of every bad input what is wrong with it, in a sentence, and goes on`, async () => {
    const lines = [
      { id: 1, path: '/no/such/file' },
      { id: 2, path: '/dev/zero' },
      { id: 3, path: import.meta.dirname },
      { id: 4 },
      { id: 5, text: '' },
      { id: 6, text: 'neither\u2028one\u2029nor the other' },
      { id: 7, text: good },
    ];
    const { output, exitCode } = await runVerb([verb], toLines(lines));
    const answers = parseLines(output) as { id: number; problem?: string }[];
    assert.deepEqual(
      answers.map(({ id }) => id),
      [1, 2, 3, 4, 5, 6, 7],
    );
    for (const { problem } of answers.slice(0, 6)) assert.match(problem ?? '', /^[A-Z][^\n]{5,290}\.$/);
    assert.equal(answers[6]?.problem, undefined);
    assert.equal(exitCode, 0);
  });

  test(`${verb} answers a line before the next one comes`, async () => {
    const process = startVerb([verb]);
    for (const id of [1, 2]) {
      process.child.stdin.write(toLines([{ id, text: good }]));
      assert.equal((await process.answers(id)).length, id);
    }
    process.child.stdin.end();
    assert.equal((await process.ended).exitCode, 0);
  });
}

/** What each does to a reader that trusts it is measured by `npm run bench -- hostile`. */
const HOSTILE: Readonly<Record<'feed' | 'page', readonly string[]>> = {
  page: [
    `<html><body>${'<div>'.repeat(100_000)}`,
    `<html><body><p ${'a="b" '.repeat(100_000)}>`,
    `<html><body>${'&amp;lt;'.repeat(100_000)}`,
    `<html><body>${'<'.repeat(200_000)}`,
    `<html><body><!-- ${'<a href="'.repeat(50_000)}`,
    `<html><body>${'x'.repeat(3_000_000)}`,
  ],
  feed: [
    `<rss><channel>${'<item>'.repeat(100_000)}`,
    `<rss><channel><item ${'a="b" '.repeat(100_000)}/>`,
    `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(500)}">]><html>${'&a;'.repeat(1_000)}`,
    `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(100_000)}`,
    `<rss><channel>${'x'.repeat(6_000_000)}`,
  ],
};

for (const [verb, good] of [
  ['feed', FEED],
  ['page', PAGE],
] as const) {
  test(`${verb} answers hostile lines in their order, and what stands between them as if it stood alone`, async () => {
    const lines = HOSTILE[verb].flatMap((text, at) => [
      { id: `hostile ${at}`, text },
      { id: `good ${at}`, text: good },
    ]);
    const { output, exitCode } = await runVerb([verb], toLines(lines));
    const answers = parseLines(output) as { id: string; title?: string; problem?: string }[];
    assert.deepEqual(
      answers.map(({ id }) => id),
      lines.map(({ id }) => id),
    );
    for (const { id, title, problem } of answers) {
      if (id.startsWith('good')) assert.equal(typeof title, 'string', id);
      else assert.match(problem ?? '', /^[A-Z][^\n]{5,290}\.$/, id);
    }
    assert.equal(exitCode, 0);
  });
}
