// Whether a message whose answer was lost stands in its channel after all: read there, once the nonce that would tell is forgotten.
import { Routes } from 'discord.js';
import { type Instant, MINUTE_MS, SECOND_MS } from '../../base/time.ts';
import type { Delivery, LookResult } from '../../model/delivery.ts';
import type { Platform } from '../platform.ts';
import { nameProblem } from './answer.ts';
import { type Api, readId, toProblem } from './api.ts';
import { parseBody } from './post.ts';

const LOOK_TIMEOUT_MS = 10 * SECOND_MS;

/** The most that Discord gives at once. */
const PAGE = 100;
/** A channel in which more was said since is not read to its end. */
const PAGES_MAX = 5;

/** Our clock and Discord's may differ by this much. */
const CLOCKS_APART_MS = 5 * MINUTE_MS;

/** An id's upper bits are milliseconds since the first second of 2015 (discord.com/developers/docs/reference#snowflakes). */
const DISCORD_EPOCH_MS = 1_420_070_400_000;
const ID_TIME_SHIFT = 22n;
const ID = /^\d{1,20}$/;

export type Look = NonNullable<Platform['look']>;

type Message = { readonly id: string; readonly author: string; readonly words: string };

/** Never rejects. */
export function openLook(api: Api): Look {
  let self: string | null = null;

  const look = async ({ address, payload, firstTriedAt }: Delivery, afterId: string | null): Promise<LookResult> => {
    self ??= readId(await api.get(Routes.user(), { signal: AbortSignal.timeout(LOOK_TIMEOUT_MS) }));
    const words = wordsOf(parseBody(payload));
    const tried = idAt((firstTriedAt ?? 0) - CLOCKS_APART_MS);
    const before = afterId !== null && ID.test(afterId) ? BigInt(afterId) : 0n;
    const since = before > tried ? before : tried;
    let page: string | null = null;
    for (let pages = 0; pages < PAGES_MAX; pages++) {
      const query = new URLSearchParams({ limit: String(PAGE), ...(page === null ? {} : { before: page }) });
      const signal = AbortSignal.timeout(LOOK_TIMEOUT_MS);
      const found = readMessages(await api.get(Routes.channelMessages(address.chat), { query, signal }));
      const ours = found.find((message) => message.author === self && message.words === words && idOf(message) > since);
      if (ours !== undefined) return { kind: 'there', platformMessageId: ours.id };
      const last = found.at(-1);
      // Without Read Message History Discord shows an empty channel, and says no more.
      if (last === undefined) return page === null ? cannotTell('the channel shows no messages') : { kind: 'absent' };
      if (idOf(last) <= since) return { kind: 'absent' };
      page = last.id;
    }
    return cannotTell(`more than ${PAGE * PAGES_MAX} messages since`);
  };

  return (delivery, afterId) =>
    look(delivery, afterId).catch((error: unknown): LookResult => {
      if (error instanceof SyntaxError) return cannotTell('the stored payload is not JSON');
      const problem = toProblem(error);
      const isRefused = problem.kind === 'answer' && problem.status >= 400 && problem.status < 500;
      return isRefused ? cannotTell(nameProblem(problem)) : { kind: 'later', reason: nameProblem(problem) };
    });
}

function cannotTell(reason: string): LookResult {
  return { kind: 'cannot tell', reason };
}

function idAt(instant: Instant): bigint {
  return BigInt(Math.max(Math.floor(instant) - DISCORD_EPOCH_MS, 0)) << ID_TIME_SHIFT;
}

function idOf({ id }: Message): bigint {
  return BigInt(id);
}

/** Newest first, as Discord gives them; what has not the shape of a message is left out. */
function readMessages(answer: unknown): readonly Message[] {
  if (!Array.isArray(answer)) return [];
  return answer.flatMap((given: unknown) => {
    if (typeof given !== 'object' || given === null) return [];
    const id = readId(given);
    const author = 'author' in given ? readId(given.author) : '';
    return ID.test(id) ? [{ id, author, words: wordsOf({ ...given }) }] : [];
  });
}

/** What a reader reads of it, without the white space that Discord trims. */
function wordsOf(body: Readonly<Record<string, unknown>>): string {
  const embeds: readonly unknown[] = Array.isArray(body.embeds) ? body.embeds : [];
  const descriptions = embeds.map((embed) =>
    typeof embed === 'object' && embed !== null && 'description' in embed ? String(embed.description) : '',
  );
  return [String(body.content ?? ''), ...descriptions].join('\n').replace(/\s+/g, ' ').trim();
}
