// Opens everything, wires it, and closes it in reverse: the only file that knows the whole.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openBudget } from './commands/budget.ts';
import type { World } from './commands/command.ts';
import { complete, dispatch } from './commands/dispatch.ts';
import { commands } from './commands/list.ts';
import { answerChatEvent, noteAsking } from './digests/chat-life.ts';
import { openPreparer } from './digests/prepare.ts';
import { runDueDigests } from './digests/run.ts';
import { openWriter } from './digests/write.ts';
import { openOperator } from './operator.ts';
import { addSource } from './src/add-source.ts';
import { type Clock, realTimers, SECOND_MS } from './src/base/time.ts';
import { openPace } from './src/chat/pace.ts';
import type { Hear, Platform } from './src/chat/platform.ts';
import { type Config, DEFAULT_FEEDS, readConfig } from './src/config.ts';
import { openDeliverer } from './src/deliver.ts';
import { openHealth } from './src/health.ts';
import { openNewsroom } from './src/ingest.ts';
import { type Log, openLog } from './src/log.ts';
import type { PlatformName } from './src/model/chat.ts';
import { openEdition, toListedFeed } from './src/opening.ts';
import { loadGazetteer } from './src/places/gazetteer.ts';
import { type FeedReader, openFeedReader } from './src/read-feeds.ts';
import { openInbox } from './src/read-inbox.ts';
import { openPageReader } from './src/read-pages.ts';
import { openReworder } from './src/reword.ts';
import { openSeals } from './src/seals.ts';
import { openHttp } from './src/sources/http.ts';
import { type OpmlFeed, readOpml } from './src/sources/opml.ts';
import { openParser } from './src/sources/parse-apart.ts';
import { openRobots } from './src/sources/robots.ts';
import { type Hold, openSqlite, RENEW_MS } from './src/store/sqlite/open.ts';
import { storeOn } from './src/store/store.ts';
import { startTicker } from './src/ticker.ts';
import { openTerminal } from './terminal.ts';

const INBOX_EVERY_MS = 2 * SECOND_MS;

/** A clean stop that takes longer is given up: the outbox's rows say where to go on. */
const STOP_MS = 15 * SECOND_MS;

/** The wall clock, written down once: everything else is told the time. */
const now: Clock = () => Date.now();

/** Runs until it is told to stop, or to the end of piped input. Exit status 2: a setting is wrong; 1: something cannot be opened. */
export async function main(options: { readonly isDemo: boolean; readonly machineZone: string }): Promise<void> {
  const settings = readConfig(process.env);
  if (!settings.ok) return fail(settings.problem, 2);
  const config = options.isDemo ? forDemo(settings.value) : settings.value;
  // Lines of the log go above the prompt once there is one.
  let print = (line: string): void => void process.stderr.write(line);
  const log = openLog({
    level: config.logLevel ?? (config.hasTerminal ? 'warn' : 'info'),
    isForPeople: config.hasTerminal || process.stderr.isTTY === true,
    secrets: [config.telegramToken ?? '', config.discordToken ?? '', config.model?.key ?? ''],
    write: (line) => print(line),
  });

  const feeds = options.isDemo ? { ok: true as const, value: [] } : await readFeedList(config.feeds);
  if (!feeds.ok) return fail(feeds.problem, 2);
  if (feeds.value.length === 0 && !options.isDemo)
    log.warn('the list of feeds is empty: only the inbox is read', { feeds: config.feeds });
  const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
  const database = await openSqlite(config.database, { isShared: false, now, onWait: say });
  if (!database.ok) return fail(database.problem, 1);

  const closers: (() => Promise<unknown> | unknown)[] = [database.value.close];
  const stop = stopOnce(closers, log);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  process.on('unhandledRejection', (error) => log.error('something failed that nobody waited for', { error }));
  process.on('uncaughtException', (error) => {
    log.error('stopping: something failed that nobody foresaw; what waits is kept', { error });
    process.exitCode = 1;
    stop();
  });

  const { hold } = database.value;
  const store = storeOn(database.value.db, hold);
  const heart = setInterval(() => void beat(hold, log, stop), RENEW_MS).unref();
  closers.push(() => clearInterval(heart));
  const gazetteer = loadGazetteer();
  const trustedOrigins = new Set(originsNamedBy(config, feeds.value));
  const http = openHttp({ userAgent: userAgentOf(config), trustedOrigins });
  const parser = openParser();
  closers.push(parser.close);
  const newsroom = await openNewsroom({ store, gazetteer, log }, now());
  const reader = openFeedReader({ store, newsroom, http, parser, now, random: Math.random, log });
  const robots = openRobots({ http, now, agent: 'Dateline' });
  const pages = openPageReader({ store, newsroom, http, parser, robots, now, log });
  closers.push(async () => {
    await http.close(); // visits under way end at once
    await Promise.all([reader.stop(), pages.stop()]);
  });
  const inbox = openInbox({ folder: config.inbox, only: null, store, newsroom, now, log });

  const seals = await openSeals(store);
  const world: World = {
    store,
    gazetteer,
    now,
    defaultZone: config.zone ?? (config.hasTerminal ? options.machineZone : 'UTC'),
    readingNote: () => readingNote(reader),
    seals,
    budget: openBudget(),
    addSource: (wish) => addSource({ store, http, parser, now }, wish),
    operators: new Set(config.operators),
    commands,
  };
  const pace = openPace();
  const platforms = new Map<PlatformName, Platform>();
  const hear: Hear = {
    request: async (request) => {
      await noteAsking(store, request.address, now()).catch((error: unknown) =>
        log.error('a chat that is back was not noted', { error }),
      );
      return dispatch(world, log, request);
    },
    turn: async (address) => {
      const turn = pace.bookReply(address, now());
      await sleep(Math.max(turn.startAt - now(), 0));
      return () => turn.answered(now());
    },
    complete: (question) => complete(world, question),
    chatEvent: (event) =>
      answerChatEvent(store, event, now()).catch((error: unknown) => log.error('a chat event was not kept', { error })),
    trouble: ({ sentence, isFinal }) => (isFinal ? log.error(sentence) : log.warn(sentence)),
  };

  await store.listFeeds(feeds.value.map(toListedFeed), { now: now(), isSample: false });
  await store.retireSampleFeeds();
  const opening = openEdition(
    { store, reader, inbox, now, trustedOrigins, readSampleList },
    { isDemo: options.isDemo },
  );
  closers.push(opening.close);

  const terminal = config.hasTerminal
    ? openTerminal({ now, ready: opening.ready, progress: reader.progress, hasBots: hasBots(config), onEnd: stop })
    : null;
  if (terminal !== null) {
    platforms.set('console', terminal.platform);
    print = terminal.print ?? print;
  }
  for (const platform of await openBots(config)) platforms.set(platform.name, platform);
  const started = startPlatforms(platforms, hear, { log, say: (sentence) => print(`${sentence}\n`) });
  closers.push(() => Promise.all([...platforms.values()].map((platform) => platform.stop())));
  const opened = opening.ready.then(
    ({ sentence }) => log.info(sentence),
    (error: unknown) => log.error('the first edition could not be opened', { error }),
  );

  const deliverer = await openDeliverer({
    store,
    platforms,
    pace,
    now,
    timers: realTimers,
    log,
    unsurePolicy: config.unsure,
  });
  closers.push(deliverer.stop);
  const reworder = config.model === null ? null : openReworder({ store, gazetteer, now, log }, config.model);
  const operator = openOperator({ store, platforms, hear, now, log, chat: config.operatorChat });
  const write = openWriter({ store, gazetteer, platforms, seals, reworder });
  const preparer =
    reworder === null ? null : openPreparer({ store, gazetteer, reworder, platforms: [...platforms.keys()], log });
  closers.push(() => preparer?.stop());
  const ticker = startTicker(async () => {
    // A digest that fell due while we were away is made from what the outlets say now, not from what they said then.
    await opened;
    try {
      await runDueDigests({ store, platforms, write, log, noteTold: newsroom.noteTold }, now());
      newsroom.forgetOld(now());
    } catch (error) {
      log.error('a tick failed, the next one tries again', { error });
    }
    await deliverer
      .tend()
      .catch((error: unknown) => log.error('the outbox could not be looked over, tried again in a minute', { error }));
    preparer?.wake(now());
    await operator.look();
    if (!options.isDemo)
      void reader
        .sweep()
        .then(pages.read)
        .catch((error: unknown) => log.error('feeds could not be listed', { error }));
  });
  closers.push(ticker.stop);
  const inboxTimer = setInterval(() => void inbox.scan(), INBOX_EVERY_MS);
  closers.push(() => clearInterval(inboxTimer));

  if (config.port !== null) {
    const health = await openHealth(
      config.port,
      async () => ({
        ok: true,
        feeds: await store.feedHealth(),
        outbox: await store.outboxCounts(),
        chats: await store.chatCount(),
      }),
      operator.metrics,
    );
    if (!health.ok) {
      process.stderr.write(`${health.problem}\n`);
      process.exitCode = 1;
      return stop();
    }
    closers.push(health.value.close);
  }

  // Not awaited: a start that a stop cuts off may never end, and Node would call that a failure (exit status 13).
  void started.then((isAnyLeft) => {
    if (isAnyLeft) return;
    process.exitCode = 1;
    stop();
  });
}

/** A sign of life; where another process took over, this one sends nothing more and goes. */
async function beat(hold: Hold | null, log: Log, stop: () => void): Promise<void> {
  try {
    if (hold === null || (await hold.renew())) return;
    log.error('another Dateline took over this database: this one sends nothing more and stops');
    process.exitCode = 1;
    stop();
  } catch (error) {
    log.warn('the lease of the database could not be renewed', { error });
  }
}

function fail(sentence: string, exitCode: number): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCode;
}

/** The demo has a database of its own and looks at no outlet: invented news never meets real news. */
function forDemo(config: Config): Config {
  return { ...config, database: config.database === 'dateline.sqlite' ? 'dateline-demo.sqlite' : config.database };
}

async function readFeedList(path: string) {
  const file = path === DEFAULT_FEEDS ? join(import.meta.dirname, DEFAULT_FEEDS) : path;
  let xml: string;
  try {
    xml = await readFile(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false as const, problem: `The list of feeds cannot be read (${why}): let FEEDS name an OPML file.` };
  }
  const list = readOpml(xml);
  return list.ok ? list : { ok: false as const, problem: `${path}: ${list.problem}` };
}

/** A list of the operator's own may name private hosts; the default one has no reason to. */
function originsNamedBy(config: Config, feeds: readonly OpmlFeed[]): readonly string[] {
  return config.feeds === DEFAULT_FEEDS ? [] : feeds.map((feed) => new URL(feed.url).origin);
}

function readSampleList(opml: string): readonly OpmlFeed[] {
  const list = readOpml(opml);
  if (!list.ok) throw new Error(`the sample edition's own list of feeds is broken: ${list.problem}`);
  return list.value;
}

function userAgentOf(config: Config): string {
  return `Dateline/0.1 (news digest bot${config.contact === null ? '' : `; ${config.contact}`})`;
}

function readingNote(reader: FeedReader): string | null {
  const { isRunning, visitedCount, dueCount, answeredCount } = reader.progress();
  if (!isRunning || answeredCount === 0) return null;
  return `Still reading: ${visitedCount} of ${dueCount} outlets so far.`;
}

/** Only the platforms that are configured are loaded: discord.js alone takes 0.4 s. */
async function openBots(config: Config): Promise<readonly Platform[]> {
  const bots: Platform[] = [];
  if (config.telegramToken !== null) {
    const { openTelegram } = await import('./src/chat/telegram/bot.ts');
    bots.push(openTelegram({ token: config.telegramToken, apiRoot: config.telegramApiRoot, now }));
  }
  if (config.discordToken !== null) {
    const { openDiscord } = await import('./src/chat/discord/bot.ts');
    bots.push(openDiscord({ token: config.discordToken, apiRoot: config.discordApiRoot, now }));
  }
  return bots;
}

/** Side by side, so that one that is slow to come holds up no other. One that cannot start is said and left out; false when none is left. */
async function startPlatforms(
  platforms: Map<PlatformName, Platform>,
  hear: Hear,
  shell: { readonly log: Log; readonly say: (sentence: string) => void },
): Promise<boolean> {
  const start = async (platform: Platform): Promise<void> => {
    try {
      await platform.start(commands, hear);
      if (platform.name !== 'console') shell.log.info('listening', { platform: platform.name });
    } catch (error) {
      shell.say(error instanceof Error ? error.message : String(error));
      platforms.delete(platform.name);
      await platform.stop();
    }
  };
  await Promise.all([...platforms.values()].map(start));
  return platforms.size > 0;
}

function hasBots(config: Config): boolean {
  return config.telegramToken !== null || config.discordToken !== null;
}

/** Closes in reverse order of opening, once, whoever asks. */
function stopOnce(closers: readonly (() => Promise<unknown> | unknown)[], log: Log): () => void {
  let isStopping = false;
  return () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(), STOP_MS).unref();
    void (async () => {
      for (const close of closers.toReversed()) {
        try {
          await close();
        } catch (error) {
          log.error('something did not close', { error });
        }
      }
      // Look-ups of names cannot be called off, and would hold the process for seconds where there is no network.
      await Promise.all([process.stdout, process.stderr].map(drained));
      process.exit();
    })();
  };
}

/** Resolves when the stream has handed on all that was written to it, or cannot any more. */
function drained(stream: NodeJS.WriteStream): Promise<void> {
  if (stream.destroyed || stream.writableLength === 0) return Promise.resolve();
  return new Promise((resolve) =>
    stream
      .once('drain', resolve)
      .once('close', resolve)
      .once('error', () => resolve()),
  );
}
