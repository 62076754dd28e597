// Finds the names of places in a text: one pass over its words, the longest name first, phrases that cancel included.
import { entryOf, type NameEntry, type NameTable } from './gazetteer.ts';
import type { Mention, Reading } from './mention.ts';
import { isPerson } from './people.ts';
import { hasCommaBehind, joinWithStates } from './states.ts';
import type { Word } from './words.ts';

const NAME_WORDS_MAX = 8;
// The longest article of the development sets has 400.
const MENTIONS_MAX = 5_000;
const JOINT = /^[ \-–’'.\u00a0\n\u200b]{1,3}$/;
const ENDINGS_MAX = 4;
// Scripts that write without spaces: names are looked for at every letter.
const NO_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const ARABIC_PREFIX = /^(?:[وفبلك]?ال|لل|[وفبلك])/;
const HEBREW_PREFIX = /^[ובלמהשכ]{1,2}/;
// A town so small that only a state behind it, or its country named elsewhere, makes it one: Reading, Nice and Mobile are words first.
const WORD_CITY_NEEDS = new Set(['in', 'at', 'near', 'from', 'of', 'to', 'around', 'outside', 'across']);
const COMPASS = new Set(
  'north south east west northern southern eastern western central greater downtown upper lower inner outer new old port metro metropolitan near in at from to of the around outside across and or for between with by on via inside into toward towards than over under after before'.split(
    ' ',
  ),
);
const SCENE_PREPOSITIONS = new Set(['in', 'across', 'inside', 'throughout']);
const SCENE_WORDS = new Set([
  'visit',
  'visits',
  'visited',
  'visiting',
  'trip',
  'trips',
  'tour',
  'tours',
  'travels',
  'travelled',
  'flew',
  'flies',
]);
const TRADE_WORDS = new Set(
  'export exports exported exporting import imports imported importing sale sales sell sells sold selling shipment shipments ship ships shipped'.split(
    ' ',
  ),
);
const PARTNER_LIST_WORDS_MAX = 8;
const PARTNER_VERB_WORDS_MAX = 20;
const ARTICLES = new Set(['the', 'this', 'our', 'its', 'their', 'his', 'her']);
// Saskatoon has 198; at 150 come Metro, Split and Slough, which are words more often.
const PROPER_CITY_THOUSANDS = 180;
const WORD_CITY_THOUSANDS_SURE = 200;
const LATIN_FOREIGN_CITY_THOUSANDS_MIN = 300;

/** `persons` collects the keys of words that were part of a person's name, so that a bare surname later is known too. */
export function findMentions(reading: Reading, persons: Set<string>): Mention[] {
  const mentions: Mention[] = [];
  const { words } = reading;
  let at = 0;
  while (at < words.length && mentions.length < MENTIONS_MAX) {
    const found = mentionAt(reading, at, persons);
    if (found === null) {
      if (reading.foreign !== null && NO_SPACES.test(words[at]?.key ?? ''))
        mentionsInside(reading.foreign, words[at]?.key ?? '', at, mentions);
      at += 1;
      continue;
    }
    if (found.kind !== 'none') mentions.push(found);
    at = found.last + 1;
  }
  return joinWithStates(reading, mentions);
}

function mentionAt(reading: Reading, first: number, persons: Set<string>): Mention | null {
  const { words, foreign, gazetteer } = reading;
  const word = words[first];
  if (word === undefined) return null;
  if (foreign !== null) {
    const found = longest(reading, foreign, first) ?? inflected(foreign, word, first);
    if (found !== null) return found;
  }
  const found = longest(reading, gazetteer.english, first);
  if (found === null || found.kind === 'none') return found;
  const read = found.needsEvidence && isProperNoun(reading, found) ? { ...found, needsEvidence: false } : found;
  return isTaken(reading, read, persons)
    ? withNeighbours(reading, { ...read, isScene: isScene(words, first), isPartner: isPartner(reading, first) })
    : null;
}

function longest(reading: Reading, table: NameTable, first: number): Mention | null {
  const { words, text } = reading;
  const word = words[first];
  const most = word === undefined ? 0 : Math.min(table.wordsMax.get(word.key) ?? 0, NAME_WORDS_MAX);
  if (word === undefined || most === 0) return null;
  if (table !== reading.foreign && !word.isCapital && !table.lowerFirst.has(word.key)) return null;
  const keys = [word.key];
  for (let next = first + 1; keys.length < most; next += 1) {
    const before = words[next - 1];
    const after = words[next];
    if (before === undefined || after === undefined || !isJoined(text, before, after)) break;
    keys.push(after.key);
  }
  for (let count = keys.length; count > 0; count -= 1) {
    const entry = entryOf(table, count === 1 ? word.key : keys.slice(0, count).join(' '));
    if (entry !== undefined && isWritten(entry, word, count, table === reading.foreign))
      return mentionOf(entry, first, first + count - 1);
  }
  return null;
}

function isJoined(text: string, before: Word, after: Word): boolean {
  const length = after.start - before.end;
  if (length === 1) {
    const gap = text.charCodeAt(before.end);
    // A full stop joins only after an abbreviation: St. Petersburg, but not "in Jordan. River".
    return gap === 32 || gap === 45 || gap === 39 || gap === 0x2019 || gap === 10 || gap === 0xa0;
  }
  if (length > 3 || length === 0) return false;
  const gap = text.slice(before.end, after.start);
  return JOINT.test(gap) && (!gap.includes('.') || before.end - before.start <= 3) && gap !== '\n\n';
}

function isWritten(entry: NameEntry, word: Word, count: number, isForeign: boolean): boolean {
  if (isForeign) return isWrittenAbroad(entry, word);
  if (entry.kind === 'none') return true;
  if (entry.kind === 'cue') return !entry.isAsWritten || word.isCapital;
  if (entry.isAsWritten) return word.isShout;
  // Four capitals in a row are an abbreviation before they are a town: ICO, SPA.
  if (entry.kind === 'city' && count === 1 && word.isShout && word.key.length <= 4) return false;
  if (entry.kind === 'seat') return word.isCapital || count > 1;
  return word.isCapital;
}

/** Most languages write adjectives small and names large; scripts without capitals leave no choice. */
function isWrittenAbroad(entry: NameEntry, word: Word): boolean {
  return word.isCapital || entry.kind === 'adjective' || word.key.toUpperCase() === word.key;
}

function mentionOf(entry: NameEntry, first: number, last: number): Mention {
  return {
    first,
    last,
    kind: entry.kind,
    country: entry.country,
    candidates: entry.candidates,
    needsEvidence: entry.isWord && entry.kind === 'city',
    within: '',
    isScene: false,
    isPartner: false,
    isPartOfName: false,
  };
}

/** Россию, Pakistans, প্যাকিস্তানের, وباكستان: prefixes and endings come off until a known stem is left. */
function inflected(table: NameTable, word: Word, first: number): Mention | null {
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

function mentionsInside(table: NameTable, letters: string, word: number, mentions: Mention[]): void {
  for (let at = 0; at < letters.length && mentions.length < MENTIONS_MAX; at += 1) {
    const most = Math.min(table.lettersMax.get(letters.charAt(at)) ?? 0, letters.length - at);
    for (let length = most; length >= 2; length -= 1) {
      const entry =
        table.entries.get(letters.slice(at, at + length)) ?? table.stems.get(letters.slice(at, at + length));
      if (entry === undefined) continue;
      mentions.push(mentionOf(entry, word, word));
      at += length - 1;
      break;
    }
  }
}

/** Whether a name read from the English table stands for a place here, and not for a person or a plain word. */
function isTaken(reading: Reading, mention: Mention, persons: Set<string>): boolean {
  const { words, foreign, gazetteer, isTitleCase } = reading;
  const before = words[mention.first - 1];
  const isOneWord = mention.first === mention.last;
  const isCountryWord =
    mention.kind === 'name' || mention.kind === 'adjective' || mention.kind === 'seat' || mention.kind === 'place';
  if (foreign !== null && !isCountryWord && isOneWord && mention.kind !== 'capital') {
    if ((mention.candidates[0]?.thousands ?? 0) < LATIN_FOREIGN_CITY_THOUSANDS_MIN) return false;
  }
  if (mention.kind === 'cue' || mention.kind === 'none') return true;
  if (mention.needsEvidence) {
    const hasComma = hasCommaBehind(reading, mention.last);
    const isLarge = (mention.candidates[0]?.thousands ?? 0) >= WORD_CITY_THOUSANDS_SURE;
    if (isTitleCase && !hasComma) return false;
    if (!hasComma && !isLarge && (before === undefined || !WORD_CITY_NEEDS.has(before.key))) return false;
  }
  if (!isOneWord || !isPerson(reading, mention.first, mention.kind, gazetteer)) return true;
  persons.add(words[mention.first]?.key ?? '');
  return false;
}

/** "a Saskatoon policeman": a capital in the middle of a sentence, no article: a large town, though a dictionary has the word. */
function isProperNoun({ words, text, isTitleCase }: Reading, { first, last, candidates }: Mention): boolean {
  const [before, here, after] = [words[first - 1], words[first], words[last + 1]];
  if (isTitleCase || before === undefined || here === undefined) return false;
  if (before.isCapital || ARTICLES.has(before.key) || text.slice(before.end, here.start) !== ' ') return false;
  return (after === undefined || !after.isCapital) && (candidates[0]?.thousands ?? 0) >= PROPER_CITY_THOUSANDS;
}

function withNeighbours(reading: Reading, mention: Mention): Mention {
  if (mention.kind !== 'city' && mention.kind !== 'state') return mention;
  const { words, text, gazetteer, isTitleCase } = reading;
  if (isTitleCase) return mention;
  const after = words[mention.last + 1];
  const last = words[mention.last];
  const isFollowed =
    after !== undefined &&
    last !== undefined &&
    after.isCapital &&
    text.slice(last.end, after.start) === ' ' &&
    !gazetteer.roleWords.has(after.key);
  const before = words[mention.first - 1];
  const first = words[mention.first];
  const isPreceded =
    before !== undefined &&
    first !== undefined &&
    before.isCapital &&
    text.slice(before.end, first.start) === ' ' &&
    !COMPASS.has(before.key) &&
    entryOf(gazetteer.english, before.key) === undefined;
  return isFollowed || isPreceded ? { ...mention, isPartOfName: true } : mention;
}

function isScene(words: readonly Word[], first: number): boolean {
  const before = words[first - 1]?.key ?? '';
  if (SCENE_PREPOSITIONS.has(before)) return true;
  return SCENE_WORDS.has(before) || (before === 'to' && SCENE_WORDS.has(words[first - 2]?.key ?? ''));
}

/** A trade word, "to" or "from", and names of countries alone in between: "sold to Poland, Japan and China". */
function isPartner({ words, text, gazetteer }: Reading, first: number): boolean {
  let at = first - 1;
  for (let steps = 0; steps < PARTNER_LIST_WORDS_MAX && at >= 0; steps += 1, at -= 1) {
    const word = words[at];
    if (word === undefined || /[.!?;:]/.test(text.slice(word.end, words[at + 1]?.start ?? word.end))) return false;
    if (word.key === 'to' || word.key === 'from') break;
    const isListed = word.key === 'and' || word.key === 'the' || entryOf(gazetteer.english, word.key)?.kind === 'name';
    if (!isListed) return false;
  }
  const preposition = words[at]?.key;
  if (preposition !== 'to' && preposition !== 'from') return false;
  for (let before = at - 1; before >= Math.max(0, at - PARTNER_VERB_WORDS_MAX); before -= 1) {
    const word = words[before];
    if (word === undefined || /[.!?;:]/.test(text.slice(word.end, words[before + 1]?.start ?? word.end))) return false;
    if (TRADE_WORDS.has(word.key)) return true;
  }
  return false;
}
