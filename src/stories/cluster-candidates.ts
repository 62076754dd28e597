// Chooses the few open stories that are worth a full comparison: those that share the strongest words, roughly measured.
import type { OpenStory, StoryIndex } from './cluster-index.ts';
import type { Query } from './cluster-query.ts';
import { CARRIERS_MAX } from './cluster-words.ts';
import { readList } from './number-lists.ts';
import { offer, openShortlist } from './shortlist.ts';
import { UNKNOWN_WORD } from './word-table.ts';

/** Words of an article, rarest first, whose stories are looked at. */
const QUERY_WORDS_MAX = 30;

/** Places looked up for one article, from its strongest word on: what one decision costs does not grow with the stories that are open. */
const PLACES_MAX = 2_000;

/** Stories whose cosine is worked out in full. */
const CANDIDATES_MAX = 12;

/** Of those, none that is less than this part as alike, roughly, as the best: most articles then have two or three. */
const ROUGH_PART_MIN = 0.35;

/** Slots of the stories that one query touches, in the order in which it does, and how alike they roughly are. Used up before the next. */
const touched = new Int32Array(PLACES_MAX);
const likenesses = new Float64Array(PLACES_MAX);

/** The stories with the largest dot for their length, best first, at most CANDIDATES_MAX. */
export function roughlyLikest(index: StoryIndex, query: Query, without: OpenStory | null): readonly OpenStory[] {
  const { roughLengths, dots, words } = index;
  let touchedCount = 0;
  let places = 0;
  for (const place of strongest(index, query)) {
    const id = query.ids[place] ?? UNKNOWN_WORD;
    const pull = query.pulls[place] ?? 0;
    const holders = words.table.holders[id] ?? 0;
    if (holders > CARRIERS_MAX) continue;
    places += holders;
    if (places > PLACES_MAX) break;
    const { cells, from, to } = readList(words.carriers, id);
    for (let at = from; at < to; at += 2) {
      const slot = cells[at] ?? 0;
      const before = dots[slot] ?? 0;
      if (before === 0) touched[touchedCount++] = slot;
      dots[slot] = before + pull * (cells[at + 1] ?? 0);
    }
  }
  if (without !== null) dots[without.slot] = 0;
  let most = 0;
  for (let at = 0; at < touchedCount; at++) {
    const slot = touched[at] ?? 0;
    const likeness = (dots[slot] ?? 0) / (roughLengths[slot] ?? 1);
    likenesses[at] = likeness;
    dots[slot] = 0;
    if (likeness > most) most = likeness;
  }
  const rough = openShortlist<Rough>(CANDIDATES_MAX, isLiker);
  for (let at = 0; at < touchedCount; at++) {
    const likeness = likenesses[at] ?? 0;
    if (likeness === 0 || likeness < most * ROUGH_PART_MIN) continue;
    const story = index.bySlot[touched[at] ?? 0];
    if (story !== null && story !== undefined) offer(rough, { story, likeness });
  }
  return rough.best.map(({ story }) => story);
}

type Rough = { readonly story: OpenStory; readonly likeness: number };

function isLiker(one: Rough, other: Rough): boolean {
  return one.likeness > other.likeness || (one.likeness === other.likeness && one.story.id < other.story.id);
}

/** Places in the query of its words with the greatest pull, the strongest first, of equals the first by the alphabet. */
function strongest(index: StoryIndex, { ids, pulls }: Query): readonly number[] {
  const { words } = index.words.table;
  const list = openShortlist<number>(QUERY_WORDS_MAX, (one, other) => {
    const [pull, otherPull] = [pulls[one] ?? 0, pulls[other] ?? 0];
    return pull > otherPull || (pull === otherPull && (words[ids[one] ?? 0] ?? '') < (words[ids[other] ?? 0] ?? ''));
  });
  for (let place = 0; place < ids.length; place++) if (ids[place] !== UNKNOWN_WORD) offer(list, place);
  return list.best;
}
