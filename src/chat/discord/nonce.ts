// Names for messages by which Discord knows one that is sent again: at most 25 characters, the same on every attempt.
import { createHash } from 'node:crypto';

export function nonceFrom(words: string): string {
  return createHash('sha256').update(words).digest('base64url').slice(0, 25);
}
