// A small newsroom with two stories, and a hand that types and presses: for the tests of the commands.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { World } from '../../commands/command.ts';
import { dispatch } from '../../commands/dispatch.ts';
import { openLastShown } from '../../commands/last-shown.ts';
import { commands } from '../../commands/list.ts';
import { openFailing } from '../../digests/failing.ts';
import { runDueDigests } from '../../digests/run.ts';
import { openWriter } from '../../digests/write.ts';
import { ok, problem } from '../../src/base/outcome.ts';
import { HOUR_MS, type Instant } from '../../src/base/time.ts';
import type { Platform, Request } from '../../src/chat/platform.ts';
import { actionsOf } from '../../src/chat/seal.ts';
import { openNewsroom } from '../../src/ingest.ts';
import { openLog } from '../../src/log.ts';
import type { Message, Span } from '../../src/model/message.ts';
import { loadGazetteer } from '../../src/places/gazetteer.ts';
import { openSeals } from '../../src/seals.ts';
import { readOpml, writeOpml } from '../../src/sources/opml.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { storeOn } from '../../src/store/store.ts';

/** A Wednesday. */
export const NOW = Date.parse('2026-04-08T08:00:00Z');

export type Talk = Awaited<ReturnType<typeof openTalk>>;

export async function openTalk() {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-commands-'));
  const path = join(folder, 'commands.sqlite');
  const problems: string[] = [];
  const log = openLog({ level: 'error', isForPeople: false, secrets: [], write: (line) => problems.push(line) });
  const opened = await openSqlite(path, { isShared: false });
  assert.ok(opened.ok);
  const database = opened.value;
  const store = storeOn(database.db);
  const gazetteer = loadGazetteer();
  const clock = { now: NOW };
  const seals = await openSeals(store);
  const world: World = {
    store,
    gazetteer,
    now: () => clock.now,
    defaultZone: 'UTC',
    reading: () => null,
    seals,
    lastShown: openLastShown(),
    // What is added is the outlet that the address names; no network is asked. add-source.test.ts has the real one.
    addSource: async ({ chatId, url }) => {
      if (!url.startsWith('https://')) return problem({ kind: 'no-address' });
      const id = new URL(url).hostname.replace('.example', '');
      const feed = { url, lane: id, outlet: { id, name: id, home: null }, language: null };
      const isNew = await store.addChatFeed({ chatId, feed, folder: null, now: clock.now });
      return ok({ url, outletName: id, isNew });
    },
    opml: { read: readOpml, write: writeOpml },
    operators: new Set(['telegram:99']),
    commands,
  };
  const newsroom = await openNewsroom({ store, gazetteer, log }, NOW);

  /** One outlet's article, published two hours ago. */
  const tell = async (outlet: string, title: string, text: string): Promise<void> => {
    const item = {
      ...{ guid: title, url: `https://${outlet}.example/${title.length}`, title, text, author: null },
      publishedAt: clock.now - 2 * HOUR_MS,
      language: 'en',
    };
    const from = { id: outlet, name: outlet.charAt(0).toUpperCase() + outlet.slice(1), home: 'PK' };
    await newsroom.ingest([item], {
      ...{ outlet: from, language: 'en', seenAt: clock.now - HOUR_MS, isDropped: false, isSample: false },
    });
  };

  const answers = (line: string, given: Partial<Request> = {}): Promise<readonly Message[]> => {
    const [command = '', ...words] = line.startsWith('/') ? line.slice(1).split(' ') : ['', line];
    return dispatch(world, log, {
      address: { platform: 'telegram', chat: '7', thread: null },
      chatTitle: 'A chat',
      isPrivate: true,
      senderId: '7',
      command,
      text: words.join(' '),
      locale: 'en',
      receivedAt: clock.now,
      mayChangeSettings: async () => true,
      ...given,
    });
  };

  /** The digests that fall due by then, as each chat reads them. */
  const digestsAt = async (now: Instant): Promise<readonly string[]> => {
    clock.now = now;
    const read: string[] = [];
    const platform: Platform = {
      name: 'telegram',
      plain: () => null,
      render: (message) => {
        read.push(plain(message));
        return ['{}'];
      },
      ...{ start: async () => undefined, stop: async () => undefined },
      send: async () => ({ kind: 'sent', platformMessageId: '1' }),
    };
    const platforms = new Map([['telegram', platform] as const]);
    const write = openWriter({ store, gazetteer, platforms, seals, reworder: null, noteShown: world.lastShown.note });
    await runDueDigests(
      {
        ...{ store, platforms, write, log, failing: openFailing() },
        elapsed: () => performance.now(),
        noteTold: newsroom.noteTold,
      },
      now,
    );
    return read;
  };

  await tell(
    'lantern',
    'Pakistan starts filling the Mirani dam',
    'Pakistan began on Wednesday to fill the reservoir behind a dam near Turbat, the water ministry in Islamabad said.',
  );
  await tell(
    'lantern',
    'Sri Lanka tea auction reaches record',
    'The weekly tea auction in Colombo reached a record on Wednesday, brokers in Sri Lanka said.',
  );
  return {
    ...{ world, log, store, path, database, tell, answers, digestsAt },
    ask: async (line: string, given: Partial<Request> = {}): Promise<string> =>
      (await answers(line, given)).map(plain).join('\n'),
    /** What pressing the first button with that label answers. */
    press: async (message: Message, label: RegExp, given: Partial<Request> = {}): Promise<Message> => {
      const action = actionsOf(message).find((candidate) => label.test(candidate.label));
      assert.ok(action !== undefined, `no button ${label}: ${actionsOf(message).map((each) => each.label)}`);
      const [answer] = await answers('', { press: action.line, ...given });
      assert.ok(answer !== undefined);
      return answer;
    },
    /** Fails when anything was logged as an error. */
    close: async () => {
      await database.close();
      rmSync(folder, { recursive: true });
      assert.deepEqual(problems, []);
    },
  };
}

/** A message as a person reads it, without its looks. */
export function plain(message: Message): string {
  const say = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');
  const map = message.map === undefined ? [] : [`[${message.map.alt}]`];
  const blocks = message.blocks.map((block) => {
    if (block.kind === 'story')
      return [block.story.headline, ...block.story.sentences, ...block.story.credits.map(say)].join(' | ');
    return block.kind === 'list' ? block.items.map(say).join('\n') : say(block.spans);
  });
  return [...map, ...blocks].join('\n');
}

/** Someone in a chat of their own. */
export function inChat(chat: string): Pick<Request, 'address'> {
  return { address: { platform: 'telegram', chat, thread: null } };
}
