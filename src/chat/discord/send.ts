// One attempt to bring a delivery into its channel; its nonce is the same on every attempt, so that Discord takes it once.
import { Routes } from 'discord.js';
import { SECOND_MS } from '../../base/time.ts';
import type { Delivery, SendResult } from '../../model/delivery.ts';
import type { DrawMap } from '../platform.ts';
import { answerProblem } from './answer.ts';
import { type Api, readId, toProblem } from './api.ts';
import { nonceFrom } from './nonce.ts';
import { type Post, postOf, withOrWithoutMap } from './post.ts';

/** A request may wait in the library's queue behind one that hangs: this ends it whatever happens. */
const SEND_TIMEOUT_MS = 15 * SECOND_MS;

/** Never rejects. */
export async function send(api: Api, delivery: Delivery, drawMap?: DrawMap): Promise<SendResult> {
  let post: Post;
  try {
    post = await postOf(delivery.payload, drawMap);
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'refused', reason: 'the stored payload is not JSON' };
    throw error;
  }
  const nonce = { nonce: nonceOf(delivery), enforce_nonce: true };
  try {
    const message = await withOrWithoutMap(post, ({ body, ...files }) =>
      api.post(Routes.channelMessages(delivery.address.chat), {
        ...{ body: { ...body, ...nonce }, signal: AbortSignal.timeout(SEND_TIMEOUT_MS) },
        ...files,
      }),
    );
    return { kind: 'sent', platformMessageId: readId(message) };
  } catch (error) {
    return answerProblem(toProblem(error));
  }
}

/** Discord compares nonces over all channels of a bot, so the channel is part of it. */
function nonceOf({ address, key }: Delivery): string {
  return nonceFrom(`${address.chat}\n${key}`);
}
