// The small world of the journeys: real outlets on loopback, a real Dateline in a process of its own, and a hand on its database while it is away.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { createServer } from '../src/base/node-http.ts';

const ROOT = join(import.meta.dirname, '..');

/** What npm start gives to Node, with the file's whole path. */
export const START_WORDS: readonly string[] = (
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly scripts: { readonly start: string } }
).scripts.start
  .split(' ')
  .slice(1)
  .map((word) => (/\.(?:ts|mjs)$/.test(word) ? join(ROOT, word) : word));

/** What a machine under load may take for any one step. */
const STEP_MS = 30_000;

export type Item = {
  readonly guid: string;
  readonly title: string;
  readonly text: string;
  readonly minutesAgo?: number;
};

/** Outlets whose feeds are served over HTTP; items may be added while it runs. */
export async function startOutlets(
  outlets: Readonly<Record<string, { readonly country: string; readonly items: Item[] }>>,
) {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '').slice(1));
    requests.push(name);
    const outlet = outlets[name];
    if (outlet === undefined) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss(name, outlet.items));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A test that fails must not be kept alive by its outlets.
  server.unref();
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  const origin = `http://127.0.0.1:${address.port}`;
  const lines = Object.entries(outlets).map(
    ([name, { country }]) =>
      `<outline type="rss" text="${name}" xmlUrl="${origin}/${encodeURIComponent(name)}" country="${country}" language="en"/>`,
  );
  return {
    origin,
    requests,
    opml: `<?xml version="1.0"?><opml version="2.0"><body>${lines.join('')}</body></opml>`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function rss(name: string, items: readonly Item[]): string {
  const entries = items.map(
    ({ guid, title, text, minutesAgo = 30 }) =>
      `<item><guid>${guid}</guid><link>https://${name.toLowerCase().replaceAll(' ', '-')}.example/${guid}</link><title>${title}</title><pubDate>${new Date(Date.now() - minutesAgo * 60_000).toUTCString()}</pubDate><description>${text}</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${name}</title><link>https://x.example/</link><atom:link rel="hub" href="/hub"/>${entries.join('')}</channel></rss>`;
}

/** Port 9 of loopback: nobody listens there. */
const UNREACHABLE =
  '<?xml version="1.0"?><opml version="2.0"><body><outline text="Nowhere" xmlUrl="http://127.0.0.1:9/feed"/></body></opml>';

/** A folder with a database, an inbox and a list of feeds, as an operator has one. */
export function makeHome(opml = UNREACHABLE) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-home-'));
  const inbox = join(folder, 'inbox');
  mkdirSync(inbox);
  writeFileSync(join(folder, 'feeds.opml'), opml);
  const database = join(folder, 'dateline.sqlite');
  return {
    folder,
    database,
    environment: { DATABASE: database, INBOX: inbox, FEEDS: join(folder, 'feeds.opml') },
    /** Drops a file that nobody has touched for a minute. */
    drop: (name: string, text: string | Uint8Array) => {
      writeFileSync(join(inbox, name), text);
      const then = Date.now() / 1000 - 60;
      utimesSync(join(inbox, name), then, then);
    },
    /** Changes the database while no Dateline holds it: how a journey moves the clock. */
    edit: (sql: string, ...values: readonly unknown[]) => {
      const db = new Database(database);
      db.prepare(sql).run(...values);
      db.close();
    },
    /** Moves the clock for a chat while no Dateline holds the file: its one daily digest was due so many minutes ago. */
    setDue: (chat: number | string, minutesAgo: number) => {
      const at = new Date(Math.floor(Date.now() / 60_000 - minutesAgo) * 60_000);
      const db = new Database(database);
      const change = db
        .prepare("update chats set zone = 'UTC', minutes = ?, next_due_at = ? where chat = ?")
        .run(JSON.stringify([at.getUTCHours() * 60 + at.getUTCMinutes()]), at.getTime(), String(chat));
      db.close();
      assert.ok(change.changes > 0, `there is no chat ${chat}`);
    },
    /** Looks into it, beside a running Dateline too. */
    ask: <T>(sql: string): readonly T[] => {
      const db = new Database(database, { readonly: true });
      const rows = db.prepare(sql).all() as T[];
      db.close();
      return rows;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A test that fails must not leave a Dateline behind. */
const children = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

export type Dateline = ReturnType<typeof startDateline>;

/** npm start, without npm: the same file by the same Node. */
export function startDateline(environment: Readonly<Record<string, string>>, words: readonly string[] = []) {
  const { TELEGRAM_TOKEN: _, DISCORD_TOKEN: __, ...clean } = process.env;
  const child: ChildProcess = spawn(process.execPath, [...START_WORDS, ...words], {
    cwd: environment.DATABASE === undefined ? ROOT : join(environment.DATABASE, '..'),
    // Whatever the machine speaks, the tests read English.
    env: { ...clean, LC_ALL: 'C.UTF-8', HOME: join(environment.DATABASE ?? ROOT, '..'), ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  children.add(child);
  let output = '';
  let errors = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = once(child, 'close').then(([exitCode, signal]) => ({
    exitCode: exitCode as number | null,
    signal: signal as string | null,
  }));
  return {
    output: () => output,
    errors: () => errors,
    /** Everything a person would type, and the end of input. */
    type: (...lines: readonly string[]) => child.stdin?.end(`${lines.join('\n')}\n`),
    /** Resolves when the words stand in what was written; fails with all of it after a while. */
    says: async (words: string | RegExp) => {
      const until = Date.now() + STEP_MS;
      const isSaid = (): boolean =>
        typeof words === 'string' ? (output + errors).includes(words) : words.test(output + errors);
      while (!isSaid()) {
        assert.ok(Date.now() < until && child.exitCode === null, `never said ${words}:\n${output}\n${errors}`);
        await pause(20);
      }
    },
    kill: async (signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL') => {
      child.kill(signal);
      return ended;
    },
    /** Without waiting for what comes of it. */
    signal: (signal: 'SIGSTOP' | 'SIGCONT') => void child.kill(signal),
    ended,
  };
}

/** Calls until it answers with something other than null; fails with the sentence after a while. */
export async function eventually<T>(sentence: string, look: () => Promise<T | null> | T | null): Promise<T> {
  const until = Date.now() + STEP_MS;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    assert.ok(Date.now() < until, sentence);
    await pause(50);
  }
}

/** A port of loopback on which nobody listens at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  server.close();
  await once(server, 'close');
  return address.port;
}
