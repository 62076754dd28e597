// One attempt to bring a delivery into its channel; its nonce is the same on every attempt, so that Discord takes it once.
import { Routes } from 'discord.js';
import { type Clock, SECOND_MS } from '../../base/time.ts';
import type { Delivery, SendResult } from '../../model/delivery.ts';
import type { DrawMap } from '../platform.ts';
import { answerProblem } from './answer.ts';
import { type Api, readId, toProblem } from './api.ts';
import { openForums } from './forum.ts';
import { nonceFrom } from './nonce.ts';
import { type Post, postOf, withOrWithoutMap } from './post.ts';

/** A request may wait in the library's queue behind one that hangs: this ends it whatever happens. */
const SEND_TIMEOUT_MS = 15 * SECOND_MS;

export type SendWorld = {
  readonly api: Api;
  readonly now: Clock;
  readonly drawMap: DrawMap | undefined;
  readonly publish: (channel: string, message: string) => void;
};

/** What it gives never rejects. */
export function openSend({ api, now, drawMap, publish }: SendWorld): (delivery: Delivery) => Promise<SendResult> {
  const forums = openForums(api, now);

  async function sendPlain(delivery: Delivery, post: Post): Promise<SendResult> {
    const { chat } = delivery.address;
    const nonce = { nonce: nonceOf(delivery), enforce_nonce: true };
    const message = await withOrWithoutMap(post, ({ body, files }) =>
      api.post(Routes.channelMessages(chat), {
        ...{ body: { ...body, ...nonce }, signal: AbortSignal.timeout(SEND_TIMEOUT_MS) },
        ...(files === undefined ? {} : { files }),
      }),
    );
    const platformMessageId = readId(message);
    if (platformMessageId === '') return { kind: 'unsure', reason: 'the answer names no message' };
    publish(chat, platformMessageId);
    return { kind: 'sent', platformMessageId };
  }

  return async (delivery) => {
    const { chat } = delivery.address;
    try {
      const post = await readPost(delivery, drawMap);
      if (post === null) return { kind: 'refused', reason: 'the stored payload is not JSON' };
      if (forums.isForum(chat)) return await forums.send(delivery, post);
      return await sendPlain(delivery, post).catch((error: unknown) => {
        if (!forums.learn(chat, error)) throw error;
        return forums.send(delivery, post);
      });
    } catch (error) {
      return answerProblem(toProblem(error));
    }
  };
}

/** Null for what is no JSON object. Apart from the sending: an answer that is no JSON either says nothing about what was sent. */
async function readPost({ payload }: Delivery, drawMap: DrawMap | undefined): Promise<Post | null> {
  try {
    return await postOf(payload, drawMap);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Discord compares nonces over all channels of a bot, so the channel is part of it. */
function nonceOf({ address, key }: Delivery): string {
  return nonceFrom(`${address.chat}\n${key}`);
}
