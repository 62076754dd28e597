// A forum takes no plain messages: each digest is a post of its own there, named by its title, and its further parts are messages in it
// (ADR 0042).
import { Routes } from 'discord.js';
import { type Clock, HOUR_MS, type Instant, SECOND_MS } from '../../base/time.ts';
import type { Delivery, SendResult } from '../../model/delivery.ts';
import { type Api, readId, toProblem } from './api.ts';
import { clip } from './markdown.ts';
import { nonceFrom } from './nonce.ts';
import { type Body, type Post, withOrWithoutMap } from './post.ts';

const TIMEOUT_MS = 15 * SECOND_MS;

const TITLE_CHARS_MAX = 100;

/** The further parts of a digest follow its first within this time. */
const RECENT_MS = HOUR_MS;

/** Posts whose further parts may still come. */
const OPENED_MAX = 1_000;

// https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
const NO_PLAIN_MESSAGES = [40058, 50008];
const TAG_NEEDED = 40067;

export type Forums = {
  /** Whether the error says that the channel is a forum, which is remembered. */
  readonly learn: (channel: string, error: unknown) => boolean;
  readonly isForum: (channel: string) => boolean;
  /** Rejects as the library does. */
  readonly send: (delivery: Delivery, post: Post) => Promise<SendResult>;
};

export function openForums(api: Api, now: Clock): Forums {
  const forums = new Set<string>();
  /** The post of each digest, by its delivery's key without the number of the part. */
  const opened = new Map<string, string>();

  const remember = (digest: string, thread: string): void => {
    opened.set(digest, thread);
    for (const oldest of opened.keys()) {
      if (opened.size <= OPENED_MAX) break;
      opened.delete(oldest);
    }
  };

  return {
    isForum: (channel) => forums.has(channel),
    learn: (channel, error) => {
      const problem = toProblem(error);
      const isForum = problem.kind === 'answer' && problem.code !== null && NO_PLAIN_MESSAGES.includes(problem.code);
      if (isForum) forums.add(channel);
      return isForum;
    },
    send: async ({ address, key, attempts }, post) => {
      const { chat } = address;
      const end = key.lastIndexOf(':');
      const digest = `${chat} ${key.slice(0, end)}`;
      const isFirstPart = key.slice(end + 1) === '1';
      // The route that opens a post takes no nonce: what an earlier attempt, or an earlier run, may have opened is looked for.
      const isFresh = isFirstPart && attempts === 0;
      const name = isFirstPart ? titleOf(post.body) : null;
      const thread = opened.get(digest) ?? (isFresh ? null : await findPost(api, { forum: chat, name, now: now() }));
      if (thread === null) {
        const made = await openPost(api, chat, post);
        if (made !== '') remember(digest, made);
        return sentAs(made);
      }
      remember(digest, thread);
      if (isFirstPart) return { kind: 'sent', platformMessageId: thread };
      const nonce = { nonce: nonceFrom(`${chat}\n${key}`), enforce_nonce: true };
      const message = await withOrWithoutMap(post, ({ body, files }) =>
        api.post(Routes.channelMessages(thread), {
          ...{ body: { ...body, ...nonce }, signal: AbortSignal.timeout(TIMEOUT_MS) },
          ...(files === undefined ? {} : { files }),
        }),
      );
      return sentAs(readId(message));
    },
  };
}

function sentAs(id: string): SendResult {
  return id === ''
    ? { kind: 'unsure', reason: 'the answer names no message' }
    : { kind: 'sent', platformMessageId: id };
}

/** Its id. Where a post must have a tag it gets the first that there is. */
async function openPost(api: Api, forum: string, post: Post): Promise<string> {
  const open = (more: Body) =>
    withOrWithoutMap(post, ({ body, files }) =>
      api.post(Routes.threads(forum), {
        ...{ body: { name: titleOf(post.body), message: body, ...more }, signal: AbortSignal.timeout(TIMEOUT_MS) },
        ...(files === undefined ? {} : { files }),
      }),
    );
  try {
    return readId(await open({}));
  } catch (error) {
    const problem = toProblem(error);
    if (problem.kind !== 'answer' || problem.code !== TAG_NEEDED) throw error;
    const tags = listOf(fieldsOf(await api.get(Routes.channel(forum))).available_tags);
    const tag = tags.map(fieldsOf).find(({ moderated }) => moderated !== true);
    if (tag === undefined) throw error;
    return readId(await open({ applied_tags: [tag.id] }));
  }
}

type Wanted = {
  readonly forum: string;
  /** Null for a further part, which belongs to the post that was opened last: parts go one after another. */
  readonly name: string | null;
  readonly now: Instant;
};

/** The newest open post of our own that is wanted; null where there is none. */
async function findPost(api: Api, { forum, name, now }: Wanted): Promise<string | null> {
  const self = readId(await api.get(Routes.user()));
  const { guild_id: guild } = fieldsOf(await api.get(Routes.channel(forum)));
  const { threads } = fieldsOf(await api.get(Routes.guildActiveThreads(String(guild))));
  const found = listOf(threads)
    .map(fieldsOf)
    .filter((thread) => thread.parent_id === forum && thread.owner_id === self)
    .filter((thread) => (name === null ? now - openedAt(thread) < RECENT_MS : thread.name === name))
    .toSorted((a, b) => openedAt(b) - openedAt(a));
  return found[0] === undefined ? null : String(found[0].id);
}

/** An id's upper bits are milliseconds since the first second of 2015 (discord.com/developers/docs/reference#snowflakes). */
function openedAt({ id }: Body): Instant {
  return Number(BigInt(String(id)) >> 22n) + 1_420_070_400_000;
}

/** The words of its first lines, without their marks. */
function titleOf({ content, embeds }: Body): string {
  const { description } = fieldsOf(listOf(embeds)[0]);
  const markdown = typeof content === 'string' && content !== '' ? content : String(description ?? '');
  const lines = markdown
    .split('\n')
    .slice(0, 2)
    .map((line) => line.replace(/^(?:#{1,3}|-#|-|>) /, '').replace(/\[([^\]]{0,300})\]\(<?[^)]{0,2000}\)/g, '$1'))
    .map((line) => line.replace(/\\([^\w\s])|[*_~`]+/g, '$1').trim())
    .filter((line) => line !== '');
  return clip(lines.join(' · '), TITLE_CHARS_MAX) || 'Dateline';
}

function fieldsOf(value: unknown): Body {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
