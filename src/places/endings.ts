// Names in languages that inflect them, prefix them or write without spaces: Россию, وباكستان, 巴西总统.
import type { Mention } from './mention.ts';
import { mentionOf } from './mention.ts';
import type { NameEntry, NameTable } from './name-table.ts';
import type { Word } from './words.ts';

const ENDINGS_MAX = 4;
// Scripts that write without spaces: names are looked for at every letter.
const NO_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const ARABIC_PREFIX = /^(?:[وفبلك]?ال|لل|[وفبلك])/;
const HEBREW_PREFIX = /^[ובלמהשכ]{1,2}/;

/** Most languages write adjectives small and names large; scripts without capitals leave no choice. */
export function isWrittenAbroad(entry: NameEntry, word: Word): boolean {
  return word.isCapital || entry.kind === 'adjective' || word.key.toUpperCase() === word.key;
}

/** Россию, Pakistans, প্যাকিস্তানের, وباكستان: prefixes and endings come off until a known stem is left. */
export function inflected(table: NameTable, word: Word, first: number): Mention | null {
  const { key } = word;
  const bare = /^[\p{sc=Arabic}]/u.test(key)
    ? arabicBare(table, key)
    : /^[\p{sc=Hebrew}]/u.test(key)
      ? key.replace(HEBREW_PREFIX, '')
      : key;
  const exact = table.entries.get(bare);
  if (exact !== undefined && bare !== key) return mentionOf(exact, first, first);
  for (let cut = 0; cut <= ENDINGS_MAX && bare.length - cut >= 2; cut += 1) {
    const entry = table.stems.get(bare.slice(0, bare.length - cut));
    // A stem of four letters begins many words: Инди-и is India, инди-вид is not.
    const isLikely = cut <= 2 || bare.length - cut > 4;
    if (entry !== undefined && isLikely && isWrittenAbroad(entry, word)) return mentionOf(entry, first, first);
  }
  return null;
}

function arabicBare(table: NameTable, key: string): string {
  const without = key.replace(ARABIC_PREFIX, '');
  return table.entries.has(`ال${without}`) ? `ال${without}` : without;
}

export function isWithoutSpaces(letters: string): boolean {
  return NO_SPACES.test(letters);
}

/** Names inside a run of letters without spaces, the longest first; all of them stand at the word `at`. */
export function mentionsInside(table: NameTable, letters: string, at: number, countMax: number): Mention[] {
  const mentions: Mention[] = [];
  for (let start = 0; start < letters.length && mentions.length < countMax; start += 1) {
    const most = Math.min(table.lettersMax.get(letters.charAt(start)) ?? 0, letters.length - start);
    for (let length = most; length >= 2; length -= 1) {
      const name = letters.slice(start, start + length);
      const entry = table.entries.get(name) ?? table.stems.get(name);
      if (entry === undefined) continue;
      if (entry.kind !== 'none') mentions.push(mentionOf(entry, at, at));
      start += length - 1;
      break;
    }
  }
  return mentions;
}
