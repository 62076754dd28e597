// What Telegram finds by itself in what people write.
import type { SentEntity } from './world.ts';

/** The bot_command entities of a message that a person wrote. */
export function commandEntities(text: string): readonly SentEntity[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,32}(?:@[A-Za-z0-9_]{3,32})?/gu)].map((match) => ({
    type: 'bot_command',
    offset: match.index,
    length: match[0].length,
  }));
}
