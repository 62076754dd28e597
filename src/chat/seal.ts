// What a button carries: a command line sealed for one chat, so that no other chat can send it and nobody can make one up.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Action, Message } from '../model/message.ts';

/** Telegram's callback_data holds 64 bytes (Bot API, InlineKeyboardButton); Discord's custom_id 100 characters. */
export const SEALED_BYTES_MAX = 64;

/** 48 bits: guessing one takes 10^14 presses, and a chat has a budget of some dozen a minute. */
const SIGNATURE_CHARACTERS = 8;

/** Version and place of the answer in one letter. A later form takes other letters, so that old buttons are still read. */
const LETTERS = { here: 'h', below: 'b' } as const;

/** Longer lines are kept in the store, and the button carries their name. */
export const LINE_BYTES_MAX = SEALED_BYTES_MAX - SIGNATURE_CHARACTERS - 1;

export type Sealing = {
  readonly secret: string;
  /** Platform and chat, without the topic: "telegram:-1001". */
  readonly owner: string;
};

/** The line must not be longer than LINE_BYTES_MAX. */
export function sealLine(line: string, opens: Action['opens'], sealing: Sealing): string {
  const letter = LETTERS[opens];
  return `${letter}${signatureOf(letter + line, sealing)}${line}`;
}

/** Null for what was not sealed here for this chat. */
export function unsealLine(sealed: string, sealing: Sealing): string | null {
  const letter = sealed.slice(0, 1);
  const signature = sealed.slice(1, 1 + SIGNATURE_CHARACTERS);
  const line = sealed.slice(1 + SIGNATURE_CHARACTERS);
  const wanted = signatureOf(letter + line, sealing);
  if (Buffer.byteLength(signature) !== Buffer.byteLength(wanted)) return null;
  return timingSafeEqual(Buffer.from(signature), Buffer.from(wanted)) ? line : null;
}

/** Where the answer to a press goes, which a platform must know before it asks anybody. */
export function opensHere(sealed: string): boolean {
  return sealed.startsWith(LETTERS.here);
}

function signatureOf(words: string, { secret, owner }: Sealing): string {
  return createHmac('sha256', secret).update(`${owner}\n${words}`).digest('base64url').slice(0, SIGNATURE_CHARACTERS);
}

/** All buttons of a message in the order in which a person counts them: what can be picked, then what can be pressed. */
export function actionsOf(message: Message): readonly Action[] {
  return [...(message.choices?.from ?? []), ...(message.actions ?? [])];
}
