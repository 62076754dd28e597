// One visitor a host at a time, and a pause between two of them.

export type HostQueue = {
  /** Runs `visit` when its host is free; in order of asking. */
  readonly run: <T>(host: string, visit: () => Promise<T>) => Promise<T>;
  /** No pauses any more: whoever still waits is called at once. */
  readonly close: () => void;
};

/** The end of a host's queue; `pause` once nobody is ahead and only the pause is left to wait for. */
type Tail = { readonly free: Promise<void>; readonly release: () => void; pause: NodeJS.Timeout | null };

/** The pause begins when a visit ends. A host that nobody waits for is forgotten after its pause, and keeps no process alive. */
export function openHostQueue(pauseMs: number): HostQueue {
  const tails = new Map<string, Tail>();
  const pausing = new Set<Tail>();
  let isClosed = false;

  async function run<T>(host: string, visit: () => Promise<T>): Promise<T> {
    const ahead = tails.get(host);
    const { promise, resolve } = Promise.withResolvers<void>();
    const release = (): void => {
      resolve();
      pausing.delete(mine);
      if (tails.get(host) === mine) tails.delete(host);
    };
    const mine: Tail = { free: promise, release, pause: null };
    tails.set(host, mine);
    ahead?.pause?.ref();
    await ahead?.free;
    try {
      return await visit();
    } finally {
      if (isClosed) release();
      else {
        mine.pause = setTimeout(release, pauseMs);
        pausing.add(mine);
        if (tails.get(host) === mine) mine.pause.unref();
      }
    }
  }

  function close(): void {
    isClosed = true;
    for (const tail of [...pausing]) {
      if (tail.pause !== null) clearTimeout(tail.pause);
      tail.release();
    }
  }

  return { run, close };
}
