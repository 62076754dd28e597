// Makes the small letters of a headline small again that was set in capitals throughout; the article's own text says which words keep theirs.

import { CAPITAL, kindAt, LETTER, MARK } from '../text/letters.ts';
import { isWeekday, monthNamed } from '../text/months.ts';
import { stem } from '../text/stems.ts';
import { isStopWord } from '../text/stop-words.ts';

/** Text read for the spelling of names: they stand in the opening. */
const TEXT_CHARACTERS_MAX = 4_000;

const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu;

/** A title of a few letters is a name or an abbreviation, not a shout. */
const LETTERS_MIN = 8;

export function isShouting(title: string): boolean {
  let [letters, capitals] = [0, 0];
  for (let at = 0; at < title.length; at++) {
    const kind = kindAt(title, at);
    if ((kind & (LETTER | MARK)) === LETTER) letters++;
    if ((kind & CAPITAL) !== 0) capitals++;
  }
  return letters > LETTERS_MIN && capitals > letters * 0.6;
}

/** Most of its longer words begin with a capital, as American papers set their headlines. */
export function isTitleCase(title: string): boolean {
  let [long, capitals] = [0, 0];
  for (let at = 0; at < title.length; ) {
    const { end, letters } = lettersFrom(title, at);
    if (letters >= LONG_LETTERS_MIN) {
      long++;
      if ((kindAt(title, at) & CAPITAL) !== 0) capitals++;
    }
    at = Math.max(end, at + 1);
  }
  return long >= 4 && capitals > long * 0.7;
}

const LONG_LETTERS_MIN = 4;

/** Where the letters end that begin at `at`, and how many they are; a mark ends them too. */
function lettersFrom(title: string, at: number): { readonly end: number; readonly letters: number } {
  let [end, letters] = [at, 0];
  while ((kindAt(title, end) & (LETTER | MARK)) === LETTER) {
    end += (title.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    letters++;
  }
  return { end, letters };
}

/**
 * The title as it stands unless it shouts: then a word that the text does not have keeps one capital, for it may be a name.
 * A Headline Set Like This is made calm only where the text settles every word of it. `language`: BCP 47 primary tag or null.
 */
export function calmTitle(title: string, text: string, language: string | null): string {
  if (!isShouting(title)) return language === 'en' && isTitleCase(title) ? (settled(title, text) ?? title) : title;
  const spelt = spellingsIn(text.slice(0, TEXT_CHARACTERS_MAX));
  const calm = title.replace(WORD, (word) => spelt.get(word.toLowerCase()) ?? capitalised(word.toLowerCase()));
  return capitalised(calm);
}

/** In small letters what the text writes small inside its sentences, and nothing else; null where it leaves a word open. */
function settled(title: string, text: string): string | null {
  const [small, large] = [new Set<string>(), new Set<string>()];
  for (const found of text.slice(0, TEXT_CHARACTERS_MAX).matchAll(WORD)) {
    if (beginsSentence(text, found.index)) continue;
    (/^\p{Lu}/u.test(found[0]) ? large : small).add(stem(found[0].toLowerCase(), 'en'));
  }
  let isOpen = false;
  const calm = title.replace(WORD, (word: string, at: number) => {
    if (!/^\p{Lu}/u.test(word) || at === 0 || BEGINNING.test(title.slice(Math.max(0, at - BEGINNING_LETTERS_MAX), at)))
      return word;
    if (/\p{Lu}.*\p{Lu}/u.test(word)) {
      isOpen ||= word.includes('-');
      return word;
    }
    const told = settledAs(word, { small, large });
    if (told === null) isOpen = true;
    return told ?? word;
  });
  return isOpen ? null : calm;
}

const BEGINNING = /(?:[:!?]|\p{Ll}{2}\.)\s*["“‘]?$|["“‘]$/u;
/** White space is collapsed in a title: two letters, a full stop, a blank and a quotation mark. */
const BEGINNING_LETTERS_MAX = 5;

/** The word as the text would write it here; null where the text writes it both ways or not at all. */
function settledAs(
  word: string,
  { small, large }: { readonly small: ReadonlySet<string>; readonly large: ReadonlySet<string> },
): string | null {
  const lower = word.toLowerCase();
  if (isWeekday(word) || monthNamed(word) !== null) return word;
  const stemmed = stem(lower, 'en');
  const isSmall = small.has(stemmed) || (isStopWord(lower, 'en') && !large.has(stemmed));
  return isSmall === large.has(stemmed) ? null : isSmall ? lower : word;
}

function beginsSentence(text: string, at: number): boolean {
  return at === 0 || /[.!?:"“”‘\n]\s{0,2}["“‘]?$/u.test(text.slice(Math.max(0, at - 3), at));
}

/** Each word as the text writes it inside a sentence; at its beginning a capital says nothing, unless it stands nowhere else. */
function spellingsIn(text: string): ReadonlyMap<string, string> {
  const inside = new Map<string, string>();
  const atBeginning = new Map<string, string>();
  for (const found of text.matchAll(WORD)) {
    const [word] = found;
    const key = word.toLowerCase();
    if (!beginsSentence(text, found.index)) {
      if (!inside.has(key) || word === key) inside.set(key, word);
    } else if (!atBeginning.has(key)) atBeginning.set(key, word);
  }
  return new Map([...atBeginning, ...inside]);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
