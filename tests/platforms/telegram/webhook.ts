// Webhooks: updates posted to the bot's own address, in order within a chat, again and again until it says 2xx. Only loopback is ever posted to.
import { asBoolean, asList, asNumber, asRecord, asText } from './body.ts';
import type { Call, Method } from './method.ts';
import type { Update } from './model.ts';
import { BOT, bad, tooMany, type World } from './world.ts';

const PORTS = ['', '443', '80', '88', '8443'];
const SET_PAUSE_MS = 1_000;
const ANSWER_MS_MAX = 60_000;
const RETRY_MS_MAX = 90_000;
const RETRY_AFTER_SECONDS_MAX = 3_600;
/** After so long with nothing but 410 the webhook is taken away. */
const GONE_MS = 23 * 3_600_000;
const CONNECTIONS = 40;

export const WEBHOOKS: Readonly<Record<string, Method>> = {
  setWebhook: ({ world, fields, at }) => {
    const url = asText(fields.url) ?? '';
    if (url === '') return forgetWebhook(world, fields.drop_pending_updates);
    const address = URL.parse(url);
    const isLocal = address?.hostname === '127.0.0.1' || address?.hostname === 'localhost';
    // A server of somebody's own takes http and any port on its own machine; Telegram's does not.
    if (address === null) throw bad('bad webhook: Failed to resolve host: Name or service not known');
    if (address.protocol !== 'https:' && !isLocal) throw bad('bad webhook: An HTTPS URL must be provided for webhook');
    if (!PORTS.includes(address.port) && !isLocal) {
      throw bad('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
    }
    const secret = asText(fields.secret_token);
    if (secret !== null && secret.length > 256) throw bad('secret token is too long');
    if (secret !== null && !/^[A-Za-z0-9_-]*$/.test(secret)) throw bad('secret token contains unallowed characters');
    if (world.webhook !== null && at - world.webhook.setAt < SET_PAUSE_MS) throw tooMany(SET_PAUSE_MS);
    if ('allowed_updates' in fields) world.allowedUpdates = asList(fields.allowed_updates).map(String);
    if (asBoolean(fields.drop_pending_updates)) world.updates.length = 0;
    world.poller?.conflict();
    const connectionsMax = Math.min(Math.max(asNumber(fields.max_connections) ?? CONNECTIONS, 1), 100);
    world.webhook = { url, secret: secret === '' ? null : secret, connectionsMax, setAt: at };
    world.webhookTrouble = null;
    world.changed();
    return true;
  },
  deleteWebhook: ({ world, fields }) => forgetWebhook(world, fields.drop_pending_updates),
  getWebhookInfo: ({ world }) => ({
    url: world.webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: world.updates.length,
    ...(world.webhookTrouble === null
      ? {}
      : {
          last_error_date: Math.floor(world.webhookTrouble.at / 1000),
          last_error_message: world.webhookTrouble.message,
        }),
    ...(world.webhook === null ? {} : { max_connections: world.webhook.connectionsMax }),
    ...(world.allowedUpdates === null ? {} : { allowed_updates: world.allowedUpdates }),
  }),
};

function forgetWebhook(world: World, dropsPending: unknown): true {
  world.webhook = null;
  if (asBoolean(dropsPending)) world.updates.length = 0;
  return true;
}

/** Runs a method that the bot put into the body of its answer. */
export type RunReply = (call: Pick<Call, 'name' | 'fields'>) => Promise<void>;

/** Posts whatever waits, as long as a webhook is set. */
export function openPosting(world: World, runReply: RunReply): void {
  const busy = new Set<string>();
  let goneSince: number | null = null;

  world.watch(pump);

  function pump(): void {
    const { webhook } = world;
    if (webhook === null) return;
    for (const update of world.updates) {
      if (busy.size >= webhook.connectionsMax) return;
      const chat = chatOf(update);
      if (busy.has(chat)) continue;
      busy.add(chat);
      void post(update, chat, 0);
    }
  }

  async function post(update: Update, chat: string, failures: number): Promise<void> {
    const { webhook } = world;
    if (webhook === null || !world.updates.includes(update)) return finish(chat);
    const { trouble, retryAfterMs } = await attempt(update, webhook);
    if (trouble === null) {
      goneSince = null;
      const at = world.updates.indexOf(update);
      if (at >= 0) world.updates.splice(at, 1);
      return finish(chat);
    }
    world.webhookTrouble = { at: world.now(), message: trouble };
    goneSince = trouble.includes('410') ? (goneSince ?? world.now()) : null;
    if (goneSince !== null && world.now() - goneSince >= GONE_MS) {
      world.webhook = null;
      return finish(chat);
    }
    // At once, then after 2, 4, 8 … seconds; what else that chat has waits behind it.
    const waitMs = retryAfterMs ?? (failures === 0 ? 0 : Math.min(1_000 * 2 ** failures, RETRY_MS_MAX));
    setTimeout(() => void post(update, chat, failures + 1), waitMs).unref();
  }

  function finish(chat: string): void {
    busy.delete(chat);
    pump();
  }

  async function attempt(
    update: Update,
    webhook: NonNullable<World['webhook']>,
  ): Promise<{ trouble: string | null; retryAfterMs: number | null }> {
    const { hostname } = new URL(webhook.url);
    if (hostname !== '127.0.0.1' && hostname !== 'localhost')
      return { trouble: 'not on loopback', retryAfterMs: RETRY_MS_MAX };
    try {
      const response = await fetch(webhook.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(webhook.secret === null ? {} : { 'x-telegram-bot-api-secret-token': webhook.secret }),
        },
        body: JSON.stringify(update),
        signal: AbortSignal.timeout(ANSWER_MS_MAX),
      });
      const body = await response.text();
      if (response.ok) {
        await runBody(body, runReply);
        return { trouble: null, retryAfterMs: null };
      }
      const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
      const isTold = Number.isFinite(seconds) && seconds >= 0;
      return {
        trouble: `Wrong response from the webhook: ${response.status} ${response.statusText}`,
        retryAfterMs: isTold ? Math.min(seconds, RETRY_AFTER_SECONDS_MAX) * 1_000 : null,
      };
    } catch (error) {
      return { trouble: error instanceof Error ? error.message : 'Connection refused', retryAfterMs: null };
    }
  }
}

async function runBody(body: string, runReply: RunReply): Promise<void> {
  const { method, ...fields } = asRecord(body);
  // What only asks has nobody to be told.
  if (typeof method !== 'string' || /^get/i.test(method)) return;
  await runReply({ name: method, fields });
}

function chatOf(update: Update): string {
  const body = Object.values(update).find((value) => typeof value === 'object' && value !== null);
  const { chat, message, from } = asRecord(body);
  return String(asRecord(chat).id ?? asRecord(asRecord(message).chat).id ?? asRecord(from).id ?? BOT.id);
}
