// getUpdates by the server's rules: confirmed by a higher offset, redelivered until then, one poller at a time.
import type { ServerResponse } from 'node:http';
import { asList, asNumber, type Fields } from './body.ts';
import type { Update } from './model.ts';
import { Refusal, type World } from './world.ts';

const LIMIT_MAX = 100;
const WAIT_SECONDS_MAX = 50;
/** telegram-bot-api, fail_query_conflict: the first 409 comes at once, those that follow within 3 s are held so long. */
const CONFLICT_HELD_MS = 3_000;

export async function pollUpdates(
  world: World,
  fields: Fields,
  response: ServerResponse | null,
): Promise<readonly Update[]> {
  if (world.webhook !== null) {
    await holdConflict(world);
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  if ('allowed_updates' in fields) world.allowedUpdates = asList(fields.allowed_updates).map(String);
  world.poller?.conflict();
  world.forgetOldUpdates();

  const offset = asNumber(fields.offset) ?? 0;
  if (offset > 0) world.updates.splice(0, world.updates.length, ...world.updates.filter((u) => u.update_id >= offset));
  if (offset < 0) world.updates.splice(0, Math.max(world.updates.length + offset, 0));

  // The same offset again at once: telegram-bot-api holds it for 3 s, and within half a second gives one update only.
  const sinceLastMs = world.lastPoll.offset === offset ? Date.now() - world.lastPoll.at : Number.POSITIVE_INFINITY;
  world.lastPoll = { offset, at: Date.now() };
  const asked = Math.min(Math.max(asNumber(fields.timeout) ?? 0, 0), WAIT_SECONDS_MAX);
  const waitSeconds = sinceLastMs < 3_000 ? Math.max(asked, 3) : asked;
  const limit = sinceLastMs < 500 ? 1 : Math.min(Math.max(asNumber(fields.limit) ?? LIMIT_MAX, 1), LIMIT_MAX);

  if (world.updates.length === 0 && waitSeconds > 0) await nextUpdate(world, waitSeconds, response);
  return world.updates.slice(0, limit);
}

async function nextUpdate(world: World, waitSeconds: number, response: ServerResponse | null): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<'update' | 'conflict'>();
  const poller = { wake: () => resolve('update'), conflict: () => resolve('conflict') };
  world.poller = poller;
  const timer = setTimeout(poller.wake, waitSeconds * 1_000);
  response?.once('close', poller.wake);
  const how = await promise;
  clearTimeout(timer);
  if (world.poller === poller) world.poller = null;
  if (how === 'update') return;
  await holdConflict(world);
  throw conflict('terminated by other getUpdates request; make sure that only one bot instance is running');
}

async function holdConflict(world: World): Promise<void> {
  const at = Date.now();
  if (at < world.nextConflictAt) await new Promise((resolve) => setTimeout(resolve, CONFLICT_HELD_MS));
  else world.nextConflictAt = at + CONFLICT_HELD_MS;
}

function conflict(what: string): Refusal {
  return new Refusal(409, `Conflict: ${what}`);
}
