// A few at work, many waiting: jobs that wait for the world give their place to the next, so that fifty silent servers hold up nobody.

/** Of one item's turn. */
export type Turn = {
  /** The world has answered: from here on the job works, and keeps its place if it still has it. */
  readonly answered: () => void;
};

export type TurnLimits = {
  /** Jobs that hold a place at once. */
  readonly places: number;
  /** After so long without an answer a job waits on without a place. */
  readonly patienceMs: number;
  /** Jobs under way at once, those without a place included: this bounds sockets and memory. */
  readonly underWayMax: number;
};

export type TurnOptions = TurnLimits & {
  readonly isStopped: () => boolean;
  /** How many have lost patience and are still unanswered; called whenever it changes. */
  readonly onSlow: (slowCount: number) => void;
};

/** Starts items in order; resolves when all that were started have ended. `job` must not reject. */
export async function runInTurns<T>(
  items: readonly T[],
  job: (item: T, turn: Turn) => Promise<void>,
  { places, patienceMs, underWayMax, isStopped, onSlow }: TurnOptions,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  let heldCount = 0;
  let slowCount = 0;
  let wake: () => void = () => undefined;

  const start = (item: T): void => {
    let hasPlace = true;
    let isSlow = false;
    heldCount++;
    const leave = (): void => {
      if (hasPlace) heldCount--;
      hasPlace = false;
      wake();
    };
    const timer = setTimeout(() => {
      leave();
      isSlow = true;
      onSlow(++slowCount);
    }, patienceMs);
    const answered = (): void => {
      clearTimeout(timer);
      if (isSlow) onSlow(--slowCount);
      isSlow = false;
    };
    const running = job(item, { answered }).finally(() => {
      answered();
      underWay.delete(running);
      leave();
    });
    underWay.add(running);
  };

  for (const item of items) {
    while (!isStopped() && (heldCount >= places || underWay.size >= underWayMax)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (isStopped()) break;
    start(item);
  }
  await Promise.all(underWay);
}
