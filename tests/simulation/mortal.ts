// A process that can die: what it asked for after its death is not done, and what it asked for before is never told to it.
import type { Platform } from '../../src/chat/platform.ts';
import type { Store } from '../../src/store/store.ts';

const NEVER = new Promise<never>(() => undefined);

export type Fate = 'go' | 'die after' | 'dead';

type Mortality = {
  readonly isAlive: () => boolean;
  /** Called before each question. */
  readonly begin: () => Fate;
  /** Called when the database has done it, before it is told. */
  readonly end: (fate: Fate) => void;
  readonly busy: (change: 1 | -1) => void;
};

/** The same questions; each is a moment at which the process may die. */
export function mortalStore(store: Store, { isAlive, begin, end, busy }: Mortality): Store {
  return new Proxy(store, {
    get: (target, name, receiver) => {
      const ask: unknown = Reflect.get(target, name, receiver);
      if (typeof ask !== 'function') return ask;
      return async (...words: unknown[]) => {
        if (!isAlive()) return NEVER;
        const fate = begin();
        if (fate === 'dead') return NEVER;
        busy(1);
        try {
          const answer: unknown = await Reflect.apply(ask, target, words);
          end(fate);
          return isAlive() ? answer : NEVER;
        } finally {
          busy(-1);
        }
      };
    },
  });
}

export function mortalPlatform(platform: Platform, isAlive: () => boolean): Platform {
  return {
    ...platform,
    send: async (delivery) => {
      if (!isAlive()) return NEVER;
      const result = await platform.send(delivery);
      return isAlive() ? result : NEVER;
    },
  };
}
