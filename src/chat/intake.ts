// Who is answered next on a platform: whoever asked least, in order within one chat; what is too much for us gets one sentence instead [0047, 0045].
import type { Clock, Instant, Timers } from '../base/time.ts';
import { MINUTE_MS, SECOND_MS } from '../base/time.ts';
import { openCrowd } from './crowd.ts';
import type { Excuse, Standing } from './platform.ts';

/** Questions that wait on one platform at most: what Telegram's pace answers in a minute. Beyond that those who asked most go without. */
const QUESTIONS_MAX = 1_800;
/** So many go at once, since looking for them costs as much for one. */
const QUESTIONS_GIVEN_UP = 100;

/** Excuses that wait at most; what is beyond goes without a word. Each is some 500 bytes. */
const EXCUSES_MAX = 2_000;

/** Answers composed at once: one is nothing but our own computing, so that more would only make all of them later. */
const COMPOSING_MAX = 4;

/** Whoever asked no more than this lately asks little. */
const LITTLE_ASKED = 1.5;
/**
 * In a crowd somebody who was here before it may ask so many times as much, and counts as asking as little as who came with it [0046]: with 64, all
 * that one's budget allows. With 8, who had asked once a second for 20 s waited 1 s, or got an excuse.
 */
const HERE_BEFORE_TIMES = 64;
const HERE_BEFORE_RANKS = Math.log2(HERE_BEFORE_TIMES);
/** Of the places, and of what the platform takes in a second, nothing, or so much as is kept free for those who go before. */
type Kept = { readonly places: number; readonly turns: number };
const NOTHING_KEPT: Kept = { places: 0, turns: 0 };
/** In a crowd, for those who were here before it: without that its first second is spent on strangers [0046]. */
const KEPT_FROM_STRANGERS: Kept = { places: 1, turns: 8 };
/** For those who ask little. */
const KEPT_FROM_OTHERS: Kept = { places: 2, turns: 12 };

/** An answer that waits for somebody else's server holds up the others for no longer than this. */
const COMPOSING_MS = SECOND_MS / 4;

/** Composed so far ahead of its turn at the platform, and no further: what is composed can be overtaken by nobody. */
const AHEAD_MS = SECOND_MS / 10;

/** The queue is looked over this often while somebody waits in it. */
const LOOK_MS = SECOND_MS / 20;

/** One sentence a person for all that was too much within this time. */
const EXCUSED_FOR_MS = MINUTE_MS;

export type Waiting = {
  /** What goes in order, one after the other: a chat, or a person in a chat. */
  readonly lane: string;
  /** The person's; null for what nobody asked for, which waits for its lane alone. */
  readonly standing: Standing | null;
  /** Whose excuses are counted together. Left out where there is no standing. */
  readonly person?: string;
};

/** Of a person whom nobody counts. */
export const UNCOUNTED: Standing = { verdict: 'answer', asked: () => 0, rank: () => 0, since: 0 };

/** Composes an answer, or what is said instead of one, and gives what sends it. */
export type Begin = (excuse: Excuse | null) => Promise<() => Promise<void>>;

export type Intake = {
  /** Resolves when it is over, sent or not; never rejects. */
  readonly add: (waiting: Waiting, begin: Begin) => Promise<void>;
  /** Resolves when all that was added is over, or after `waitMs`; what has not begun by then is dropped. */
  readonly drain: (waitMs: number) => Promise<void>;
};

export type IntakeSettings = {
  readonly now: Clock;
  readonly timers: Timers;
  /** What waited longer gets an excuse instead of an answer. */
  readonly answerWithinMs: number;
  /** What waited longer gets nothing any more. */
  readonly excuseWithinMs: number;
  /** When another answer could be sent after so many more, as far as the platform's pace goes. Left out for at once. */
  readonly freeAt?: (after: number) => Instant;
  /** Hears of each question that gets an excuse, or nothing, because all together ask too much. */
  readonly onShed?: () => void;
  /** Hears of work that threw, which is a defect and must end neither its lane nor the process. */
  readonly onFailure: (error: unknown) => void;
};

type Entry = Waiting & {
  readonly begin: Begin;
  readonly at: Instant;
  readonly over: () => void;
};

export function openIntake(settings: IntakeSettings): Intake {
  const { now, timers, freeAt, onFailure } = settings;
  // Each in order of arrival.
  const own = new Set<Entry>();
  const questions = new Set<Entry>();
  /** Those of them who asked little: looked at each time, as the others, of whom a flood has hundreds, are not. */
  const newcomers = new Set<Entry>();
  const excuses = new Map<Entry, Excuse>();
  const busyLanes = new Set<string>();
  const excusedAt = new Map<string, Instant>();
  const unfinished = new Set<Promise<void>>();
  const crowd = openCrowd();
  let composing = 0;
  let isExcuseNext = false;
  let callOff: (() => void) | null = null;

  const isBefore = ({ standing }: Entry, at: Instant): boolean =>
    standing !== null && crowd.isBefore(standing.since, at);

  const askedOf = (entry: Entry, at: Instant): number =>
    (entry.standing?.asked() ?? 0) / (isBefore(entry, at) ? HERE_BEFORE_TIMES : 1);

  const rankOf = (entry: Entry, at: Instant): number =>
    (entry.standing?.rank() ?? 0) - (isBefore(entry, at) ? HERE_BEFORE_RANKS : 0);

  const mayCompose = (at: Instant, kept = NOTHING_KEPT): boolean =>
    composing < COMPOSING_MAX - kept.places &&
    (freeAt === undefined || freeAt(composing + kept.turns) <= at + AHEAD_MS);

  const keptFrom = (entry: Entry, at: Instant): Kept => {
    if (!newcomers.has(entry)) return KEPT_FROM_OTHERS;
    return crowd.isThere(at) && !isBefore(entry, at) ? KEPT_FROM_STRANGERS : NOTHING_KEPT;
  };

  /** A sentence takes the answer's place, once a person; after that, nothing does. */
  const giveUp = (entry: Entry, at: Instant): void => {
    questions.delete(entry);
    newcomers.delete(entry);
    settings.onShed?.();
    const { person = '' } = entry;
    const lastAt = excusedAt.get(person);
    if (lastAt !== undefined && at - lastAt < EXCUSED_FOR_MS) {
      entry.over();
      return;
    }
    excusedAt.set(person, at);
    forgetFirst(excusedAt, EXCUSES_MAX);
    excuse(entry, 'busy');
  };

  const excuse = (entry: Entry, why: Excuse): void => {
    if (excuses.size >= EXCUSES_MAX) entry.over();
    else excuses.set(entry, why);
  };

  const giveUpOld = (at: Instant): void => {
    for (const entry of questions) {
      if (at - entry.at <= settings.answerWithinMs) break;
      giveUp(entry, at);
    }
    for (const entry of excuses.keys()) {
      if (at - entry.at <= settings.excuseWithinMs) break;
      excuses.delete(entry);
      entry.over();
    }
  };

  const giveUpMost = (at: Instant): void => {
    // Of what one person asked the last goes first.
    const byRank = [...questions].reverse().toSorted((a, b) => rankOf(b, at) - rankOf(a, at));
    for (const entry of byRank.slice(0, QUESTIONS_GIVEN_UP)) giveUp(entry, at);
  };

  /** First what nobody asked for, then whoever asked little, then an answer and an excuse in turn. */
  const next = (at: Instant): Entry | null => {
    for (const entry of own) if (!busyLanes.has(entry.lane)) return entry;
    if (!mayCompose(at)) return null;
    for (const entry of newcomers) if (askedOf(entry, at) > LITTLE_ASKED) newcomers.delete(entry);
    const areStrangersNext = !crowd.isThere(at) || mayCompose(at, KEPT_FROM_STRANGERS);
    const newcomer = leastAsked(newcomers, at, (entry) => areStrangersNext || isBefore(entry, at));
    if (newcomer !== null) return firstOfSame(newcomer);
    if (!mayCompose(at, KEPT_FROM_OTHERS)) return null;
    const question = leastAsked(questions, at, () => true);
    const excused = firstExcuse();
    if (question === null || excused === null) return question ?? excused;
    isExcuseNext = !isExcuseNext;
    return isExcuseNext ? excused : question;
  };

  const leastAsked = (entries: ReadonlySet<Entry>, at: Instant, mayBe: (entry: Entry) => boolean): Entry | null => {
    let least: Entry | null = null;
    let leastRank = Number.POSITIVE_INFINITY;
    for (const entry of entries) {
      const rank = rankOf(entry, at);
      if (rank >= leastRank || busyLanes.has(entry.lane) || !mayBe(entry)) continue;
      least = entry;
      leastRank = rank;
    }
    return least;
  };

  /** What the same person asked before in the same place, when more lately than now: it goes first. */
  const firstOfSame = (entry: Entry): Entry => {
    for (const earlier of questions) {
      if (earlier.lane === entry.lane && earlier.person === entry.person) return earlier;
    }
    return entry;
  };

  /** After the answers that the same lane still waits for. */
  const firstExcuse = (): Entry | null => {
    const asking = new Set([...questions].map(({ lane }) => lane));
    return excuses.keys().find(({ lane }) => !busyLanes.has(lane) && !asking.has(lane)) ?? null;
  };

  const start = async (entry: Entry): Promise<void> => {
    const why = excuses.get(entry) ?? null;
    for (const entries of [own, questions, newcomers, excuses]) entries.delete(entry);
    busyLanes.add(entry.lane);
    const composed = entry.standing === null ? () => undefined : compose();
    try {
      const send = await entry.begin(why);
      composed();
      await send();
    } catch (error) {
      onFailure(error);
    }
    composed();
    busyLanes.delete(entry.lane);
    entry.over();
    look();
  };

  /** Takes one of the few places; what it gives leaves it, once. */
  const compose = (): (() => void) => {
    composing += 1;
    let isLeft = false;
    const leave = (): void => {
      if (isLeft) return;
      isLeft = true;
      callOffLate();
      composing -= 1;
      look();
    };
    const callOffLate = timers(leave, COMPOSING_MS);
    return leave;
  };

  const look = (): void => {
    const at = now();
    giveUpOld(at);
    for (let entry = next(at); entry !== null; entry = next(at)) void start(entry);
    if (questions.size + excuses.size === 0 || callOff !== null) return;
    callOff = timers(() => {
      callOff = null;
      look();
    }, LOOK_MS);
  };

  return {
    add: (what, begin) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const at = now();
      unfinished.add(promise);
      const over = (): void => {
        unfinished.delete(promise);
        resolve();
      };
      const entry: Entry = { ...what, begin, at, over };
      if (what.standing === null) own.add(entry);
      else if (what.standing.verdict === 'notice') excuse(entry, 'flood');
      else questions.add(entry);
      crowd.note(questions.size, at);
      if (questions.has(entry) && askedOf(entry, at) <= LITTLE_ASKED) newcomers.add(entry);
      if (questions.size > QUESTIONS_MAX) giveUpMost(at);
      // In a flood nearly all must wait, and looking for who is next costs a step for each of them.
      if (what.standing === null || mayCompose(at, keptFrom(entry, at)) || callOff === null) look();
      return promise;
    },
    drain: async (waitMs) => {
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const callOffWait = timers(resolve, waitMs);
      await Promise.race([Promise.all(unfinished), late]);
      callOffWait();
      callOff?.();
      for (const entries of [own, questions, excuses]) {
        for (const { over } of entries.keys()) over();
        entries.clear();
      }
      newcomers.clear();
    },
  };
}

function forgetFirst(map: Map<string, Instant>, countMax: number): void {
  for (const first of map.keys()) {
    if (map.size <= countMax) return;
    map.delete(first);
  }
}
