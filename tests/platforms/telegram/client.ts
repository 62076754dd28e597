// Starts the Telegram emulator in a process of its own and speaks to its control side: for every test that needs a Telegram.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ChatChange, MemberChange, Say } from './control.ts';
import type { Fault, Sent, Violation } from './world.ts';

export type { Fault, Say, Sent, Violation };

export type TelegramEmulator = Awaited<ReturnType<typeof startTelegram>>;

/** The emulated bot's name, for /command@name. */
export const BOT_NAME = 'DatelineTestBot';

export async function startTelegram({ token }: { readonly token: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'telegram-'));
  const journalPath = join(folder, 'journal.jsonl');
  const script = join(import.meta.dirname, 'emulator.ts');
  const child = spawn(
    process.execPath,
    [script, '--port', '0', '--token', token, '--journal', journalPath, '--with-parent'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const { port }: { port: number } = JSON.parse(String(line));
  const apiRoot = `http://127.0.0.1:${port}`;

  async function control<T>(action: string, body?: object): Promise<T> {
    const response = await fetch(`${apiRoot}/control/${action}`, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    assert.equal(response.status, 200);
    return (await response.json()) as T;
  }

  return {
    port,
    apiRoot,
    journalPath,
    /** A person writes. `isHeard` is false where privacy mode keeps it from the bot. */
    say: (words: Say) => control<{ isHeard: boolean; updateId?: number }>('say', words),
    /** Changes what is true of a chat: { id, state: 'blocked' }, { id, topics: {...} }, { id, members: {...} }. */
    setChat: (change: ChatChange) => control<object>('chat', change),
    /** The bot's own standing changes, and it is told so. */
    setMember: (change: MemberChange) => control<object>('member', change),
    migrate: (from: number, to: number) => control<object>('migrate', { from, to }),
    /** Any update at all, with an id of one's own or the next. */
    update: (update: { readonly kind: string; readonly body: object; readonly updateId?: number }) =>
      control<{ updateId: number }>('update', update),
    fault: (fault: Fault) => control<object>('fault', fault),
    clearFaults: () => control<object>('clear-faults', {}),
    rates: (mode: 'off' | 'strict') => control<object>('rates', { mode }),
    /** Every message accepted so far, in order. */
    journal: () => control<readonly Sent[]>('journal'),
    /** The journal once it holds so many messages; fails when they do not come. */
    journalOf: async (count: number): Promise<readonly Sent[]> => {
      const journal = await control<readonly Sent[]>(`journal?count=${count}&waitMs=5000`);
      assert.ok(journal.length >= count, `${journal.length} of ${count} messages came`);
      return journal;
    },
    violations: () => control<readonly Violation[]>('violations'),
    calls: () => control<readonly { readonly method: string; readonly at: number }[]>('calls'),
    /** Updates that the bot has not confirmed yet. */
    waiting: async () => (await control<{ updates: number }>('waiting')).updates,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
