// Faults as both emulators take them: repeatable by their seed, and each breaks the wire in its own way.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createServer } from '../../src/base/node-http.ts';
import { breakBefore, writeAnswer } from './answer.ts';
import { type FaultRule, openFaults } from './faults.ts';
import { openJournal } from './journal.ts';
import { openOutage } from './outage.ts';

const sends = () => true;

function strikes(seed: number, between: number): readonly boolean[] {
  const faults = openFaults<FaultRule & { readonly on: string }>(seed);
  faults.add({ on: 'poll', kind: 'cut-before', probability: 0.5 });
  faults.add({ on: 'send', kind: 'cut-after', probability: 0.3 });
  return Array.from({ length: 50 }, () => {
    for (let count = 0; count < between; count += 1) faults.strike(({ on }) => on === 'poll');
    return faults.strike(({ on }) => on === 'send') !== null;
  });
}

test('the same seed strikes the same sends, whatever is asked between them', () => {
  assert.deepEqual(strikes(7, 0), strikes(7, 3));
  assert.notDeepEqual(strikes(7, 0), strikes(8, 0));
  const share = strikes(7, 0).filter(Boolean).length;
  assert.ok(share > 5 && share < 25, `${share} of 50`);
});

test('a fault strikes once unless told, so often if told, and lets the first pass where told', () => {
  const faults = openFaults<FaultRule>(1);
  faults.add({ kind: 'a' });
  faults.add({ kind: 'b', times: 2, after: 1 });
  assert.deepEqual(
    Array.from({ length: 5 }, () => faults.strike(sends)?.kind ?? null),
    ['a', null, 'b', 'b', null],
  );
  assert.deepEqual(
    faults.counts().map(({ struck }) => struck),
    [1, 2],
  );
  faults.clear();
  assert.equal(faults.strike(sends), null);
});

test('an answer is cut, halved, garbled, dripped, or held until the connection is cut', async () => {
  let kind = '';
  const server = createServer((request, response) => {
    if (breakBefore({ kind, ms: 20 }, request)) return;
    writeAnswer(response, { status: 200, headers: {}, body: '{"ok":true}' }, { kind, ms: 1 });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  const read = async (fault: string): Promise<string> => {
    kind = fault;
    const response = await fetch(`http://127.0.0.1:${address.port}/`);
    return response.text();
  };
  for (const fault of ['cut-before', 'cut-after', 'hang-before', 'hang-after', 'half-body'])
    await assert.rejects(read(fault), fault);
  assert.equal(await read('garbage'), '{"ok"');
  assert.equal(await read('trickle'), '{"ok":true}');
  assert.equal(await read('none'), '{"ok":true}');

  const outage = openOutage(server);
  await outage({});
  await assert.rejects(read('none'), (error) => error instanceof TypeError);
  await outage({ isOver: true });
  assert.equal(await read('none'), '{"ok":true}');
  server.closeAllConnections();
  server.close();
});

test('a journal is read back after a kill, and a line that was cut short is nobody’s message', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'));
  const path = join(folder, 'journal.jsonl');
  writeFileSync(path, '{"id":1}\n{"id":2}\n{"id":');
  const journal = openJournal<{ readonly id: number }>(path);
  await Promise.all([journal.keep({ id: 3 }), journal.keep({ id: 4 })]);
  await journal.until(4, 1_000);
  assert.deepEqual(
    journal.entries.map(({ id }) => id),
    [1, 2, 3, 4],
  );
  journal.close();
  assert.deepEqual(
    openJournal<{ readonly id: number }>(path).entries.map(({ id }) => id),
    [1, 2, 3, 4],
  );
  assert.match(readFileSync(path, 'utf8'), /\{"id":\n\{"id":3\}\n\{"id":4\}\n$/);
  rmSync(folder, { recursive: true });
});
