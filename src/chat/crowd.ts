// When more began to be asked than can be answered: whoever was here before is told from whoever came with the crowd.
import { type Instant, MINUTE_MS, SECOND_MS } from '../base/time.ts';

/** So many questions waiting are a crowd: a second of what Telegram takes. */
const CROWD_MIN = 30;

/** Who first asked this shortly before a crowd is seen belongs to it. */
const CAME_WITH_IT_MS = 2 * SECOND_MS;

/** A crowd that was not seen for so long is over, and whoever was part of it is one of us. */
const OVER_AFTER_MS = MINUTE_MS;

export type Crowd = {
  /** To be told of each question that comes: how many wait now. */
  readonly note: (waitingCount: number, at: Instant) => void;
  readonly isThere: (at: Instant) => boolean;
  /** Whether there is a crowd, and somebody who first asked at that instant was here before it. */
  readonly isBefore: (since: Instant, at: Instant) => boolean;
};

export function openCrowd(): Crowd {
  let from: Instant | null = null;
  let seenAt: Instant = 0;
  const isThere = (at: Instant): boolean => from !== null && at - seenAt <= OVER_AFTER_MS;
  return {
    isThere,
    note: (waitingCount, at) => {
      if (waitingCount < CROWD_MIN) return;
      // A clock that was put back begins a crowd anew.
      if (from === null || at - seenAt > OVER_AFTER_MS || at < seenAt - MINUTE_MS) from = at - CAME_WITH_IT_MS;
      seenAt = at;
    },
    isBefore: (since, at) => from !== null && isThere(at) && since < from,
  };
}
