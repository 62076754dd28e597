// Asks the hubs that feeds offer to call us (W3C WebSub), renews what they promised, and says farewell when nobody wants the feed any more.
import { type Clock, SECOND_MS } from './base/time.ts';
import type { Log } from './log.ts';
import type { HubOffer, HubSubscription } from './model/hub.ts';
import type { Http } from './sources/http.ts';
import { askAgainAt, describeHubProblem, LEASE_MS } from './sources/hub.ts';
import type { HubKeys } from './sources/hub-keys.ts';
import { visitingLane } from './sources/registrable-domain.ts';
import { runInTurns } from './sources/turns.ts';
import type { Store } from './store/store.ts';
import { describeDatabaseTrouble, isDatabaseClosed } from './store/trouble.ts';

export type Hubs = {
  /** What a visit found: null when the feed offers no hub any more. */
  readonly noteOffer: (feedUrl: string, offer: HubOffer | null) => Promise<void>;
  /** Asks whom it is time to ask; a round that is under way is joined. Never rejects. */
  readonly tend: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type HubsWorld = {
  readonly store: Store;
  readonly http: Http;
  readonly keys: HubKeys;
  readonly now: Clock;
  readonly log: Log;
};

/** Questions of one round; the next minute's goes on. */
const ASKED_A_ROUND = 100;

const TURNS = { places: 4, patienceMs: SECOND_MS, underWayMax: 8, laneRestMs: SECOND_MS, onSlow: () => undefined };

/** A farewell that no hub answers: its lease ends by itself. */
const FAREWELLS_MAX = 3;

/** `publicUrl` is where hubs reach our door, ending in a slash. */
export function openHubs(world: HubsWorld, publicUrl: string): Hubs {
  const { store, http, keys, now, log } = world;
  let running: Promise<void> | null = null;
  let isStopped = false;

  const ask = async (sub: HubSubscription): Promise<void> => {
    const isFarewell = sub.state === 'ending';
    if (isFarewell && (sub.tries >= FAREWELLS_MAX || (sub.leaseUntil ?? 0) <= now())) return store.forgetHub(sub.id);
    await store.noteHubAsked(sub.id, { now: now(), againAt: askAgainAt(sub, now()) });
    const asked = await http.post({
      url: sub.hub,
      form: {
        'hub.mode': isFarewell ? 'unsubscribe' : 'subscribe',
        'hub.topic': sub.topic,
        'hub.callback': publicUrl + keys.nameOf(sub.id),
        ...(isFarewell
          ? {}
          : { 'hub.lease_seconds': String(LEASE_MS / SECOND_MS), 'hub.secret': keys.secretOf(sub.id) }),
      },
      // The operator's private addresses are for feeds that the operator named, and for what lies beside them.
      isTrusted: URL.parse(sub.hub)?.origin === URL.parse(sub.feedUrl)?.origin,
    });
    if (asked.ok || asked.problem.kind === 'closed') return;
    const reason = describeHubProblem(asked.problem);
    await store.noteHubTrouble(sub.id, reason);
    log.info('a hub could not be asked', { feed: sub.feedUrl, hub: sub.hub, reason });
  };

  /** A database in trouble is said by the reader of feeds; the hub is asked again later. */
  const noteTrouble = (error: unknown): void => {
    if (!isStopped && !isDatabaseClosed(error) && describeDatabaseTrouble(error) === null)
      log.error('hubs could not be tended', { error });
  };

  const round = async (): Promise<void> => {
    const due = await store.hubsToAsk({ now: now(), callbackBase: publicUrl, countMax: ASKED_A_ROUND });
    await runInTurns(due, (sub) => ask(sub).catch(noteTrouble), {
      ...TURNS,
      laneOf: (sub) => visitingLane(sub.hub),
      isStopped: () => isStopped,
    });
  };

  return {
    noteOffer: (feedUrl, offer) => store.noteHubOffer({ feedUrl, offer, callbackBase: publicUrl, now: now() }),
    tend: () => {
      running ??= round()
        .catch(noteTrouble)
        .finally(() => {
          running = null;
        });
      return running;
    },
    stop: async () => {
      isStopped = true;
      await running;
    },
  };
}
