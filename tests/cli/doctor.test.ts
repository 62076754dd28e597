import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { storeOn } from '../../src/store/store.ts';
import { runVerb } from './verb.ts';

test('doctor says how each feed is, those in trouble first, and steers no terminal', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-doctor-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'dateline.sqlite');
  const database = await openSqlite(path, { isShared: false });
  assert.ok(database.ok);
  const store = storeOn(database.value.db);
  const now = Date.now();
  const feed = (name: string) => ({
    url: `https://${name}.example/feed`,
    lane: name,
    outlet: { id: name, name: `${name} \u001b[31mPost`, home: null },
    language: null,
  });
  await store.listFeeds([feed('well'), feed('down'), feed('gone')], { now, isSample: false });
  const kept = async (name: string, more: object): Promise<void> => {
    const state = await store.feedByUrl(`https://${name}.example/feed`);
    assert.ok(state !== null);
    await store.keepFeed(state.url, { ...state, visitedAt: now, nextVisitAt: now + 3_600_000, etag: '"1"', ...more });
  };
  await kept('well', {});
  await kept('down', { failures: 5, problem: 'The site did not answer in time.' });
  await kept('gone', { isRetired: true, problem: 'The site says that the feed is gone for good.' });
  await database.value.close();

  const { output, exitCode } = await runVerb(['doctor'], '', { DATABASE: path });
  assert.equal(exitCode, 0);
  assert.match(
    output,
    /^Given up: 1\n {2}gone .*\n.*not visited any more\.\nNot read for a while: 1\n {2}down .*\n.*5 times running/,
  );
  assert.match(output, /\nRead: 1\n$/);
  assert.ok(!output.includes('\u001b'));
  assert.match((await runVerb(['doctor', '--all'], '', { DATABASE: path })).output, /https:\/\/well\.example\/feed/);
});

test('doctor names what is wrong with its words or its database', async () => {
  const wrong = await runVerb(['doctor', '--everything'], '');
  assert.match(wrong.errors, /"--everything" is not understood/);
  const absent = await runVerb(['doctor'], '', { DATABASE: '/no/such/file.sqlite' });
  assert.match(absent.errors, /does not exist/);
  assert.equal(absent.exitCode, 2);
});
