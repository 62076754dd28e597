// How alike an article and the open stories of its language are: candidates by the rarest words, then the cosine, then what headlines say.
import type { OpenStory, StoryIndex } from './cluster-index.ts';
import { carriersLog, logarithm, type WordEntry, wordsOfSums } from './cluster-words.ts';
import type { Weights } from './similarity.ts';

export type SharedWord = { readonly word: string; readonly part: number };

export type Likeness = { readonly story: OpenStory; readonly similarity: number };

/**
 * Imagined stories that rarity is reckoned among beside the open ones: keeps the first hundred articles sane. The table speaks of a
 * thousand articles and so counts a third; at twice or half that weight the mean over the development sets was 0.3 lower.
 */
const SEEN_BEFORE = 3_000;

/** Words of an article, rarest first, whose stories are looked at. */
const QUERY_WORDS_MAX = 30;

/** A word in more stories than this names no candidate. */
const CARRIERS_MAX = 600;

/** Places looked up for one article, from its strongest word on: what one decision costs does not grow with the stories that are open. */
const PLACES_MAX = 2_000;

/** Stories whose cosine is worked out in full. */
const CANDIDATES_MAX = 12;

/** Of those, none that is less than this part as alike, roughly, as the best: most articles then have two or three. */
const ROUGH_PART_MIN = 0.35;

/** A name that is a word of everyday speech as well (Bill, Union, Monday) tells nothing; expected stories as in WordEntry. */
const RARE_NAME_MAX = 5;

type Pull = { readonly entry: WordEntry; readonly pull: number };

/** The open stories most like an article and how alike, 0 to 1, best first. */
export function likestToArticle(index: StoryIndex, weights: Weights): readonly Likeness[] {
  const all = allLog(index);
  let ownSquare = 0;
  const known: Pull[] = [];
  for (const [word, weight] of weights) {
    const entry = index.words.entries.get(word);
    const rarity = all - carriersLog(index.words, word, entry);
    ownSquare += (weight * rarity) ** 2;
    if (entry !== undefined) known.push({ entry, pull: weight * rarity * rarity });
  }
  return likest(index, { known, ownSquare, without: null });
}

/** As likestToArticle, for a whole story and without itself. */
export function likestToStory(index: StoryIndex, story: OpenStory): readonly Likeness[] {
  const all = allLog(index);
  let ownSquare = 0;
  const known: Pull[] = [];
  for (const { entry, weight } of wordsOfSums(index.words, story.sums)) {
    const rarity = all - (index.words.logs[entry.id] ?? 0);
    ownSquare += (weight * rarity) ** 2;
    known.push({ entry, pull: weight * rarity * rarity });
  }
  return likest(index, { known, ownSquare, without: story });
}

function likest(
  index: StoryIndex,
  own: { readonly known: readonly Pull[]; readonly ownSquare: number; readonly without: OpenStory | null },
): readonly Likeness[] {
  const { scratch } = index.words;
  const candidates = roughlyLikest(index, strongest(own.known), own.without);
  for (const { entry, pull } of own.known) scratch[entry.id] = pull;
  const likenesses = candidates.map((story) => ({ story, similarity: cosine(index, own.ownSquare, story) }));
  for (const { entry } of own.known) scratch[entry.id] = 0;
  return likenesses.sort((a, b) => b.similarity - a.similarity || (a.story.id < b.story.id ? -1 : 1));
}

function strongest(known: readonly Pull[]): readonly Pull[] {
  return known.toSorted((a, b) => b.pull - a.pull || (a.entry.word < b.entry.word ? -1 : 1)).slice(0, QUERY_WORDS_MAX);
}

/** The stories with the largest dot for their length, at most CANDIDATES_MAX. */
function roughlyLikest(index: StoryIndex, query: readonly Pull[], without: OpenStory | null): readonly OpenStory[] {
  const dots = dotsOf(index);
  const touched: OpenStory[] = [];
  let places = 0;
  for (const { entry, pull } of query) {
    const { carriers } = entry;
    if (carriers.length > 2 * CARRIERS_MAX) continue;
    places += carriers.length / 2;
    if (places > PLACES_MAX) break;
    for (let at = 0; at < carriers.length; at += 2) {
      const slot = carriers[at] ?? 0;
      const story = dots[slot] === 0 ? index.bySlot[slot] : null;
      if (story !== null && story !== undefined && story !== without) touched.push(story);
      dots[slot] = (dots[slot] ?? 0) + pull * (carriers[at + 1] ?? 0);
    }
  }
  let most = 0;
  for (const story of touched) most = Math.max(most, (dots[story.slot] ?? 0) / Math.sqrt(story.square));
  const rough: { readonly story: OpenStory; readonly likeness: number }[] = [];
  for (const story of touched) {
    const likeness = (dots[story.slot] ?? 0) / Math.sqrt(story.square);
    if (likeness >= most * ROUGH_PART_MIN) rough.push({ story, likeness });
  }
  for (const story of touched) dots[story.slot] = 0;
  if (without !== null) dots[without.slot] = 0;
  return rough
    .sort((a, b) => b.likeness - a.likeness || (a.story.id < b.story.id ? -1 : 1))
    .slice(0, CANDIDATES_MAX)
    .map(({ story }) => story);
}

/** By slot, all zero between two uses. */
function dotsOf(index: StoryIndex): Float64Array {
  if (index.dots.length < index.bySlot.length) index.dots = new Float64Array(2 * index.bySlot.length);
  return index.dots;
}

/** The words that an article shares with a story, those that make them most alike first, and what part each has in their likeness, 0 to 1. */
export function sharedWords(index: StoryIndex, weights: Weights, story: OpenStory): readonly SharedWord[] {
  const { entries, byId, scratch } = index.words;
  const all = allLog(index);
  const { sums } = story;
  const known: WordEntry[] = [];
  for (const [word, weight] of weights) {
    const entry = entries.get(word);
    if (entry === undefined) continue;
    known.push(entry);
    scratch[entry.id] = weight * (all - carriersLog(index.words, word, entry)) ** 2;
  }
  const shared: { readonly word: string; readonly pull: number }[] = [];
  let whole = 0;
  for (let at = 0; at < sums.ids.length; at++) {
    const id = sums.ids[at] ?? 0;
    const pull = (scratch[id] ?? 0) * (sums.weights[at] ?? 0);
    whole += pull;
    if (pull > 0) shared.push({ word: byId[id]?.word ?? '', pull });
  }
  for (const entry of known) scratch[entry.id] = 0;
  return shared
    .sort((a, b) => b.pull - a.pull || (a.word < b.word ? -1 : 1))
    .map(({ word, pull }) => ({ word, part: pull / whole }));
}

/** How many of the names are rare words that the story holds too. */
export function countSharedNames(index: StoryIndex, names: ReadonlySet<string>, story: OpenStory): number {
  let count = 0;
  for (const name of names) {
    const entry = index.words.entries.get(name);
    if (entry !== undefined && entry.expected <= RARE_NAME_MAX && story.sums.ids.includes(entry.id)) count++;
  }
  return count;
}

/** `words.scratch` holds the other side's pulls. Rarity is ln of how rare a word is among the open stories and the imagined ones. */
function cosine(index: StoryIndex, ownSquare: number, story: OpenStory): number {
  const { logs, scratch } = index.words;
  const { ids, weights } = story.sums;
  const all = allLog(index);
  let dot = 0;
  let square = 0;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0;
    const weight = weights[at] ?? 0;
    const scaled = weight * (all - (logs[id] ?? 0));
    square += scaled * scaled;
    dot += (scratch[id] ?? 0) * weight;
  }
  // Sums of fractions depend on their order in the last bits, and a restart may sum in another: so nine digits are enough.
  return dot === 0 ? 0 : Math.min(1, Math.round((dot / Math.sqrt(ownSquare * square)) * 1e9) / 1e9);
}

/** ln of how rare a word is among the open stories and the imagined ones. */
export function rarityOf(index: StoryIndex, entry: WordEntry): number {
  return allLog(index) - (index.words.logs[entry.id] ?? 0);
}

export function rarityOfWord(index: StoryIndex, word: string): number {
  return allLog(index) - carriersLog(index.words, word, index.words.entries.get(word));
}

function allLog(index: StoryIndex): number {
  return logarithm(index.stories.size + SEEN_BEFORE);
}
