// Decides which country an ambiguous name means, once the whole text has said what else it speaks of.
import type { CountryCode } from '../model/place.ts';
import { markLonely } from './domestic.ts';
import { isBesideGreat, isGreatByFar, isLikeliestByFar } from './great-cities.ts';
import type { Located, Mention, Resolved } from './mention.ts';
import type { Candidate, NameKind } from './name-table.ts';
import { homesAmong, isPartNamed, partsNamed } from './namesakes.ts';
import { isTownOfState } from './shared-states.ts';
import type { Weights } from './weights.ts';
import { isOneOf, wordList } from './word-list.ts';
import { keyOf } from './words.ts';

// A town below this many thousand is read only where its country is named otherwise: there are too many Hamiltons.
const SURE_CITY_THOUSANDS = 100;
const SMALL_CITY_TRUST = 0.6;
const SMALL_CITY_EVIDENCE = 0.2;
const CUE_EVIDENCE = 1;
// A state that holds a town of the name is worth ten times its inhabitants, and a hundred in domestic news.
const STATE_RANK = 1;
// Inc and Corp are Canadian too: a form says little of towns.
const FORM_EVIDENCE = 0.5;
// Waikato and Scotland know their own towns, as a state does; Hollywood and New England stand in texts about anything.
const PLACE_EVIDENCE = 0.5;
// A small town is read when more than its own few tenths speak for the country.
const SAID_MIN = 0.5;
const PLACE_PREPOSITIONS = wordList('in at to from near across outside');

/** `persons`: words that some mention showed to be a person's name (mentions.ts). */
export function resolveMentions(found: readonly Located[], persons: ReadonlySet<string>, weights: Weights): Resolved[] {
  const kept = persons.size === 0 ? found : withoutPersons(found, persons);
  const evidence = evidenceOf(kept);
  const qualified = qualifiedNames(kept);
  const resolved: Resolved[] = [];
  for (const located of kept) {
    const choice = asQualified(located, qualified, evidence) ?? choose(located, evidence, weights);
    if (choice !== null) resolved.push({ ...choice, located, isLonely: false, isSeatOfBody: false });
  }
  return markLonely(resolved);
}

function withoutPersons(found: readonly Located[], persons: ReadonlySet<string>): readonly Located[] {
  const spoken = spokenOf(found);
  return found.filter((located) => !isPersonAgain(located, persons, spoken));
}

const SPEAKING_KINDS: ReadonlySet<NameKind> = new Set(['adjective', 'capital', 'seat']);

/** Countries that the text speaks of by their people, government or capital: Jordan is a kingdom where a Jordanian is named. */
function spokenOf(found: readonly Located[]): ReadonlySet<CountryCode> {
  const spoken = new Set<CountryCode>();
  for (const { mention } of found) if (SPEAKING_KINDS.has(mention.kind)) spoken.add(mention.country);
  return spoken;
}

/** "Houston said" after "Kelly Houston"; "in Houston" stays the town. */
function isPersonAgain(
  { mention, reading }: Located,
  persons: ReadonlySet<string>,
  spoken: ReadonlySet<CountryCode>,
): boolean {
  if (mention.first !== mention.last || mention.within !== '' || mention.kind === 'adjective') return false;
  if (mention.kind === 'name' && spoken.has(mention.country)) return false;
  if (!persons.has(keyOf(reading.words, mention.first))) return false;
  return !isOneOf(PLACE_PREPOSITIONS, reading.words, mention.first - 1);
}

/** What names that leave no doubt say of each country; `local` counts only its states, towns and domestic words. */
type Evidence = {
  readonly all: Map<CountryCode, number>;
  readonly local: Map<CountryCode, number>;
  /** Countries of which a domestic word stands in the text. */
  readonly domestic: ReadonlySet<CountryCode>;
  /** Cities that hardly any town of their name comes near to, in small letters, with their countries. */
  readonly great: ReadonlyMap<string, CountryCode>;
  /** All that was found. */
  readonly found: readonly Located[];
  /** Towns as the text names them, in small letters. */
  readonly towns: ReadonlySet<string>;
  /** States and provinces, with their countries (namesakes.ts); few texts are asked for them. */
  readonly parts: () => ReadonlySet<string>;
};

function evidenceOf(found: readonly Located[]): Evidence {
  const all = new Map<CountryCode, number>();
  const local = new Map<CountryCode, number>();
  const domestic = new Set<CountryCode>();
  const great = new Map<string, CountryCode>();
  const add = (counts: Map<CountryCode, number>, country: CountryCode, weight: number): void => {
    counts.set(country, (counts.get(country) ?? 0) + weight);
  };
  for (const { mention, where, words } of found) {
    const weight = where === 'dateline' ? 0.5 : 1;
    if (mention.kind === 'firm') continue;
    if (mention.kind === 'form') {
      add(all, mention.country, FORM_EVIDENCE);
    } else if (mention.kind === 'cue') {
      add(all, mention.country, CUE_EVIDENCE);
      add(local, mention.country, CUE_EVIDENCE);
      domestic.add(mention.country);
    } else if (mention.within !== '') {
      add(all, mention.within, weight);
      add(local, mention.within, weight);
    } else if (isShared(mention)) {
    } else if (isPlainCountry(mention.kind)) {
      add(all, mention.country, weight);
      if (isCounty(words)) {
        add(local, mention.country, weight);
        domestic.add(mention.country);
      } else if (isPartNamed(mention, words)) add(local, mention.country, PLACE_EVIDENCE * weight);
    } else if (mention.candidates.length <= 1 || isOneState(mention)) {
      const isSmall =
        mention.kind === 'city' && (mention.candidates[0]?.thousands ?? SURE_CITY_THOUSANDS) < SURE_CITY_THOUSANDS;
      // The Ontario Nurses' Association is at home in Ontario; the Boston Globe writes of everywhere.
      const isOfName = mention.isPartOfName && mention.kind !== 'state';
      const trust = isSmall || mention.needsEvidence || isOfName ? SMALL_CITY_EVIDENCE * weight : weight;
      add(all, mention.country, trust);
      if (mention.kind !== 'capital') add(local, mention.country, trust);
    } else if (isLikeliestByFar(mention)) {
      add(local, mention.country, SMALL_CITY_EVIDENCE * weight);
      if (isGreatByFar(mention)) great.set(words.toLowerCase(), mention.country);
    }
  }
  const towns = new Set(found.filter(({ mention }) => mention.kind === 'city').map(nameOf));
  let parts: ReadonlySet<string> | null = null;
  return {
    all,
    local,
    domestic,
    great,
    found,
    towns,
    parts: () => {
      parts ??= partsNamed(found, domestic);
      return parts;
    },
  };
}

/** "Collier County": its papers name it without the state, and others' hardly name it. */
function isCounty(words: string): boolean {
  return words.endsWith(' County');
}

const HINTS: ReadonlySet<NameKind> = new Set(['cue', 'form', 'firm']);

function isPlainCountry(kind: string): boolean {
  return kind === 'name' || kind === 'adjective' || kind === 'seat' || kind === 'leader' || kind === 'place';
}

/** A country's name that another country or a state bears too: Congo, Georgia. */
function isShared(mention: Mention): boolean {
  return (
    mention.candidates.length > 0 &&
    isPlainCountry(mention.kind) &&
    mention.candidates.some(
      ({ country, isState, thousands }) => country !== mention.country && (isState || thousands === 0),
    )
  );
}

/** Ontario is the province, though a town in California bears the name. */
function isOneState({ candidates }: Mention): boolean {
  return candidates[0]?.isState === true && !candidates.slice(1).some(({ isState }) => isState);
}

/** Towns that the text places itself, once: after "Paris, Texas" a bare "Paris" is the same town. Undecided when it places two. */
function qualifiedNames(found: readonly Located[]): ReadonlyMap<string, CountryCode | null> {
  const qualified = new Map<string, CountryCode | null>();
  for (const located of found) {
    const { within, country } = located.mention;
    if (within === '' || within === country) continue;
    const key = nameOf(located);
    const known = qualified.get(key);
    qualified.set(key, known === undefined || known === within ? within : null);
  }
  return qualified;
}

function nameOf({ words }: Located): string {
  return words.toLowerCase();
}

function asQualified(
  located: Located,
  qualified: ReadonlyMap<string, CountryCode | null>,
  { all }: Evidence,
): Choice | null {
  const { mention } = located;
  if (mention.within !== '' || qualified.size === 0) return null;
  const country = qualified.get(nameOf(located));
  if (country === undefined || country === null) return null;
  // A text that speaks of France too means both.
  return (all.get(country) ?? 0) >= (all.get(mention.country) ?? 0) ? { country, trust: 1 } : null;
}

const NO_COUNTRIES: readonly CountryCode[] = [];

type Choice = { readonly country: CountryCode; readonly trust: number };

function choose(located: Located, evidence: Evidence, weights: Weights): Choice | null {
  const { mention } = located;
  const { all, local, towns } = evidence;
  if (mention.within !== '') return { country: mention.within, trust: 1 };
  const own = mention.country;
  if (isShared(mention)) {
    if (mention.kind === 'seat') return { country: institutionOf(mention, evidence) ?? own, trust: 1 };
    const rival = mention.candidates.find(
      (candidate) => candidate.country !== own && (candidate.isState || candidate.thousands === 0),
    );
    const isRivals =
      rival !== undefined &&
      (rival.isState
        ? (local.get(rival.country) ?? 0) + townsOfState(towns, { name: nameOf(located), country: rival.country })
        : (all.get(rival.country) ?? 0)) > (all.get(own) ?? 0);
    return { country: isRivals ? rival.country : own, trust: 1 };
  }
  if (mention.kind === 'name' || mention.kind === 'place')
    return { country: villageOf(located, evidence) ?? own, trust: 1 };
  if (mention.candidates.length === 0 || isPlainCountry(mention.kind) || HINTS.has(mention.kind))
    return { country: own, trust: 1 };
  return chooseTown(located, evidence, weights);
}

/** Congress is India's where towns or domestic words of India stand, a word of its people or government too, and nothing of America. */
function institutionOf({ country, candidates }: Mention, { all, local }: Evidence): CountryCode | null {
  if ((all.get(country) ?? 0) > 0) return null;
  const others = candidates.filter(
    (other) => (local.get(other.country) ?? 0) >= 1 && (all.get(other.country) ?? 0) >= 2,
  );
  return others.length === 1 ? (others[0]?.country ?? null) : null;
}

/** A town that bears the name of a country or its province, in a text that names its state, has a domestic word, and says no more of the country: Lebanon beside Tennessee's deputies. */
function villageOf(located: Located, { domestic, parts, found }: Evidence): CountryCode | null {
  const { country } = located.mention;
  if (domestic.size === 0 || domestic.has(country)) return null;
  const name = nameOf(located);
  if (found.some((other) => other.mention.country === country && nameOf(other) !== name)) return null;
  const { namesakes } = located.reading.gazetteer;
  return homesAmong(namesakes, name, parts()).find((home) => domestic.has(home)) ?? null;
}

function townsOfState(towns: ReadonlySet<string>, state: { readonly name: string; readonly country: string }): number {
  return [...towns].filter((town) => isTownOfState(town, state)).length;
}

/** The larger town, unless the text's own states, towns and domestic words speak for the smaller one's country. */
function chooseTown(located: Located, evidence: Evidence, weights: Weights): Choice | null {
  const { mention } = located;
  const { all, local, domestic, great, parts } = evidence;
  const likeliest = mention.candidates[0];
  if (likeliest !== undefined && isOneState(mention))
    return { country: villageOf(located, evidence) ?? likeliest.country, trust: 1 };
  const name = nameOf(located);
  let best: Candidate | null = null;
  let bestRank = Number.NEGATIVE_INFINITY;
  const homes =
    mention.candidates.length > 1 ? homesAmong(located.reading.gazetteer.namesakes, name, parts()) : NO_COUNTRIES;
  for (const candidate of mention.candidates) {
    const beside = great.size > 0 && isBesideGreat(great, name, candidate.country) ? 1 : 0;
    const near = Math.min(weights.localEvidenceMax, (local.get(candidate.country) ?? 0) + beside);
    const far = Math.min(weights.nationalEvidenceMax, (all.get(candidate.country) ?? 0) + beside);
    const isSeat = mention.kind === 'capital' && candidate.country === mention.country;
    const rank =
      Math.log10(candidate.thousands + 1) +
      near +
      far +
      (homes.includes(candidate.country) ? (domestic.has(candidate.country) ? 2 : 1) * STATE_RANK : 0) +
      (isSeat ? weights.capitalRank : 0) +
      (candidate.country === mention.country ? 0.5 : 0);
    if (rank > bestRank) [best, bestRank] = [candidate, rank];
  }
  if (best === null) return { country: mention.country, trust: 1 };
  const said = all.get(best.country) ?? 0;
  if (mention.needsEvidence) {
    const trust = best.thousands >= SURE_CITY_THOUSANDS ? 1 : SMALL_CITY_TRUST;
    return said >= 1 ? { country: best.country, trust } : null;
  }
  if (best.isState || best.thousands >= SURE_CITY_THOUSANDS || mention.kind === 'capital')
    return { country: best.country, trust: 1 };
  return said >= SAID_MIN ? { country: best.country, trust: SMALL_CITY_TRUST } : null;
}
