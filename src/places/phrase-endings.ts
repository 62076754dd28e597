// Names of several words with an ending on the last of them: Burkina Fasóban, Etelä-Koreassa, জাতীয় সংসদে.
import { declensionOf } from './declensions.ts';
import { isWrittenAbroad } from './endings.ts';
import { isJoined } from './joints.ts';
import { type Mention, mentionOf } from './mention.ts';
import { type NameEntry, type NameTable, wordsMaxFrom } from './name-table.ts';
import { keyOf, type Words } from './words.ts';

const WORDS_MAX = 8;
const ENDING_LETTERS_MAX = 4;
/** Shorter words end in whatever other words begin with. */
const LAST_LETTERS_MIN = 3;
/** What the ending may have taken the place of: Шри-Ланке, Šri Lanki. */
const LAST_VOWELS = ['', 'a', 'а', 'я'];

/** The longest such name that begins with the word; null where the language has no endings. */
export function phraseWithEnding(table: NameTable, words: Words, first: number): Mention | null {
  if (table.endings === 'none') return null;
  const most = Math.min(wordsMaxFrom(table, keyOf(words, first)), WORDS_MAX);
  let found: Mention | null = null;
  let head = keyOf(words, first);
  for (let last = first + 1; last < first + most && isJoined(words, last - 1); last += 1) {
    const entry = entryWithEnding(table, head, keyOf(words, last));
    if (entry !== null && isWrittenAbroad(entry, words, first)) found = mentionOf(entry, first, last);
    head = `${head} ${keyOf(words, last)}`;
  }
  return found;
}

/** What cancels is listed as it stands: "کل شام" is yesterday evening, "کل شامی" yesterday a Syrian. */
function entryWithEnding(table: NameTable, head: string, last: string): NameEntry | null {
  for (let cut = 1; cut <= ENDING_LETTERS_MAX && last.length - cut >= LAST_LETTERS_MIN; cut += 1)
    for (const vowel of LAST_VOWELS) {
      const bare = `${last.slice(0, -cut)}${vowel}`;
      const entry = table.entries.get(`${head} ${bare}`);
      if (entry === undefined || entry.kind === 'none') continue;
      if (table.endings === 'any' || declensionOf(bare)?.endings.test(last.slice(-cut)) === true) return entry;
    }
  return null;
}
