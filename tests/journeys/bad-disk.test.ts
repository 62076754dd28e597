// A database that is locked, damaged, read-only, newer than we are, or on a full disk: one clear sentence, and nothing lost.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import Database from 'better-sqlite3';
import { eventually, freePort, makeHome, startDateline } from '../world.ts';

const BRIDGE = 'NAIROBI: Kenya opened a bridge in Mombasa on Monday, the transport ministry of Kenya said.';

/** What a Dateline left behind that had read one article. */
let filled: Buffer;
before(async () => {
  const home = makeHome();
  // An empty file becomes a database.
  writeFileSync(home.database, '');
  home.drop('bridge.txt', BRIDGE);
  const dateline = startDateline(home.environment);
  dateline.type('country kenya');
  assert.equal((await dateline.ended).exitCode, 0, dateline.errors());
  assert.match(dateline.output(), /bridge in Mombasa/);
  filled = readFileSync(home.database);
  home.remove();
});

/** A home whose database holds one article. */
function makeFilledHome() {
  const home = makeHome();
  writeFileSync(home.database, filled);
  return home;
}

async function assertRefused(home: ReturnType<typeof makeHome>, sentence: RegExp): Promise<void> {
  const dateline = startDateline(home.environment);
  assert.deepEqual(await dateline.ended, { exitCode: 1, signal: null });
  assert.match(dateline.errors(), sentence);
  assert.equal(dateline.errors().trim().split('\n').length, 1, dateline.errors());
}

test('a database that cannot be used is refused with one sentence that says what to do', async () => {
  const home = makeFilledHome();
  const whole = filled;
  truncateSync(home.database, Math.floor(whole.length / 2 / 4_096) * 4_096);
  await assertRefused(home, /damaged: move it away/);
  writeFileSync(home.database, whole.subarray(0, Math.floor(whole.length / 2) + 100));
  await assertRefused(home, /damaged: move it away/);
  writeFileSync(home.database, 'this is a letter to a friend, and no database at all\n'.repeat(100));
  await assertRefused(home, /not a Dateline database/);
  writeFileSync(home.database, whole);
  home.edit(`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2099-01-01')`);
  await assertRefused(home, /written by a newer Dateline: update this one/);
  mkdirSync(join(home.folder, 'folder.sqlite'));
  await assertRefused(
    { ...home, environment: { ...home.environment, DATABASE: join(home.folder, 'folder.sqlite') } },
    /cannot be opened/,
  );
  assert.equal(existsSync(home.database), true);
  home.remove();
});

test('a file or a folder that may not be written is refused with one sentence', async (t) => {
  if (process.getuid?.() === 0) return t.skip('root may write everything');
  const home = makeFilledHome();
  chmodSync(home.database, 0o444);
  await assertRefused(home, /cannot be written: make it and its folder writable/);
  chmodSync(home.database, 0o644);
  chmodSync(home.folder, 0o555);
  await assertRefused(home, /cannot be written: make it and its folder writable/);
  chmodSync(home.folder, 0o755);
  home.remove();
});

test('while another program holds a lock, answers come and nothing is lost', async () => {
  const home = makeFilledHome();
  const port = await freePort();
  const dateline = startDateline({ ...home.environment, PORT: String(port), LOG_LEVEL: 'info' });
  await dateline.says('Showing what is stored');
  const other = new Database(home.database);
  other.exec('begin immediate');
  home.drop('tunnel.txt', 'KIGALI: Rwanda opened a tunnel in Kigali on Monday, the transport ministry of Rwanda said.');
  await dateline.says(/the inbox cannot be read.*Another program holds the database locked/);
  const health = await fetch(`http://127.0.0.1:${port}/health`);
  assert.ok([200, 503].includes(health.status));
  other.exec('commit');
  other.close();
  await dateline.says('the inbox is read again');
  dateline.type('country rwanda', 'country kenya');
  assert.equal((await dateline.ended).exitCode, 0);
  assert.match(dateline.output(), /tunnel in Kigali/);
  assert.match(dateline.output(), /bridge in Mombasa/);
  assert.equal(dateline.errors().match(/inbox cannot be read/g)?.length, 1);
  assert.equal(home.ask('select 1 from articles').length, 2);
  home.remove();
});

test('a start that finds the database locked for ever says so and ends', async () => {
  const home = makeFilledHome();
  const other = new Database(home.database);
  other.exec('begin exclusive');
  const dateline = startDateline(home.environment);
  dateline.type('country kenya');
  const { exitCode } = await dateline.ended;
  other.exec('commit');
  other.close();
  // In WAL mode a reader needs no lock: a start that has nothing to write may go on.
  if (exitCode !== 0) assert.match(dateline.errors(), /^\S+ is in use by another/);
  else assert.match(dateline.output(), /bridge in Mombasa/);
  assert.doesNotMatch(dateline.errors(), /\n\s+at /);
  home.remove();
});

test('a disk that fills up is said once; answers go on, and so does reading when there is room', async (t) => {
  if (!canMount()) return t.skip('this user may not mount a small disk of its own');
  const home = makeHome();
  const disk = join(home.folder, 'disk');
  mkdirSync(disk);
  for (let index = 0; index < FILES; index++) {
    const body = `The transport ministry of Kenya said so in a report of ${index} pages. `.repeat(60);
    home.drop(`report-${index}.txt`, `NAIROBI: Kenya built road number ${index} to Mombasa on Monday. ${body}`);
  }
  const child = spawn(
    'unshare',
    ['--user', '--map-root-user', '--mount', 'sh', '-c', FILL_AND_START, disk, process.execPath, START, home.folder],
    {
      cwd: home.folder,
      env: {
        ...process.env,
        ...home.environment,
        DATABASE: join(disk, 'dateline.sqlite'),
        HOME: home.folder,
        LOG_LEVEL: 'info',
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  t.after(() => child.stdin.destroy());
  let said = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const readCount = (): number => errors.match(/a file in the inbox was read/g)?.length ?? 0;
  await eventually(`the full disk is said: ${errors}`, () =>
    /inbox cannot be read.*The disk is full/.test(errors) ? true : null,
  );
  child.stdin.write('country kenya\n');
  await eventually('a question is answered meanwhile', () =>
    /stor(?:y|ies) from \d+ outlets?/.test(said) ? true : null,
  );
  assert.ok(readCount() > 0 && readCount() < FILES, `${readCount()} read`);
  // The child's own small disk, reached from outside.
  rmSync(join('/proc', String(child.pid), 'root', disk, 'ballast'));
  await eventually('the rest is read', () => (readCount() === FILES ? true : null));
  await eventually('the end of it is said', () => (errors.includes('the inbox is read again') ? true : null));
  child.stdin.end();
  assert.deepEqual(await once(child, 'close'), [0, null]);
  assert.deepEqual(home.ask('pragma integrity_check'), [{ integrity_check: 'ok' }]);
  assert.deepEqual(home.ask('select count(*) as n, count(distinct text) as texts from articles'), [
    { n: FILES, texts: FILES },
  ]);
  assert.equal(errors.match(/inbox cannot be read/g)?.length, 1, errors);
  assert.doesNotMatch(errors, /\n\s+at /);
  home.remove();
});

const FILES = 90;

const START = join(import.meta.dirname, '..', '..', 'start.ts');

/** Sixteen megabytes, of which the ballast takes fourteen: SQLite writes four ahead before it tidies up (wal_autocheckpoint). */
const FILL_AND_START =
  'mount -t tmpfs -o size=16m none "$0" && dd if=/dev/zero of="$0/ballast" bs=1024 count=14336 status=none && "$1" "$2" && cp "$0"/dateline.sqlite "$3"';

function canMount(): boolean {
  try {
    execFileSync('unshare', ['--user', '--map-root-user', '--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false; // no such program, or no such right
  }
}
