// "Town, State": what stands behind the comma says which town is meant, known or not.
import { type Mention, mentionOf, type Reading } from './mention.ts';
import type { NameEntry } from './name-table.ts';
import { homesAmong } from './namesakes.ts';
import { gapBehind, isBlankBehind, isCapital, lengthOf, nextOfTwoCapitals, writtenOf } from './words.ts';

const COMMA = /^\s*,\s*$/;
const GAP_LETTERS_MAX = 4;

/** "Paris, Texas", "Athens, Ga.", "Springfield, IL": what stands behind the comma says which town, known or not. */
export function joinWithStates(reading: Reading, mentions: readonly Mention[]): Mention[] {
  const joined = mentions.map((mention, at) => {
    if (!hasCommaBehind(reading, mention.last)) return mention;
    const within = countryBehind(reading, mention, mentionFrom(mentions, at, mention.last + 1));
    return within === '' ? mention : { ...mention, within };
  });
  return withUnknownTowns(reading, joined);
}

/** The mention that begins with the word, among those behind the one at `at`; of several, in a script without spaces, the last. */
function mentionFrom(mentions: readonly Mention[], at: number, word: number): Mention | undefined {
  let found: Mention | undefined;
  for (let next = at + 1; next < mentions.length; next += 1) {
    const mention = mentions[next];
    if (mention === undefined || mention.first > word) break;
    if (mention.first === word) found = mention;
  }
  return found;
}

function countryBehind(reading: Reading, mention: Mention, next: Mention | undefined): string {
  const isTown = mention.kind === 'city' || mention.kind === 'state' || mention.kind === 'capital';
  if (!isTown && mention.kind !== 'name') return '';
  const byShort = stateOf(reading, mention.last + 1);
  // "Lebanon, Pa." as well.
  if (byShort !== undefined) return byShort;
  if (next === undefined) return '';
  // "Mexico, Missouri", but "talks with Mexico, Texas officials said".
  if (!isTown) return next.kind === 'state' ? villageIn(reading, mention, next) : '';
  const own = new Set([mention.country, ...mention.candidates.map((candidate) => candidate.country)]);
  const behind = [next.country, ...next.candidates.map((candidate) => candidate.country)];
  if (next.kind === 'state')
    return behind.find((country) => own.has(country)) ?? (next.candidates.length > 1 ? '' : next.country);
  if (next.candidates.some((candidate) => candidate.isState)) return behind.find((country) => own.has(country)) ?? '';
  // "Washington, Tyne and Wear"; but "Paris, Hollywood" are two.
  if (next.kind === 'place') return own.has(next.country) ? next.country : '';
  return next.kind === 'name' ? next.country : '';
}

/** "Mexico, Missouri", where there is one; "a pact with Mexico, Texas officials said" is none. */
function villageIn(reading: Reading, mention: Mention, state: Mention): string {
  const part = `${state.country} ${writtenAs(reading, state).toLowerCase()}`;
  return homesAmong(reading.gazetteer.namesakes, writtenAs(reading, mention), new Set([part]))[0] ?? '';
}

function writtenAs({ words }: Reading, { first, last }: Mention): string {
  return words.text.slice(words.starts[first], words.ends[last]);
}

function stateOf({ words, gazetteer }: Reading, word: number): string | undefined {
  if (!isCapital(words, word)) return undefined;
  return gazetteer.stateAbbreviations.get(writtenOf(words, word).replaceAll('.', ''));
}

const STATE_LETTERS_MAX = 5;

/** A capitalised word we do not know, a comma and a state's abbreviation is a town of that state. */
function withUnknownTowns(reading: Reading, mentions: readonly Mention[]): Mention[] {
  const { words } = reading;
  const unknown: Mention[] = [];
  for (let at = nextOfTwoCapitals(words, 1); at < words.count; at = nextOfTwoCapitals(words, at + 1)) {
    if (lengthOf(words, at) > STATE_LETTERS_MAX) continue;
    const country = hasCommaBehind(reading, at - 1) ? stateOf(reading, at) : undefined;
    if (country === undefined) continue;
    if (isAmong(mentions, at)) continue;
    const town: NameEntry = { kind: 'city', country, isAsWritten: false, candidates: [], isWord: false };
    unknown.push({ ...mentionOf(town, at - 1, at), within: country });
  }
  return unknown.length === 0 ? [...mentions] : [...mentions, ...unknown].sort((a, b) => a.first - b.first);
}

/** Not within the loop: a function there that knows the word would cost an object for each word of a text. */
function isAmong(mentions: readonly Mention[], word: number): boolean {
  return mentions.some(({ first, last }) => first <= word && last >= word - 1);
}

export function hasCommaBehind({ words }: Reading, word: number): boolean {
  if (isBlankBehind(words, word)) return false;
  const gap = gapBehind(words, word);
  return gap.length <= GAP_LETTERS_MAX && COMMA.test(gap);
}
