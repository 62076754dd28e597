// Starts the Telegram emulator in a process of its own and speaks to its control port: for every test that needs a Telegram.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../child.ts';
import type { RateMode } from '../command-line.ts';
import type { FaultCount } from '../faults.ts';
import type { Fields } from './body.ts';
import type { Call, Fault, Message, Sent, Violation, WorldChat } from './model.ts';
import type { MemberChange, Press, Say } from './people.ts';

export type { Fault, Say, Sent, Violation };

export type TelegramEmulator = Awaited<ReturnType<typeof startTelegram>>;

/** The emulated bot's name, for /command@name. */
export const BOT_NAME = 'DatelineTestBot';

export async function startTelegram({
  token,
  rates = 'off',
  seed = 1,
  journal,
}: {
  readonly token: string;
  readonly rates?: RateMode;
  readonly seed?: number;
  readonly journal?: string;
}) {
  const folder = mkdtempSync(join(tmpdir(), 'telegram-'));
  const journalPath = journal ?? join(folder, 'journal.jsonl');
  const child = await startChild(join(import.meta.dirname, 'emulator.ts'), [
    ...['--token', token, '--journal', journalPath, '--rates', rates, '--seed', String(seed)],
  ]);
  const { ask } = child;

  return {
    port: child.port,
    controlPort: child.controlPort,
    apiRoot: `http://127.0.0.1:${child.port}`,
    journalPath,
    /** A person writes. `isHeard` is false where privacy mode keeps it from the bot. */
    say: (words: Say) => ask<{ isHeard: boolean; updateId?: number; messageId?: number }>('say', words),
    sayAll: (all: readonly Say[]) => ask<readonly object[]>('say-all', { all }),
    press: (press: Press) => ask<{ id: string; updateId: number }>('press', press),
    inline: (asked: { readonly query: string; readonly from?: number; readonly offset?: string }) =>
      ask<{ id: string; updateId: number }>('inline', asked),
    /** Changes what is true of a chat: { id, state: 'blocked' }, { id, topics: {...} }, { id, members: {...} }. */
    setChat: (change: { readonly id: number } & Partial<Omit<WorldChat, 'id'>>) => ask<object>('chat', change),
    /** The bot's own standing changes, and it is told so. */
    setMember: (change: MemberChange) => ask<object>('member', change),
    migrate: (from: number, to: number) => ask<object>('migrate', { from, to }),
    /** Any update at all, with an id of one's own or the next. */
    update: (update: { readonly kind: string; readonly body: object; readonly updateId?: number }) =>
      ask<{ updateId: number }>('update', update),
    fault: (fault: Fault) => ask<object>('fault', fault),
    clearFaults: () => ask<object>('clear-faults'),
    faults: () => ask<readonly (Fault & FaultCount)[]>('faults'),
    rates: (mode: RateMode) => ask<object>('rates', { mode }),
    clock: (change: { readonly offsetMs?: number; readonly dateSkewSeconds?: number }) => ask<object>('clock', change),
    /** Every message accepted so far, in order. */
    journal: () => ask<readonly Sent[]>('journal'),
    /** The journal once it holds so many messages; fails when they do not come. */
    journalOf: async (count: number): Promise<readonly Sent[]> => {
      const entries = await ask<readonly Sent[]>('journal', { count, waitMs: 5_000 });
      assert.ok(entries.length >= count, `${entries.length} of ${count} messages came`);
      return entries;
    },
    state: () => ask<{ accepted: number; violations: number; rateRefusals: number; updatesWaiting: number }>('state'),
    violations: () => ask<readonly Violation[]>('violations'),
    calls: () => ask<readonly Call[]>('calls'),
    messages: (chat: number) => ask<readonly Message[]>('messages', { chat }),
    settings: () => ask<Fields>('settings'),
    queries: () => ask<readonly Fields[]>('queries'),
    /** Updates that the bot has not confirmed yet. */
    waiting: async () => (await ask<{ updates: number }>('waiting')).updates,
    stop: async () => {
      await child.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
