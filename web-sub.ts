// The hubs of feeds, where the operator named an address under which they reach us: the door at which they call, and who asks them to.
import { randomBytes } from 'node:crypto';
import { type Outcome, ok } from './src/base/outcome.ts';
import type { Clock } from './src/base/time.ts';
import type { WebSubSettings } from './src/config.ts';
import { openHubDoor } from './src/hub-door.ts';
import { type Hubs, openHubs } from './src/hubs.ts';
import type { Log } from './src/log.ts';
import type { Http } from './src/sources/http.ts';
import { openHubKeys } from './src/sources/hub-keys.ts';
import type { Store } from './src/store/store.ts';

export type WebSub = {
  /** Null where no hub can reach us. */
  readonly hubs: Hubs | null;
  readonly close: () => Promise<void>;
};

type World = { readonly store: Store; readonly http: Http; readonly now: Clock; readonly log: Log };

/** Without settings nothing is opened and nothing asked. The problem is one sentence. */
export async function openWebSub(world: World, settings: WebSubSettings | null): Promise<Outcome<WebSub, string>> {
  if (settings === null) return ok({ hubs: null, close: async () => undefined });
  // Made once and kept: what hubs promised before a restart holds after it.
  const keys = openHubKeys(await world.store.secret('hubs', randomBytes(32).toString('base64url')));
  const door = await openHubDoor({ ...world, keys }, settings.listen);
  if (!door.ok) return door;
  const hubs = openHubs({ ...world, keys }, settings.publicUrl);
  return ok({
    hubs,
    close: async () => {
      await door.value.close();
      await hubs.stop();
    },
  });
}
