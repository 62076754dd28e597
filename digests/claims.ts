// Claims the slots of digests that are written: as many in one transaction as keep everybody else waiting for a moment only.
import type { Log } from '../src/log.ts';
import type { ClaimedSlot } from '../src/store/slots.ts';
import type { Store } from '../src/store/store.ts';

/**
 * How long one transaction should take: nobody else has a turn in it. The next takes as many more or fewer as the last one was quicker or slower,
 * so that a slow disk and long digests make small ones. By fifties, 50,000 digests rewrote the outbox's indexes a thousand times, and waited for the
 * disk as often.
 */
const CLAIM_MS = 60;
const CLAIMS_AT_FIRST = 100;
const CLAIMS_MIN = 25;
export const CLAIMS_MAX = 800;

/** What is written waits no longer than this for others to be claimed with. */
const GATHER_MS = 100;

export type ClaimWorld = {
  readonly store: Pick<Store, 'claimSlots'>;
  readonly log: Log;
  /** Milliseconds that only run forward. */
  readonly elapsed: () => number;
  /** Called with what a chat was just told. */
  readonly noteTold: (storyIds: readonly string[]) => void;
};

export type Claims = {
  /** To be called with each digest that is written: it and those before it may be claimed now, or by the next flush. */
  readonly add: (claim: ClaimedSlot) => Promise<void>;
  /** Claims what is left. */
  readonly flush: () => Promise<void>;
  /** Digests that were queued so far. */
  readonly queuedCount: () => number;
};

/** `fail` hears of each chat whose slot could not be claimed. */
export function openClaims(world: ClaimWorld, fail: (chatId: number, error: unknown) => void): Claims {
  const { log, elapsed } = world;
  let countMax = CLAIMS_AT_FIRST;
  let queuedCount = 0;
  let waiting: ClaimedSlot[] = [];
  let waitingSince = 0;

  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const claims = waiting;
    waiting = [];
    const startedAt = elapsed();
    const won = await claimAll(world, claims, fail);
    const tookMs = Math.max(elapsed() - startedAt, 1);
    const wouldDo = claims.length * Math.min(CLAIM_MS / tookMs, 2);
    if (tookMs > CLAIM_MS || claims.length >= countMax)
      countMax = Math.min(Math.max(Math.floor(wouldDo), CLAIMS_MIN), CLAIMS_MAX);
    for (const { slot, told, parts } of won) {
      if (parts.length === 0) continue;
      queuedCount += 1;
      world.noteTold(told.map(({ storyId }) => storyId));
      log.info('digest queued', { chat: slot.chatId, slot: `${slot.localDate} ${slot.minute}`, stories: told.length });
    }
  };

  return {
    flush,
    queuedCount: () => queuedCount,
    add: async (claim) => {
      if (waiting.length === 0) waitingSince = elapsed();
      waiting.push(claim);
      if (waiting.length >= countMax || elapsed() - waitingSince >= GATHER_MS) await flush();
    },
  };
}

/** All in one transaction; where that fails, each alone, so that one bad row costs no other chat its digest. */
async function claimAll(
  world: Pick<ClaimWorld, 'store'>,
  claims: readonly ClaimedSlot[],
  fail: (chatId: number, error: unknown) => void,
): Promise<readonly ClaimedSlot[]> {
  try {
    const won = await world.store.claimSlots(claims);
    return claims.filter((claim) => won.has(claim));
  } catch (error) {
    if (claims.length === 1) {
      for (const { slot } of claims) fail(slot.chatId, error);
      return [];
    }
  }
  const won: ClaimedSlot[] = [];
  for (const claim of claims) won.push(...(await claimAll(world, [claim], fail)));
  return won;
}
