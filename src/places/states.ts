// "Town, State": what stands behind the comma says which town is meant, known or not.
import type { Mention, Reading } from './mention.ts';
import type { Word } from './words.ts';

const COMMA = /^\s*,\s*$/;

/** "Paris, Texas", "Athens, Ga.", "Springfield, IL": what stands behind the comma says which town, known or not. */
export function joinWithStates(reading: Reading, mentions: readonly Mention[]): Mention[] {
  const joined: Mention[] = [];
  const byFirst = new Map(mentions.map((mention) => [mention.first, mention]));
  for (const mention of mentions) {
    const within = hasCommaBehind(reading, mention.last)
      ? countryBehind(reading, mention, byFirst.get(mention.last + 1))
      : '';
    joined.push(within === '' ? mention : { ...mention, within });
  }
  return withUnknownTowns(reading, joined);
}

function countryBehind(reading: Reading, mention: Mention, next: Mention | undefined): string {
  const isTown = mention.kind === 'city' || mention.kind === 'state' || mention.kind === 'capital';
  if (!isTown && mention.kind !== 'name') return '';
  const short = reading.words[mention.last + 1];
  const byShort = short === undefined ? undefined : stateOf(reading, short);
  // "Lebanon, Pa." as well.
  if (byShort !== undefined) return byShort;
  if (!isTown) return '';
  if (next === undefined) return '';
  const own = new Set([mention.country, ...mention.candidates.map((candidate) => candidate.country)]);
  const behind = [next.country, ...next.candidates.map((candidate) => candidate.country)];
  if (next.kind === 'state')
    return behind.find((country) => own.has(country)) ?? (next.candidates.length > 1 ? '' : next.country);
  if (next.candidates.some((candidate) => candidate.isState)) return behind.find((country) => own.has(country)) ?? '';
  return next.kind === 'name' ? next.country : '';
}

function stateOf(reading: Reading, word: Word): string | undefined {
  if (!word.isCapital) return undefined;
  return reading.gazetteer.stateAbbreviations.get(reading.text.slice(word.start, word.end).replaceAll('.', ''));
}

/** A capitalised word we do not know, a comma and a state's abbreviation is a town of that state. */
function withUnknownTowns(reading: Reading, mentions: readonly Mention[]): Mention[] {
  const covered = new Set<number>();
  for (const mention of mentions) for (let word = mention.first; word <= mention.last; word += 1) covered.add(word);
  const all = [...mentions];
  for (let at = 1; at < reading.words.length; at += 1) {
    const word = reading.words[at];
    const before = reading.words[at - 1];
    if (
      word === undefined ||
      before === undefined ||
      covered.has(at) ||
      covered.has(at - 1) ||
      !word.isCapital ||
      !before.isCapital ||
      word.end - word.start > 5
    )
      continue;
    const country = stateOf(reading, word);
    if (country === undefined || !hasCommaBehind(reading, at - 1)) continue;
    all.push({
      first: at - 1,
      last: at,
      kind: 'city',
      country,
      candidates: [],
      needsEvidence: false,
      within: country,
      isScene: false,
      isPartner: false,
      isVenue: false,
      isEnvoy: false,
      isPartOfName: false,
    });
  }
  return all.length === mentions.length ? all : all.sort((a, b) => a.first - b.first);
}

export function hasCommaBehind(around: Reading, word: number): boolean {
  const here = around.words[word];
  const next = around.words[word + 1];
  if (here === undefined || next === undefined || next.start - here.end > 4) return false;
  return COMMA.test(around.text.slice(here.end, next.start));
}
