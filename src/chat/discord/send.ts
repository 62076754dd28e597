// One attempt to bring a delivery into its channel; its nonce is the same on every attempt, so that Discord takes it once.
import { createHash } from 'node:crypto';
import { Routes } from 'discord.js';
import { SECOND_MS } from '../../base/time.ts';
import type { Delivery, SendResult } from '../../model/delivery.ts';
import { answerProblem } from './answer.ts';
import { type Api, bodyOf, readId, toProblem } from './api.ts';

/** A request may wait in the library's queue behind one that hangs: this ends it whatever happens. */
const SEND_TIMEOUT_MS = 15 * SECOND_MS;

/** Never rejects. */
export async function send(api: Api, delivery: Delivery): Promise<SendResult> {
  let body: Readonly<Record<string, unknown>>;
  try {
    body = { ...bodyOf(delivery.payload), nonce: nonceOf(delivery), enforce_nonce: true };
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'refused', reason: 'the stored payload is not JSON' };
    throw error;
  }
  try {
    const signal = AbortSignal.timeout(SEND_TIMEOUT_MS);
    const message = await api.post(Routes.channelMessages(delivery.address.chat), { body, signal });
    return { kind: 'sent', platformMessageId: readId(message) };
  } catch (error) {
    return answerProblem(toProblem(error));
  }
}

/** At most 25 characters, the same on every attempt. Discord compares nonces over all channels of a bot, so the channel is part of it. */
function nonceOf(delivery: Delivery): string {
  return createHash('sha256').update(`${delivery.address.chat}\n${delivery.key}`).digest('base64url').slice(0, 25);
}
