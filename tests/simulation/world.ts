// One seed: a month of chats, schedules, faults, crashes and clock changes in front of the real scheduler, outbox, pace and store.
import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import { drawFrom } from '../../bench/draw.ts';
import { answerChatEvent } from '../../digests/chat-life.ts';
import { openFailing } from '../../digests/failing.ts';
import { nextDue } from '../../digests/quiet.ts';
import { runDueDigests } from '../../digests/run.ts';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../../src/base/time.ts';
import { openPace } from '../../src/chat/pace.ts';
import type { Platform } from '../../src/chat/platform.ts';
import { type Deliverer, openDeliverer } from '../../src/deliver.ts';
import type { Log } from '../../src/log.ts';
import type { Chat, ChatAddress, ChatSettings, PlatformName } from '../../src/model/chat.ts';
import { type OpenDatabase, openSqlite } from '../../src/store/sqlite/open.ts';
import { type Store, storeOn } from '../../src/store/store.ts';
import { transitionsOf } from './expected-slots.ts';
import { judge, type SimulatedChat, type Verdict } from './judge.ts';
import { mortalPlatform, mortalStore } from './mortal.ts';
import { CALM, openNetwork, type Rates } from './network.ts';
import { openVirtualTime } from './virtual-time.ts';

/** Zones with a gap and a repeated hour, with half-hours and quarter-hours, with midnights that are skipped, and without any of it. */
const ZONES = [
  ...['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/Santiago', 'Africa/Casablanca'],
  ...['Africa/Cairo', 'America/St_Johns', 'Pacific/Chatham', 'Asia/Beirut', 'America/Havana'],
  ...['Asia/Karachi', 'Asia/Kathmandu', 'UTC', 'Pacific/Kiritimati', 'America/Asuncion'],
];

/** Minutes of the day at which clocks change, and ordinary ones. */
const MINUTES = [0, 30, 60, 90, 105, 120, 135, 150, 180, 210, 450, 480, 485, 780, 1_110, 1_439];

const FROM = Date.UTC(2024, 0, 1);
const UNTIL = Date.UTC(2030, 11, 1);

const FAULTY: Rates = { slowDown: 20, slowToken: 4, cutBefore: 5, cutAfter: 5, hang: 4, serverError: 4 };

type Life = {
  /** Questions to the store that are not answered yet. */
  open: number;
  readonly store: Store;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  deliverer: Deliverer | null;
};

/** Runs one seed to its end. */
export async function simulate(seed: number, days: number): Promise<Verdict> {
  const draw = drawFrom(seed);
  const zones = Array.from({ length: 2 + Math.floor(draw() * 2) }, () => pick(ZONES, draw));
  const start = startNear(zones[0] ?? 'UTC', days, draw);
  const opened = await openSqlite(':memory:', { isShared: false });
  assert.ok(opened.ok);
  const world = openWorld(opened.value, start, draw);
  try {
    for (const zone of zones) await world.addChat(zone);
    await world.run(days * DAY_MS);
    return { seed, ...(await world.judge()) };
  } finally {
    await opened.value.close();
  }
}

function openWorld(database: OpenDatabase, start: Instant, draw: () => number) {
  const time = openVirtualTime(start);
  const network = openNetwork(time, draw);
  const store = storeOn(database.db);
  const chats: SimulatedChat[] = [];
  const troubles: string[] = [];
  const log: Log = {
    ...{ debug: () => undefined, info: () => undefined, warn: () => undefined },
    error: (fact, fields) => {
      if (!fact.startsWith('a message was refused')) troubles.push(`${fact} ${fields?.error ?? ''}`);
    },
  };
  /** Spans, by the wall clock, in which no process ran. */
  const down: { readonly from: Instant; until: Instant }[] = [];
  const leaps: { readonly at: Instant; readonly byMs: number }[] = [];
  let life: Life | null = null;
  let crashes = 0;
  let nextTickAt: number | null = null;
  let dieAtAsk = Number.POSITIVE_INFINITY;
  let asks = 0;
  /** At the end nothing goes wrong any more: what is still on its way then is lost. */
  let isCalm = false;

  /** Moves on only when nothing is left to be done now. */
  const settle = async (): Promise<void> => {
    for (let quiet = 0; quiet < 3; ) {
      const before = asks + (life?.open ?? 0);
      await turn();
      quiet = asks + (life?.open ?? 0) === before && (life?.open ?? 0) === 0 ? quiet + 1 : 0;
    }
  };

  const crash = (): void => {
    life = null;
    crashes += 1;
    dieAtAsk = Number.POSITIVE_INFINITY;
    network.noteDeath();
    down.push({ from: time.now(), until: Number.POSITIVE_INFINITY });
    nextTickAt = null;
    const away = draw();
    const awayMs =
      away < 0.75 ? 1 + draw() * 20 * SECOND_MS : away < 0.9 ? draw() * 3 * HOUR_MS : draw() * 26 * HOUR_MS;
    time.timers(() => void boot(), awayMs);
  };

  const boot = async (): Promise<void> => {
    if (draw() < 0.3) dieAtAsk = asks + 1 + Math.floor(draw() * 60);
    const isAlive = (): boolean => life === own;
    const mortal = mortalStore(store, {
      isAlive,
      begin: () => {
        asks += 1;
        if (asks !== dieAtAsk || isCalm) return 'go';
        // Before it asks, or between what the database did and hearing of it.
        if (draw() < 0.5) return 'die after';
        crash();
        return 'dead';
      },
      end: (fate) => {
        if (fate === 'die after' && isAlive()) crash();
      },
      busy: (change) => {
        own.open += change;
      },
    });
    const platforms = new Map(
      (['telegram', 'discord'] as const).map(
        (name) => [name, mortalPlatform(network.platform(name), isAlive)] as const,
      ),
    );
    const own: Life = { open: 0, store: mortal, platforms, deliverer: null };
    life = own;
    own.deliverer = await openDeliverer({
      ...{ store: mortal, platforms, pace: openPace(), now: time.now, log, unsurePolicy: 'resend' },
      timers: (run, delayMs) => time.timers(() => (isAlive() ? run() : undefined), delayMs),
    });
    // It may have died at the very end of its start.
    if (!isAlive()) return;
    const span = down.at(-1);
    if (span !== undefined && span.until === Number.POSITIVE_INFINITY) span.until = time.now();
    nextTickAt = time.elapsed();
  };

  /** The minute's tick of main.ts. Minutes in which nothing can be due are passed over. */
  const tick = async (): Promise<void> => {
    const own = life;
    if (own === null || own.deliverer === null) return;
    const world = {
      ...{ store: own.store, platforms: own.platforms, log, noteTold: () => undefined, elapsed: time.elapsed },
      failing: openFailing(),
      write: async ({ chat, dueAt, now }: { readonly chat: Chat; readonly dueAt: Instant; readonly now: Instant }) => ({
        parts: partsOf(chat, dueAt, now),
        told: [],
      }),
    };
    // Somebody is quicker than the tick.
    if (draw() < 0.03) await changeSettings(pick(chats, draw));
    await runDueDigests(world, time.now());
    await own.deliverer.tend();
  };

  const nextDueQuestion = database.db
    .selectFrom('chats')
    .select(({ fn }) => fn.min('next_due_at').as('at'))
    .where('rest_reason', 'is', null)
    .compile();
  const openQuestion = database.db
    .selectFrom('deliveries')
    .select('id')
    .where(sql<boolean>`state in ('waiting', 'sending')`)
    .limit(1)
    .compile();

  const planTick = async (): Promise<void> => {
    const next = await database.db.executeQuery(nextDueQuestion);
    const dueAt = next.rows[0]?.at ?? null;
    const open = (await database.db.executeQuery(openQuestion)).rows[0];
    const waitMs = Math.min(dueAt === null ? DAY_MS : dueAt - time.now(), open === undefined ? DAY_MS : MINUTE_MS);
    const wall = Math.ceil((time.now() + Math.max(waitMs, 1)) / MINUTE_MS) * MINUTE_MS;
    nextTickAt = time.elapsed() + wall - time.now();
  };

  const partsOf = (chat: Chat, dueAt: Instant, now: Instant): readonly string[] => {
    const isLate = now - dueAt > 5 * MINUTE_MS ? ' late' : '';
    const count = 1 + Math.floor(draw() * 2.5);
    return Array.from({ length: count }, (_, index) => {
      const poison = draw() < 0.01 ? (draw() < 0.5 ? 'poison ' : 'poison always ') : '';
      return `${poison}${chat.id} ${new Date(dueAt).toISOString()} ${index + 1}/${count}${isLate}`;
    });
  };

  const scheduleOf = (zone: string): ChatSettings => ({
    zone,
    length: 'normal',
    language: 'en',
    schedule: {
      minutes: [...new Set(Array.from({ length: 1 + Math.floor(draw() * 2) }, () => pick(MINUTES, draw)))].toSorted(
        (a, b) => a - b,
      ),
      weekdays: draw() < 0.7 ? [1, 2, 3, 4, 5, 6, 7] : [1, 3, 5, 7],
    },
  });

  /** As /settings does it. */
  const changeSettings = async (chat: SimulatedChat): Promise<void> => {
    const before = chat.versions.at(-1)?.settings;
    assert.ok(before !== undefined, 'a chat has settings from the start');
    const settings: ChatSettings = draw() < 0.5 ? { ...before, length: 'long' } : scheduleOf(before.zone);
    const now = time.now();
    await store.keepSettings(chat.id, settings, nextDue(settings, now));
    chat.versions.push({ from: now, settings });
  };

  const isAway = (chat: SimulatedChat): boolean =>
    chat.disturbed.some(({ until }) => until === Number.POSITIVE_INFINITY);

  /** What somebody or something does to the world now. */
  const meddle = async (): Promise<void> => {
    const own = life;
    const chat = pick(chats, draw);
    const what = draw();
    if (what < 0.35) {
      if (own !== null) crash();
    } else if (what < 0.5) {
      if (own !== null && own.deliverer !== null) await changeSettings(chat);
    } else if (what < 0.7) {
      if (isAway(chat)) return;
      const span = { from: time.now() - MINUTE_MS, until: Number.POSITIVE_INFINITY };
      chat.disturbed.push(span);
      network.block(chat.address);
      comeBack(chat, span, draw() * 20 * HOUR_MS);
    } else if (what < 0.8) {
      // Only Telegram's groups get a new id.
      if (isAway(chat) || chat.address.platform !== 'telegram') return;
      const to = { ...chat.address, chat: `${chat.address.chat}1` };
      network.move(chat.address, to.chat);
      chat.address = to;
    } else if (what < 0.9) {
      network.setRates(FAULTY);
    } else if (draw() < 0.5) {
      const byMs = (draw() < 0.5 ? 1 : -1) * (draw() < 0.6 ? draw() * 90 * SECOND_MS : draw() * 2 * HOUR_MS);
      leaps.push({ at: time.now(), byMs });
      time.step(byMs);
      network.forgetHolds();
    }
    if (life?.deliverer != null) nextTickAt = time.elapsed();
  };

  /** The platform tells of it when somebody listens. */
  const comeBack = (chat: SimulatedChat, span: { until: Instant }, afterMs: number): void => {
    time.timers(() => {
      void (async () => {
        const own = life;
        if (own === null || own.deliverer === null) return comeBack(chat, span, MINUTE_MS);
        network.unblock(chat.address);
        await answerChatEvent(store, { kind: 'back', address: chat.address }, time.now());
        span.until = time.now() + MINUTE_MS;
        own.deliverer.wake();
        nextTickAt = time.elapsed();
      })();
    }, afterMs);
  };

  return {
    addChat: async (zone: string): Promise<void> => {
      const platform: PlatformName = draw() < 0.5 ? 'telegram' : 'discord';
      const address: ChatAddress = {
        platform,
        chat: `${draw() < 0.3 ? '-' : ''}${1_000 + chats.length}`,
        thread: null,
      };
      const settings = scheduleOf(zone);
      const { id } = await store.meetChat({ address, title: null, isPrivate: true, settings }, start);
      await store.subscribe(id, [{ kind: 'world' }], start);
      await store.keepSettings(id, settings, nextDue(settings, start));
      chats.push({ id, address, versions: [{ from: start, settings }], disturbed: [] });
    },

    run: async (durationMs: number): Promise<void> => {
      void boot();
      const meddlings = Array.from(
        { length: Math.ceil((durationMs / DAY_MS) * 1.2) },
        () => draw() * durationMs,
      ).toSorted((a, b) => a - b);
      network.setRates(FAULTY);
      const calmAt = durationMs + HOUR_MS;
      const endAt = durationMs + 40 * HOUR_MS;
      for (;;) {
        await settle();
        const meddleAt = meddlings[0] ?? Number.POSITIVE_INFINITY;
        const timerAt = time.nextAt() ?? Number.POSITIVE_INFINITY;
        const tickAt = nextTickAt ?? Number.POSITIVE_INFINITY;
        const at = Math.min(meddleAt, timerAt, tickAt, endAt);
        if (!isCalm && at > calmAt) {
          network.setRates(CALM);
          isCalm = true;
        }
        if (at >= endAt) return;
        time.moveTo(at);
        if (at === tickAt) {
          nextTickAt = null;
          // Not awaited: a process that dies in it never comes back from it.
          void tick().then(async () => {
            if (life?.deliverer != null) await planTick();
          });
        } else if (at === meddleAt) {
          meddlings.shift();
          await meddle();
        } else time.ring();
      }
    },

    judge: async (): Promise<Omit<Verdict, 'seed'>> => {
      await settle();
      return judge({ db: database.db, network, chats, down, leaps, troubles, crashes, start, end: time.now() });
    },
  };
}

/** Three seeds of four begin so that the first chat's zone changes its clocks within the time. */
function startNear(zone: string, days: number, draw: () => number): Instant {
  const transitions = transitionsOf(zone, FROM, UNTIL);
  const any = FROM + Math.floor((draw() * (UNTIL - FROM)) / DAY_MS) * DAY_MS;
  if (transitions.length === 0 || draw() < 0.25) return any + Math.floor(draw() * DAY_MS);
  return pick(transitions, draw) - Math.floor(draw() * days * DAY_MS);
}

function pick<T>(list: readonly T[], draw: () => number): T {
  const found = list[Math.floor(draw() * list.length)];
  assert.ok(found !== undefined, 'nothing to pick from');
  return found;
}
