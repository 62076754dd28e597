// node bench/commands.ts: how long a chat waits for an answer with 2,000 and with 100,000 stories stored, over the last week or all of today.
// Stories are invented rows in a temporary file. Wanted: under 100 ms each. "of the control" is against a fixed piece of
// work timed in turn (control.ts): compare that ratio, not the milliseconds, between machines.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { World } from '../commands/command.ts';
import { dispatch } from '../commands/dispatch.ts';
import { openLastShown } from '../commands/last-shown.ts';
import { commands } from '../commands/list.ts';
import { problem } from '../src/base/outcome.ts';
import type { Request } from '../src/chat/platform.ts';
import { openLog } from '../src/log.ts';
import { loadGazetteer } from '../src/places/gazetteer.ts';
import { openSeals } from '../src/seals.ts';
import { readOpml, writeOpml } from '../src/sources/opml.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { storeOn } from '../src/store/store.ts';
import { printTimes, timeInTurn } from './control.ts';
import { fillStories } from './stored-stories.ts';

const CASES = [
  { storyCount: 2_000, days: 1 },
  { storyCount: 100_000, days: 7 },
  { storyCount: 100_000, days: 1 },
] as const;

const QUESTIONS = [
  'country pakistan',
  'country tuvalu',
  'region south asia',
  'region world',
  'search tunnel',
  'help',
] as const;

const RUNS = 7;
function ask(words: string): Request {
  const [command = '', ...rest] = words.split(' ');
  return {
    address: { platform: 'console', chat: 'bench', thread: null },
    chatTitle: null,
    isPrivate: true,
    senderId: 'bench',
    command,
    text: rest.join(' '),
    locale: null,
    receivedAt: 0,
    mayChangeSettings: async () => true,
  };
}

const log = openLog({ level: 'error', isForPeople: true, secrets: [], write: (line) => process.stderr.write(line) });
const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const gazetteer = loadGazetteer();
for (const { storyCount, days } of CASES) {
  const opened = await openSqlite(join(folder, `${storyCount}-${days}.sqlite`), { isShared: false });
  if (!opened.ok) throw new Error(opened.problem);
  const now = Date.now();
  await fillStories(opened.value.db, { storyCount, days, now });
  const store = storeOn(opened.value.db);
  const world: World = {
    store,
    gazetteer,
    now: () => now,
    defaultZone: 'UTC',
    reading: () => null,
    seals: await openSeals(store),
    lastShown: openLastShown(),
    addSource: async () => problem({ kind: 'no-address' }),
    opml: { read: readOpml, write: writeOpml },
    operators: new Set(),
    commands,
  };
  process.stdout.write(`${storyCount.toLocaleString('en')} stories over ${days} day${days === 1 ? '' : 's'}\n`);
  for (const question of QUESTIONS) {
    printTimes(`  /${question}`, await timeInTurn(RUNS, () => dispatch(world, log, ask(question))));
  }
  await opened.value.close();
}
