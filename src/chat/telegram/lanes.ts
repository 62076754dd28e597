// Work in order within one chat and side by side between chats, so that a slow command holds up nobody else.

/** More than this waiting in one chat is a flood; what comes on top is not begun. */
const WAITING_PER_LANE_MAX = 20;

export type Lanes = {
  /** Begins the work after all earlier work of that lane, or not at all when the lane is full. */
  readonly add: (lane: string, work: () => Promise<void>) => void;
  /** Resolves when everything begun so far is done, or after `waitMs`. */
  readonly drain: (waitMs: number) => Promise<void>;
};

/** `onFailure` hears of work that threw, which is a defect and must end neither its lane nor the process. */
export function openLanes(onFailure: (error: unknown) => void): Lanes {
  const lanes = new Map<string, { waiting: number; last: Promise<void> }>();
  return {
    add: (name, work) => {
      const lane = lanes.get(name) ?? { waiting: 0, last: Promise.resolve() };
      if (lane.waiting >= WAITING_PER_LANE_MAX) return;
      lane.waiting += 1;
      lanes.set(name, lane);
      lane.last = lane.last
        .then(work)
        .catch(onFailure)
        .finally(() => {
          lane.waiting -= 1;
          if (lane.waiting === 0) lanes.delete(name);
        });
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
