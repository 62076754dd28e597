// Decides which country an ambiguous name means, once the whole text has said what else it speaks of.
import type { CountryCode } from '../model/place.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Located } from './geotag.ts';

export type Resolved = {
  readonly country: CountryCode;
  readonly located: Located;
  /** One of four or more countries in a row. */
  readonly isListed: boolean;
  /** Trust in the reading, 0 to 1. */
  readonly factor: number;
};

// A town below this many thousand is read only where its country is named otherwise: there are too many Hamiltons.
const SURE_CITY_THOUSANDS = 100;
const SMALL_CITY_FACTOR = 0.6;
const LIST_COUNTRIES_MIN = 4;
const LIST_GAP_LETTERS_MAX = 6;

export function resolveMentions(found: readonly Located[], _gazetteer: Gazetteer): Resolved[] {
  const evidence = evidenceOf(found);
  const listed = listedMentions(found);
  const resolved: Resolved[] = [];
  for (const [at, located] of found.entries()) {
    const choice = choose(located, evidence);
    if (choice !== null)
      resolved.push({ country: choice.country, located, isListed: listed.has(at), factor: choice.factor });
  }
  return resolved;
}

/** What names that leave no doubt say of each country. */
function evidenceOf(found: readonly Located[]): Map<CountryCode, number> {
  const evidence = new Map<CountryCode, number>();
  const add = (country: CountryCode, weight: number): void => {
    evidence.set(country, (evidence.get(country) ?? 0) + weight);
  };
  for (const { mention, where } of found) {
    const weight = where === 'dateline' ? 0.5 : 1;
    if (mention.within !== '') add(mention.within, weight);
    else if (mention.candidates.length <= 1 || isPlainCountry(mention.kind)) {
      if (!mention.candidates.some((candidate) => candidate.isState && candidate.country !== mention.country)) {
        const thousands = mention.candidates[0]?.thousands ?? 1_000;
        add(mention.country, mention.kind === 'city' && thousands < SURE_CITY_THOUSANDS ? weight * 0.2 : weight);
      }
    }
  }
  return evidence;
}

function isPlainCountry(kind: string): boolean {
  return kind === 'name' || kind === 'adjective' || kind === 'seat' || kind === 'place';
}

function choose(
  located: Located,
  evidence: ReadonlyMap<CountryCode, number>,
): { country: CountryCode; factor: number } | null {
  const { mention } = located;
  if (mention.within !== '') return { country: mention.within, factor: 1 };
  const isSure = isPlainCountry(mention.kind) || mention.kind === 'capital';
  if (mention.candidates.length === 0) return { country: mention.country, factor: 1 };
  const hasRivalState = mention.candidates.some(
    (candidate) => candidate.isState && candidate.country !== mention.country,
  );
  if (isSure && !hasRivalState) return { country: mention.country, factor: 1 };
  let best: { country: CountryCode; rank: number; thousands: number } | null = null;
  for (const candidate of mention.candidates) {
    const said = evidence.get(candidate.country) ?? 0;
    const isDefault = candidate.country === mention.country;
    const rank = said * 3 + Math.log10(candidate.thousands + 1) + (isDefault && isSure ? 2 : 0);
    if (best === null || rank > best.rank) best = { country: candidate.country, rank, thousands: candidate.thousands };
  }
  if (best === null) return null;
  const said = evidence.get(best.country) ?? 0;
  if (isSure || best.thousands >= SURE_CITY_THOUSANDS) return { country: best.country, factor: 1 };
  // Its own small contribution is no evidence.
  return said >= 0.5 ? { country: best.country, factor: SMALL_CITY_FACTOR } : null;
}

/** Mentions in runs of at least four different countries with nothing but commas and "and" between them. */
function listedMentions(found: readonly Located[]): Set<number> {
  const listed = new Set<number>();
  let run: number[] = [];
  const close = (): void => {
    if (new Set(run.map((at) => found[at]?.mention.country)).size >= LIST_COUNTRIES_MIN)
      for (const at of run) listed.add(at);
    run = [];
  };
  for (let at = 0; at < found.length; at += 1) {
    const last = run.at(-1);
    if (last !== undefined && !areInARow(found[last], found[at])) close();
    run.push(at);
  }
  close();
  return listed;
}

function areInARow(a: Located | undefined, b: Located | undefined): boolean {
  if (a === undefined || b === undefined || a.reading !== b.reading) return false;
  const end = a.reading.words[a.mention.last]?.end ?? 0;
  const start = b.reading.words[b.mention.first]?.start ?? 0;
  if (start - end > LIST_GAP_LETTERS_MAX || start < end) return false;
  return /^(?:,? (?:and |the |or )?|, )$/.test(a.reading.text.slice(end, start));
}
