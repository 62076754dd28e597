// What Telegram finds by itself in a text: mentions, tags, commands, addresses.
import type { SentEntity } from './model.ts';

const FINDERS: readonly (readonly [string, RegExp])[] = [
  ['mention', /(?<![\p{L}\p{N}_])@[A-Za-z0-9_]{3,32}(?![A-Za-z0-9_])/gu],
  ['hashtag', /(?<![\p{L}\p{N}_])#(?=[\p{L}\p{N}_]*[\p{L}_])[\p{L}\p{N}_]{1,256}/gu],
  ['cashtag', /(?<![\p{L}\p{N}_$])\$[A-Z]{1,8}(?![\p{L}\p{N}_$])/gu],
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![A-Za-z0-9_/<>])/gu],
  ['url', /(?<![\p{L}\p{N}_@.-])https?:\/\/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#][^\s<>"]*)?/giu],
  ['url', /(?<![\p{L}\p{N}_@.:/-])(?:[a-z0-9-]+\.)+(?:com|org|net|info|io|co|uk|eu|me|tv)(?![\p{L}\p{N}_@-])/giu],
  ['email', /[A-Za-z0-9._-]{1,64}@[A-Za-z0-9-]{1,64}\.[A-Za-z]{2,8}/g],
];

/** Only what stands outside code and links is looked at. */
export function findEntities(text: string, kept: readonly SentEntity[]): readonly SentEntity[] {
  const closed = kept.filter(({ type }) => type === 'code' || type === 'pre' || type === 'text_link');
  return FINDERS.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)]
      .map((match) => ({ type, offset: match.index, length: match[0].length }))
      .filter(({ offset, length }) =>
        closed.every((other) => other.offset >= offset + length || offset >= other.offset + other.length),
      ),
  );
}

/** The entities of a message that a person wrote. */
export function entitiesOfPerson(text: string): readonly SentEntity[] {
  return findEntities(text, []).toSorted((a, b) => a.offset - b.offset);
}
