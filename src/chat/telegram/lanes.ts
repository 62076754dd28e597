// Work in order within one chat and side by side between chats, so that a slow command holds up nobody else.

/** More than this waiting in one chat is a flood; what comes on top is not begun. */
const WAITING_PER_LANE_MAX = 20;

export type Lanes = {
  /** Begins the work after all earlier work of that lane; false when the lane is full. Work must not throw. */
  readonly add: (lane: string, work: () => Promise<void>) => boolean;
  /** Resolves when everything begun so far is done, or after `waitMs`. */
  readonly drain: (waitMs: number) => Promise<void>;
};

export function openLanes(): Lanes {
  const lanes = new Map<string, { waiting: number; last: Promise<void> }>();
  return {
    add: (name, work) => {
      const lane = lanes.get(name) ?? { waiting: 0, last: Promise.resolve() };
      if (lane.waiting >= WAITING_PER_LANE_MAX) return false;
      lane.waiting += 1;
      lanes.set(name, lane);
      lane.last = lane.last.then(work).finally(() => {
        lane.waiting -= 1;
        if (lane.waiting === 0) lanes.delete(name);
      });
      return true;
    },
    drain: async (waitMs) => {
      const done = Promise.all([...lanes.values()].map((lane) => lane.last));
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, waitMs);
      await Promise.race([done, late]);
      clearTimeout(timer);
    },
  };
}
