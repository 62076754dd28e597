// What the operator gets without asking: alarms in the log and in a chat, and the numbers for a monitor.

import type { Failing } from './digests/failing.ts';
import { findAlarms, openAlarmBell } from './src/alarms.ts';
import type { Clock } from './src/base/time.ts';
import type { Hear, Platform } from './src/chat/platform.ts';
import type { Supervised } from './src/chat/supervise.ts';
import type { Log } from './src/log.ts';
import { renderMetrics } from './src/metrics.ts';
import type { ChatAddress, PlatformName } from './src/model/chat.ts';
import { say } from './src/model/message.ts';
import type { Shed } from './src/shed.ts';
import type { Store } from './src/store/store.ts';

export type Operator = {
  /** To be called each minute. Never rejects. */
  readonly look: () => Promise<void>;
  /** Prometheus' text format. */
  readonly metrics: () => Promise<string>;
};

export type OperatorWorld = {
  readonly store: Store;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly hear: Hear;
  readonly now: Clock;
  readonly log: Log;
  /** Where alarms are told; null for the log only. */
  readonly chat: ChatAddress | null;
  readonly bots: readonly Supervised[];
  readonly shed: Shed;
  readonly failing: Pick<Failing, 'since'>;
};

const NONE_VISITED = { visited: 0, healthy: 0 };

export function openOperator(world: OperatorWorld): Operator {
  const { store, now, log, chat, bots, shed, failing } = world;
  let shedBefore: ReadonlyMap<PlatformName, number> = new Map();
  const adapters = () => new Map(bots.map((bot) => [bot.name, bot.condition()]));
  const bell = openAlarmBell(log, chat === null ? null : (sentence) => tell(world, chat, sentence));
  return {
    look: async () => {
      try {
        const [waiting, holds] = [await store.oldestWaiting(), await store.holds()];
        // The start has said in a sentence that no outlet was reached, and every message of the sample says so again.
        const feeds = (await store.hasSample()) ? NONE_VISITED : await store.feedHealth();
        for (const [platform, count] of shed.total()) {
          const fresh = count - (shedBefore.get(platform) ?? 0);
          if (fresh > 0) log.warn('questions went without an answer', { platform, count: fresh });
        }
        shedBefore = new Map(shed.total());
        const facts = {
          waiting,
          holds,
          feeds,
          adapters: adapters(),
          shed: shed.lately(now()),
          failing: failing.since(),
        };
        await bell.hear(findAlarms(facts, now()));
      } catch (error) {
        log.error('alarms could not be looked for', { error });
      }
    },
    metrics: async () =>
      renderMetrics(
        {
          ...{ outbox: await store.outboxCounts(), waiting: await store.oldestWaiting(), holds: await store.holds() },
          ...{ chats: await store.chatCounts(), feeds: await store.feedHealth(), alarms: bell.ringing() },
          shed: shed.total(),
          restarts: new Map([...adapters()].map(([platform, { restarts }]) => [platform, restarts])),
        },
        now(),
      ),
  };
}

/** Past the outbox, which may be what is wrong; tried once. */
async function tell({ platforms, hear, now }: OperatorWorld, address: ChatAddress, sentence: string): Promise<void> {
  const platform = platforms.get(address.platform);
  if (platform === undefined) throw new Error(`${address.platform} is not on`);
  for (const [index, payload] of platform.render(say(sentence)).entries()) {
    const answered = await hear.turn(address);
    const key = `alarm:${now()}:${index}`;
    const result = await platform
      .send({ id: 0, address, key, payload, attempts: 0, firstTriedAt: null, mayHaveArrived: false })
      .finally(answered);
    if (result.kind !== 'sent') throw new Error(`the platform answered: ${result.kind}`);
  }
}
