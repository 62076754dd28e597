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

export type TurnOptions<T> = TurnLimits & {
  /** Items of one lane are done one at a time, and hold up no other lane meanwhile. */
  readonly laneOf: (item: T) => string;
  /** Between two jobs of one lane. */
  readonly laneRestMs: number;
  readonly isStopped: () => boolean;
  /** How many have lost patience and are still unanswered; called whenever it changes. */
  readonly onSlow: (slowCount: number) => void;
};

/** Starts lanes in order of their first item; resolves when all that were started have ended. `job` must not reject. */
export async function runInTurns<T>(
  items: readonly T[],
  job: (item: T, turn: Turn) => Promise<void>,
  { places, patienceMs, underWayMax, laneOf, laneRestMs, isStopped, onSlow }: TurnOptions<T>,
): Promise<void> {
  const lanes = lanesOf(items, laneOf);
  /** Lanes with work whose turn it may be. */
  const ready = [...lanes.values()];
  const resting = new Set<NodeJS.Timeout>();
  let underWayCount = 0;
  let heldCount = 0;
  let slowCount = 0;
  let wake: () => void = () => undefined;

  const start = (lane: T[], item: T): void => {
    let hasPlace = true;
    let isSlow = false;
    heldCount++;
    underWayCount++;
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
    void job(item, { answered }).finally(() => {
      answered();
      underWayCount--;
      if (lane.length > 0) rest(lane);
      leave();
    });
  };

  const rest = (lane: T[]): void => {
    const timer = setTimeout(() => {
      resting.delete(timer);
      ready.push(lane);
      wake();
    }, laneRestMs);
    resting.add(timer);
  };

  while (!isStopped()) {
    const lane = heldCount < places && underWayCount < underWayMax ? ready.shift() : undefined;
    const item = lane?.shift();
    if (lane !== undefined && item !== undefined) start(lane, item);
    else if (underWayCount === 0 && resting.size === 0 && ready.length === 0) return;
    else await nextWake();
  }
  for (const timer of resting) clearTimeout(timer);
  while (underWayCount > 0) await nextWake();

  function nextWake(): Promise<void> {
    return new Promise((resolve) => {
      wake = resolve;
    });
  }
}

function lanesOf<T>(items: readonly T[], laneOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const lanes = new Map<string, T[]>();
  for (const item of items) {
    const lane = lanes.get(laneOf(item));
    if (lane === undefined) lanes.set(laneOf(item), [item]);
    else lane.push(item);
  }
  return lanes;
}
