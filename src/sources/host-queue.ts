// One visitor a host at a time, and a pause between two of them.

export type HostQueue = {
  /** Runs `visit` when its host is free; in order of asking. */
  readonly run: <T>(host: string, visit: () => Promise<T>) => Promise<T>;
};

/** The end of a host's queue; `pause` once nobody is ahead and only the pause is left to wait for. */
type Tail = { readonly free: Promise<void>; pause: NodeJS.Timeout | null };

/** The pause begins when a visit ends. A host that nobody waits for is forgotten after its pause, and keeps no process alive. */
export function openHostQueue(pauseMs: number): HostQueue {
  const tails = new Map<string, Tail>();

  async function run<T>(host: string, visit: () => Promise<T>): Promise<T> {
    const ahead = tails.get(host);
    const { promise, resolve } = Promise.withResolvers<void>();
    const mine: Tail = { free: promise, pause: null };
    tails.set(host, mine);
    ahead?.pause?.ref();
    await ahead?.free;
    try {
      return await visit();
    } finally {
      mine.pause = setTimeout(() => {
        resolve();
        if (tails.get(host) === mine) tails.delete(host);
      }, pauseMs);
      if (tails.get(host) === mine) mine.pause.unref();
    }
  }

  return { run };
}
