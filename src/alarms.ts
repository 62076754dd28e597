// What an operator should know without asking: said once when it begins and once when it is over. Pure but for who is told.
import { type Instant, MINUTE_MS, SECOND_MS } from './base/time.ts';
import { digestsPerSecond } from './chat/pace.ts';
import { type Condition, QUARREL_MS } from './chat/supervise.ts';
import type { Log } from './log.ts';
import type { PlatformName } from './model/chat.ts';
import type { OldestWaiting } from './store/outbox-counts.ts';

/** A slot that is too full for its minute is spread over half an hour at most; what is later than this is in trouble. */
const OUT_BY_MS = 45 * MINUTE_MS;

/** More waits than the platform takes within this time. */
const BACKLOG_MS = 30 * MINUTE_MS;

/** A wait of the whole token shorter than this is everyday life. */
const HELD_MS = MINUTE_MS;

/** Below this share of outlets that answered, the network or the list is at fault; not judged before so many were visited. */
const HEALTHY_SHARE_MIN = 0.5;
const VISITED_MIN = 10;

/** A platform's adapter that was started anew is told of for this long. */
const RESTART_TOLD_MS = 10 * MINUTE_MS;

/** A digest that failed once is tried again a minute later, and nobody need know. */
const FAILING_MS = 2 * MINUTE_MS;

/** A question or two that went without an answer are a hiccup. */
const SHED_MIN = 20;

export type Facts = {
  readonly waiting: readonly OldestWaiting[];
  /** Until when each token is held. */
  readonly holds: ReadonlyMap<string, Instant>;
  readonly feeds: { readonly visited: number; readonly healthy: number };
  readonly adapters: ReadonlyMap<PlatformName, Condition>;
  /** Questions that lately went without an answer because all together asked too much. */
  readonly shed: ReadonlyMap<PlatformName, number>;
  /** Since when each chat's digest fails that cannot be written. */
  readonly failing: readonly Instant[];
};

/** `name` is the same as long as it lasts: "late telegram". */
export type Alarm = { readonly name: string; readonly sentence: string };

export function findAlarms({ waiting, holds, feeds, adapters, shed, failing }: Facts, now: Instant): readonly Alarm[] {
  const alarms: Alarm[] = [];
  for (const { platform, waiting: count, dueAt } of waiting) {
    const lateMs = now - dueAt;
    if (dueAt > 0 && lateMs > OUT_BY_MS)
      alarms.push({
        name: `late ${platform}`,
        sentence: `A digest on ${platform} is ${Math.round(lateMs / MINUTE_MS)} minutes late; ${count} messages wait.`,
      });
    if (count / digestsPerSecond(platform) > BACKLOG_MS / SECOND_MS)
      alarms.push({
        name: `backlog ${platform}`,
        sentence: `${count} messages wait on ${platform}, more than it takes in half an hour.`,
      });
  }
  for (const [platform, until] of holds) {
    if (until - now > HELD_MS)
      alarms.push({
        name: `held ${platform}`,
        sentence: `${platform} told us to wait ${Math.ceil((until - now) / MINUTE_MS)} minutes with everything.`,
      });
  }
  for (const [platform, { restarts, restartedAt, conflictAt, stoppedBecause }] of adapters) {
    if (restartedAt !== null && now - restartedAt < RESTART_TOLD_MS)
      alarms.push({
        name: `restarted ${platform}`,
        sentence: `Something failed in what listens to ${platform}, and it was started anew (${restarts} times by now).`,
      });
    if (conflictAt !== null && now - conflictAt < QUARREL_MS)
      alarms.push({
        name: `shared ${platform}`,
        sentence: `Another program uses the token of this bot on ${platform}: stop one of the two, or digests may come twice.`,
      });
    if (stoppedBecause !== null) alarms.push({ name: `stopped ${platform}`, sentence: stoppedBecause });
  }
  const stuck = failing.filter((since) => now - since >= FAILING_MS);
  if (stuck.length > 0)
    alarms.push({
      name: 'failing',
      sentence: `The digest of ${stuck.length === 1 ? 'a chat' : `${stuck.length} chats`} cannot be written, for ${Math.round((now - Math.min(...stuck)) / MINUTE_MS)} minutes by now: the log says why.`,
    });
  for (const [platform, count] of shed) {
    if (count >= SHED_MIN)
      alarms.push({
        name: `flooded ${platform}`,
        sentence: `More is asked on ${platform} than can be answered: ${count} questions went without an answer within ten minutes.`,
      });
  }
  if (feeds.visited >= VISITED_MIN && feeds.healthy < feeds.visited * HEALTHY_SHARE_MIN)
    alarms.push({
      name: 'feeds',
      sentence: `Only ${feeds.healthy} of ${feeds.visited} outlets answered when last visited.`,
    });
  return alarms;
}

export type AlarmBell = {
  /** Says what is new and what is over. Never rejects. */
  readonly hear: (alarms: readonly Alarm[]) => Promise<void>;
  readonly ringing: () => readonly string[];
};

/** `tell` brings a sentence to the operator's chat; null where none is set. */
export function openAlarmBell(log: Log, tell: ((sentence: string) => Promise<void>) | null): AlarmBell {
  const ringing = new Map<string, string>();
  const say = async (sentence: string): Promise<void> => {
    if (tell === null) return;
    await tell(sentence).catch((error: unknown) => log.error('an alarm did not reach the operator', { error }));
  };
  return {
    hear: async (alarms) => {
      const names = new Set(alarms.map(({ name }) => name));
      for (const { name, sentence } of alarms) {
        const isNew = !ringing.has(name);
        ringing.set(name, sentence);
        if (!isNew) continue;
        log.error('alarm', { alarm: name, what: sentence });
        await say(`⚠️ ${sentence}`);
      }
      for (const name of [...ringing.keys()].filter((name) => !names.has(name))) {
        ringing.delete(name);
        log.info('alarm is over', { alarm: name });
        await say(`✅ Over: ${name}.`);
      }
    },
    ringing: () => [...ringing.keys()],
  };
}
