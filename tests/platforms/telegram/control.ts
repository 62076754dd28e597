// The verbs of the emulated Telegram's control port: faults are ordered, rates and clock are set, and the journal is read. People are in people.ts.
import type { Server } from 'node:http';
import { readRateMode } from '../command-line.ts';
import type { Verbs } from '../control-port.ts';
import { openOutage } from '../outage.ts';
import type { Fault, WorldChat } from './model.ts';
import { peopleVerbs } from './people.ts';
import type { Rates } from './rates.ts';
import type { World } from './world.ts';

const WAIT_MS_MAX = 60_000;

export function controlVerbs({
  world,
  rates,
  platform,
}: {
  readonly world: World;
  readonly rates: Rates;
  readonly platform: Server;
}): Verbs {
  return {
    ...peopleVerbs(world),
    chat: (given) => {
      const { id, ...change } = given as { readonly id: number } & Partial<Omit<WorldChat, 'id'>>;
      Object.assign(world.chatAt(id, change.type), change);
      return { ok: true };
    },
    /** Many private chats or groups at once: ids from `from` on, downwards below zero. */
    chats: ({ from, count, type }) => {
      const step = Number(from) < 0 ? -1 : 1;
      for (let at = 0; at < Number(count); at += 1) {
        world.chatAt(Number(from) + step * at, type as WorldChat['type'] | undefined);
      }
      return { chats: world.chats.size };
    },
    fault: (given) => {
      world.faults.add(given as Fault);
      return { ok: true };
    },
    faults: () => world.faults.counts(),
    'clear-faults': () => {
      world.faults.clear();
      world.releaseUpdates();
      return { ok: true };
    },
    seed: ({ seed }) => {
      world.faults.reseed(Number(seed));
      return { ok: true };
    },
    outage: openOutage(platform),
    rates: ({ mode }) => {
      world.rateMode = readRateMode(mode);
      rates.forget();
      return { ok: true };
    },
    clock: ({ offsetMs, dateSkewSeconds }) => {
      world.clockOffsetMs = Number(offsetMs ?? world.clockOffsetMs);
      world.dateSkewSeconds = Number(dateSkewSeconds ?? world.dateSkewSeconds);
      return { now: world.now() };
    },
    journal: async ({ since, count, waitMs }) => {
      await world.journal.until(Number(count ?? 0), Math.min(Number(waitMs ?? 0), WAIT_MS_MAX));
      return world.journal.entries.slice(Number(since ?? 0));
    },
    state: () => ({
      accepted: world.journal.entries.length,
      violations: world.violations.length,
      calls: world.calls.length,
      rateRefusals: world.rateRefusals,
      updatesWaiting: world.updates.length,
      queriesUnanswered: world.openQueries.size,
      now: world.now(),
    }),
    violations: () => world.violations,
    calls: ({ since }) => world.calls.slice(Number(since ?? 0)),
    waiting: () => ({ updates: world.updates.length }),
    /** The messages of a chat as they stand now, after edits and deletions. */
    messages: ({ chat }) =>
      [...world.messages.entries()].filter(([key]) => key.startsWith(`${String(chat)} `)).map(([, message]) => message),
    /** Menus, names and descriptions as last set, by method and scope. */
    settings: () => Object.fromEntries(world.settings),
    /** Answers to callback and inline queries, in order. */
    queries: () => world.answeredQueries,
  };
}
