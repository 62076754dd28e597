// Two simulated platforms: they accept, refuse, lose answers, ask for patience, block and move, by chance; what they accepted is the oracle.
import { MINUTE_MS, SECOND_MS } from '../../src/base/time.ts';
import type { Platform } from '../../src/chat/platform.ts';
import type { ChatAddress, PlatformName } from '../../src/model/chat.ts';
import type { Delivery, LookResult, SendResult } from '../../src/model/delivery.ts';
import type { VirtualTime } from './virtual-time.ts';

/** How often in a thousand sends. */
export type Rates = {
  readonly slowDown: number;
  readonly slowToken: number;
  readonly cutBefore: number;
  readonly cutAfter: number;
  readonly hang: number;
  readonly serverError: number;
};

export const CALM: Rates = { slowDown: 0, slowToken: 0, cutBefore: 0, cutAfter: 0, hang: 0, serverError: 0 };

/** Discord's own, longer than what we trust. */
const NONCE_WINDOW_MS = 5 * MINUTE_MS;
const SEND_DEADLINE_MS = 30 * SECOND_MS;

export type Accepted = { readonly key: string; readonly payload: string; readonly at: number };

export type Network = ReturnType<typeof openNetwork>;

export function openNetwork(time: VirtualTime, draw: () => number) {
  const accepted: Accepted[] = [];
  const violations: string[] = [];
  const blocked = new Set<string>();
  const movedTo = new Map<string, string>();
  const nonces = new Map<string, number>();
  /** By chat or platform: until when it may not be asked, and when the bot heard so. */
  const holds = new Map<string, { readonly until: number; readonly heardAt: number }>();
  const inFlight = new Map<string, number>();
  let rates: Rates = CALM;
  let life = 0;

  const placeOf = ({ platform, chat }: ChatAddress): string => `${platform} ${chat}`;

  /** What the platform does with a request that reached it. */
  const take = (delivery: Delivery, fate: number): SendResult => {
    const { address, key, payload } = delivery;
    const place = placeOf(address);
    const now = time.elapsed();
    const to = movedTo.get(place);
    if (to !== undefined) return { kind: 'moved', to: { ...address, chat: to } };
    if (blocked.has(place)) return { kind: 'gone', reason: '403 blocked' };
    if (payload.startsWith('poison')) return { kind: 'refused', reason: "400 can't parse" };
    if (fate < rates.slowDown) {
      return { kind: 'slow-down', retryAfterMs: Math.ceil(draw() * 40) * SECOND_MS, scope: 'chat', reason: '429' };
    }
    if (fate < rates.slowDown + rates.slowToken) {
      return { kind: 'slow-down', retryAfterMs: Math.ceil(draw() * 20) * SECOND_MS, scope: 'token', reason: '429' };
    }
    const nonce = `${place} ${key}`;
    const isRepeat =
      address.platform === 'discord' && now - (nonces.get(nonce) ?? Number.NEGATIVE_INFINITY) < NONCE_WINDOW_MS;
    if (!isRepeat) {
      accepted.push({ key, payload, at: now });
      if (!nonces.has(nonce)) nonces.set(nonce, now);
    }
    return { kind: 'sent', platformMessageId: String(accepted.length) };
  };

  /** Discord's channels can be read; sometimes there is no answer. */
  const look = ({ key, payload }: Delivery): Promise<LookResult> =>
    new Promise((resolve) => {
      const isLost = draw() * 1_000 < rates.serverError;
      const answer = (): void => {
        const at = accepted.findIndex((message) => message.key === key && message.payload === payload);
        if (isLost) resolve({ kind: 'later', reason: '502' });
        else resolve(at < 0 ? { kind: 'absent' } : { kind: 'there', platformMessageId: String(at + 1) });
      };
      time.timers(answer, 10 + draw() * 100);
    });

  const platform = (name: PlatformName): Platform => ({
    name,
    render: () => [],
    plain: (part) => (part.startsWith('poison') && !part.includes('always') ? part.replace('poison', 'plain') : null),
    start: async () => undefined,
    stop: async () => undefined,
    ...(name === 'discord' ? { look } : {}),
    send: (delivery) =>
      new Promise((resolve) => {
        const place = placeOf(delivery.address);
        for (const held of [place, name]) {
          if ((holds.get(held)?.until ?? 0) > time.elapsed())
            violations.push(`${delivery.key} was sent before its time was over`);
        }
        if ((inFlight.get(place) ?? 0) > 0)
          violations.push(`${delivery.key} was sent while another was on its way to its chat`);
        const born = life;
        const thereMs = 5 + draw() * 60;
        const backMs = 5 + draw() * 60;
        const fate = draw() * 1_000;
        const fault = draw() * 1_000;
        const arrive = (answer: ((result: SendResult) => void) | null): void => {
          inFlight.set(place, (inFlight.get(place) ?? 0) + 1);
          time.timers(() => {
            const result = take(delivery, fate);
            const takenAt = time.elapsed();
            time.timers(() => {
              inFlight.set(place, (inFlight.get(place) ?? 1) - 1);
              // Nobody keeps to what they were never told.
              if (answer === null) return;
              if (result.kind === 'slow-down' && life === born) {
                const hold = { until: takenAt + result.retryAfterMs, heardAt: time.elapsed() };
                holds.set(result.scope === 'token' ? name : place, hold);
              }
              answer(result);
            }, backMs);
          }, thereMs);
        };
        const lose = (reason: string, afterMs: number): void =>
          void time.timers(() => resolve({ kind: 'unsure', reason }), afterMs);
        let edge = rates.cutBefore;
        if (fault < edge) return lose('cut', thereMs);
        edge += rates.cutAfter;
        if (fault < edge)
          return arrive((result) => resolve(result.kind === 'sent' ? { kind: 'unsure', reason: 'cut' } : result));
        edge += rates.hang;
        if (fault < edge) {
          if (draw() < 0.5) arrive(null);
          return lose('hang', SEND_DEADLINE_MS);
        }
        edge += rates.serverError;
        if (fault < edge) {
          if (draw() < 0.5) arrive(null);
          return lose('502', thereMs + backMs + SECOND_MS);
        }
        arrive(resolve);
      }),
  });

  return {
    accepted,
    violations,
    platform,
    setRates: (next: Rates) => {
      rates = next;
    },
    block: (address: ChatAddress) => void blocked.add(placeOf(address)),
    unblock: (address: ChatAddress) => void blocked.delete(placeOf(address)),
    move: (from: ChatAddress, to: string) => void movedTo.set(placeOf(from), to),
    /** The process is dead: who comes after it may send to the same chats, and knows only of waits that could be written down. */
    noteDeath: () => {
      life += 1;
      inFlight.clear();
      for (const [held, { heardAt }] of holds) if (time.elapsed() - heardAt < SECOND_MS) holds.delete(held);
    },
    /** A wall clock that leaps ends every wait that is counted by it. */
    forgetHolds: () => holds.clear(),
  };
}
