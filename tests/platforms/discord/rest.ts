// The emulated REST API under /api/v10: which function answers which route, and who may ask.
import { failure, NO_ROUTE, type RestAnswer, type RestRequest, type Route } from './answers.ts';
import { COMMANDS } from './commands.ts';
import { INTERACTIONS, isInteractionToken } from './interactions.ts';
import { LOOKUPS } from './lookups.ts';
import { MESSAGES } from './messages.ts';
import { THREADS_ROUTES } from './threads.ts';
import { WEBHOOK_POSTS, WEBHOOKS } from './webhooks.ts';
import type { World } from './world.ts';

type Entry = { readonly pattern: readonly string[]; readonly answer: Route };

const BY_TOKEN = entriesOf({ ...MESSAGES, ...THREADS_ROUTES, ...COMMANDS, ...WEBHOOKS, ...LOOKUPS });
const BY_INTERACTION = entriesOf(INTERACTIONS);
const BY_WEBHOOK = entriesOf(WEBHOOK_POSTS);

export async function answerRest(world: World, request: RestRequest): Promise<RestAnswer> {
  if (!/^DiscordBot \(.+, .+\)/.test(request.userAgent)) {
    world.violate(`a User-Agent that Discord blocks: ${request.userAgent}`);
    return failure(403, 40333, 'internal network error');
  }
  const open = findOpen(world, request);
  if (open !== null) return open.answer({ world, request, ids: open.ids });
  if (request.authorization !== `Bot ${world.token}`) {
    return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
  }
  const found = find(BY_TOKEN, request);
  if (found !== null) return found.answer({ world, request, ids: found.ids });
  world.violate(`no such route: ${request.method} ${request.path}`);
  return NO_ROUTE;
}

type Found = { readonly answer: Route; readonly ids: readonly string[] };

/** Interactions and webhooks carry their own token in the path. */
function findOpen(world: World, request: RestRequest): Found | null {
  const token = /^\/webhooks\/\d+\/([^/]+)/.exec(request.path)?.[1];
  if (token === undefined) return find(BY_INTERACTION, request);
  return find(isInteractionToken(world, token) ? BY_INTERACTION : BY_WEBHOOK, request);
}

function entriesOf(routes: Readonly<Record<string, Route>>): readonly Entry[] {
  return Object.entries(routes).map(([route, answer]) => ({ pattern: route.split(/[ /]+/), answer }));
}

function find(entries: readonly Entry[], { method, path }: RestRequest): Found | null {
  const steps = `${method} ${path}`.split(/[ /]+/);
  let best: Found | null = null;
  for (const { pattern, answer } of entries) {
    if (pattern.length !== steps.length) continue;
    if (!pattern.every((step, at) => step.startsWith(':') || step === steps[at])) continue;
    const ids = steps.filter((_, at) => pattern[at]?.startsWith(':'));
    // What is spelled out goes before what any word fits: /users/@me before /users/:user.
    if (best === null || ids.length < best.ids.length) best = { answer, ids };
  }
  return best;
}
