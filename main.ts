// Opens everything, wires it, and closes it in reverse: the only file that knows the whole.
import { setTimeout as sleep } from 'node:timers/promises';
import { hasBots, openBots, startPlatforms } from './bots.ts';
import { openBudget } from './commands/budget.ts';
import type { World } from './commands/command.ts';
import { complete, dispatch } from './commands/dispatch.ts';
import { openLastShown } from './commands/last-shown.ts';
import { commands } from './commands/list.ts';
import { menuOf } from './commands/menu.ts';
import { answerChatEvent, noteAsking } from './digests/chat-life.ts';
import { openFailing } from './digests/failing.ts';
import { openPreparer } from './digests/prepare.ts';
import { runDueDigests } from './digests/run.ts';
import { tellNotices } from './digests/tell-notices.ts';
import { openWriter } from './digests/write.ts';
import { originsNamedBy, readFeedList, readSampleList } from './feed-list.ts';
import { openOperator } from './operator.ts';
import { addSource } from './src/add-source.ts';
import { ok } from './src/base/outcome.ts';
import { type Clock, realTimers, SECOND_MS } from './src/base/time.ts';
import { openPace } from './src/chat/pace.ts';
import type { Hear, Platform } from './src/chat/platform.ts';
import { type Config, describeExposure, readConfig } from './src/config.ts';
import { openDeliverer } from './src/deliver.ts';
import { openHealth } from './src/health.ts';
import { openNewsroom } from './src/ingest.ts';
import { type Log, openLog } from './src/log.ts';
import { type PlatformName, TERMINAL } from './src/model/chat.ts';
import { openEdition, toListedFeed } from './src/opening.ts';
import { phrasesIn } from './src/phrases/phrases.ts';
import { loadGazetteer } from './src/places/gazetteer.ts';
import { type FeedReader, openFeedReader } from './src/read-feeds.ts';
import { openInbox } from './src/read-inbox.ts';
import { openPageReader } from './src/read-pages.ts';
import { openReworder } from './src/reword.ts';
import { openSeals } from './src/seals.ts';
import { openShed } from './src/shed.ts';
import { openHttp } from './src/sources/http.ts';
import { readOpml, writeOpml } from './src/sources/opml.ts';
import { openParser } from './src/sources/parse-apart.ts';
import { openRobots } from './src/sources/robots.ts';
import { type Hold, openSqlite, RENEW_MS } from './src/store/sqlite/open.ts';
import { storeOn } from './src/store/store.ts';
import { startTicker } from './src/ticker.ts';
import { openTidy } from './src/tidy.ts';
import { endOrTimeout, stopOnce, VISITS_END_MS } from './stopping.ts';
import { openTerminal, sayOpened } from './terminal.ts';
import { watchUnforeseen } from './unforeseen.ts';
import { openWebSub } from './web-sub.ts';

const INBOX_EVERY_MS = 2 * SECOND_MS;

/** The wall clock, written down once: everything else is told the time. */
const now: Clock = () => Date.now();
const elapsed = (): number => performance.now();

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

  const exposure = describeExposure('.env');
  if (exposure !== null) log.warn(exposure);
  const feeds = options.isDemo ? ok([]) : await readFeedList(config.feeds);
  if (!feeds.ok) return fail(feeds.problem, 2);
  if (feeds.value.length === 0 && !options.isDemo)
    log.warn('the list of feeds is empty: only the inbox is read', { feeds: config.feeds });
  const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
  const database = await openSqlite(config.database, { isShared: false, now, onWait: say });
  if (!database.ok) return fail(database.problem, 1);

  const closers: (() => Promise<unknown> | unknown)[] = [database.value.close];
  const stop = stopOnce(closers, log);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  // Nobody reads the log any more, which is no reason to send nothing.
  process.stderr.on('error', () => undefined);
  const giveUp = (): void => {
    process.exitCode = 1;
    stop();
  };
  watchUnforeseen({ log, now, onHopeless: giveUp });

  const { hold, writeBack } = database.value;
  const store = storeOn(database.value.db, hold);
  const heart = setInterval(() => void beat(hold, log, giveUp), RENEW_MS).unref();
  closers.push(() => clearInterval(heart));
  const gazetteer = loadGazetteer();
  const trustedOrigins = new Set(originsNamedBy(config, feeds.value));
  const http = openHttp({ userAgent: userAgentOf(config), trustedOrigins });
  const parser = openParser();
  closers.push(parser.close);
  const newsroom = await openNewsroom({ store, gazetteer, log }, now());
  const webSub = await openWebSub({ store, http, now, log }, options.isDemo ? null : config.webSub);
  if (!webSub.ok) {
    process.stderr.write(`${webSub.problem}\n`);
    return giveUp();
  }
  const { hubs } = webSub.value;
  closers.push(webSub.value.close);
  const reading = { store, newsroom, http, parser, now, log, ...(hubs === null ? {} : { hubs }) };
  const reader = openFeedReader({ ...reading, random: Math.random });
  const robots = openRobots({ http, now, agent: 'Dateline' });
  const pages = openPageReader({ store, newsroom, http, parser, robots, now, log });
  closers.push(async () => {
    const stopped = Promise.all([reader.stop(VISITS_END_MS), pages.stop()]);
    await endOrTimeout(stopped, VISITS_END_MS);
    await http.close();
    await stopped;
  });
  const inbox = openInbox({ folder: config.inbox, only: null, store, newsroom, now, log });

  const seals = await openSeals(store);
  const world: World = {
    store,
    gazetteer,
    now,
    defaultZone: config.zone ?? (config.hasTerminal ? options.machineZone : 'UTC'),
    reading: () => readingNow(reader),
    seals,
    lastShown: openLastShown(),
    opml: { read: readOpml, write: writeOpml },
    addSource: (wish) => addSource({ store, http, parser, now }, wish),
    operators: new Set(config.operators),
    commands,
  };
  const pace = openPace();
  const budget = openBudget(await store.privateChats());
  const shed = openShed();
  const failing = openFailing();
  const platforms = new Map<PlatformName, Platform>();
  const hear: Hear = {
    standing: (asker) => budget.take(asker, now()),
    freeAt: (platform, after) => pace.peekToken(platform, now(), after),
    shed: (platform) => shed.add(platform, now()),
    request: async (request) => {
      if (request.arrival === undefined)
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
    ? openTerminal({
        ...{ now, ready: opening.ready, progress: reader.progress, hasBots: hasBots(config), onEnd: stop },
        language: (await store.chatAt(TERMINAL))?.settings.language ?? null,
      })
    : null;
  if (terminal !== null) {
    platforms.set('console', terminal.platform);
    print = terminal.print ?? print;
  }
  const bots = await openBots(config, { now, timers: realTimers, log });
  for (const bot of bots) platforms.set(bot.name, bot);
  const started = startPlatforms(
    platforms,
    { commands: menuOf(commands), hear },
    { log, say: (sentence) => print(`${sentence}\n`) },
  );
  closers.push(() => Promise.all([...platforms.values()].map((platform) => platform.stop())));
  const opened = opening.ready.then(
    (edition) => log.info(sayOpened(edition, phrasesIn('en'))),
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
  const operator = openOperator({ store, platforms, bots, hear, now, log, shed, failing, chat: config.operatorChat });
  const preparer =
    reworder === null ? null : openPreparer({ store, gazetteer, reworder, platforms: [...platforms.keys()], log });
  closers.push(() => preparer?.stop());
  const tidy = openTidy({ store, log });
  closers.push(tidy.stop);
  const digesting = { store, platforms, log, elapsed, failing, writeBack, noteTold: newsroom.noteTold };
  const ticker = startTicker(async () => {
    // A digest that fell due while we were away is made from what the outlets say now, not from what they said then.
    await opened;
    try {
      const write = openWriter({ store, gazetteer, platforms, seals, reworder, noteShown: world.lastShown.note });
      await runDueDigests({ ...digesting, write }, now());
      newsroom.forgetOld(now());
      await tellNotices({ store, platforms, seals, log, operatorChat: config.operatorChat }, now());
    } catch (error) {
      log.error('a tick failed, the next one tries again', { error });
    }
    await deliverer
      .tend()
      .catch((error: unknown) => log.error('the outbox could not be looked over, tried again in a minute', { error }));
    preparer?.wake(now());
    await operator.look();
    void tidy.tend(now());
    if (!options.isDemo)
      void reader
        .sweep()
        .then(() => Promise.all([pages.read(), hubs?.tend()]))
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
      return giveUp();
    }
    closers.push(health.value.close);
  }

  // Not awaited: a start that a stop cuts off may never end, and Node would call that a failure (exit status 13).
  void started.then((isAnyLeft) => {
    if (!isAnyLeft) giveUp();
  });
}

/** A sign of life; where another process took over, this one sends nothing more and goes. */
async function beat(hold: Hold | null, log: Log, giveUp: () => void): Promise<void> {
  try {
    if (hold === null || (await hold.renew())) return;
    log.error('another Dateline took over this database: this one sends nothing more and stops');
    giveUp();
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

function userAgentOf(config: Config): string {
  return `Dateline/0.1 (news digest bot${config.contact === null ? '' : `; ${config.contact}`})`;
}

function readingNow(reader: FeedReader): { readonly visited: number; readonly due: number } | null {
  const { isRunning, visitedCount: visited, dueCount: due, answeredCount } = reader.progress();
  return isRunning && answeredCount > 0 ? { visited, due } : null;
}
