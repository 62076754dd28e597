// Stories across languages: which open story of another language an article tells, by names, numbers, country and time in common.
import { HOUR_MS, type Instant } from '../base/time.ts';
import {
  addMarks,
  countUnder,
  dropMarks,
  type MarkTable,
  marksOfStory,
  openMarkTable,
  storiesUnder,
} from './mark-table.ts';
import type { Mark, Marks } from './marks.ts';

type Span = { readonly first: Instant; readonly last: Instant };

/** A story as all languages see it. */
export type MarkedStory = {
  readonly id: string;
  /** Its place in `byNumber`, and its number in the table. */
  readonly number: number;
  readonly languages: string[];
  /** Over the articles of all languages: a story closes when the last of them is old. Null while none has a date. */
  span: Span | null;
};

export type LanguageBridge = {
  readonly stories: Map<string, MarkedStory>;
  readonly byNumber: (MarkedStory | null)[];
  readonly freeNumbers: number[];
  readonly marks: MarkTable;
};

export type MarkedArticle = {
  readonly id: string;
  readonly language: string;
  readonly at: Instant | null;
  readonly marks: Marks;
};

export type Foreign = { readonly storyId: string; readonly share: number; readonly shared: readonly Mark[] };

/** A mark of more stories than this (a capital, a president) leads to none. */
const STORIES_MAX = 200;

/** Stories that rarity is reckoned among beside the open ones. */
const SEEN_BEFORE = 200;

/**
 * What must be in common: a number and so many names, or a number that is not round the corner everywhere and fewer names. Names alone
 * do not do: three presidents who meet talk of two matters on one day.
 */
const NAMES_MIN = 3;
const NAMES_MIN_WITH_LARGE = 2;
const LARGE_DIGITS_MIN = 3;

/** And this part of the article's marks, the rarest counting most. Both were set on our own pairs in seven languages: none joined that should not. */
const SHARE_MIN = 0.3;

/** Another language's desk writes the same day or the next. */
const HOURS_MAX = 36;

export function openLanguageBridge(): LanguageBridge {
  return { stories: new Map(), byNumber: [], freeNumbers: [], marks: openMarkTable() };
}

/**
 * The best story of other languages alone that shares enough with the article, among equals the smallest id; null when none does.
 * `isThinkable` has the last word on place and magnitude. An article without a date joins none.
 */
export function findForeign(
  bridge: LanguageBridge,
  article: MarkedArticle,
  isThinkable: (storyId: string) => boolean,
): Foreign | null {
  if (article.marks.size < NAMES_MIN || article.at === null) return null;
  const rarity = (mark: number): number =>
    Math.log((bridge.stories.size + SEEN_BEFORE) / (1 + countUnder(bridge.marks, mark)));
  let whole = 0;
  const candidates = new Set<MarkedStory>();
  for (const mark of article.marks.keys()) {
    whole += rarity(mark) ** 2;
    if (countUnder(bridge.marks, mark) > STORIES_MAX) continue;
    for (const number of storiesUnder(bridge.marks, mark)) {
      const story = bridge.byNumber[number];
      if (story !== null && story !== undefined && !story.languages.includes(article.language)) candidates.add(story);
    }
  }
  let best: Foreign | null = null;
  for (const story of candidates) {
    if (hoursApart(article.at, story.span) > HOURS_MAX) continue;
    const held = new Set(marksOfStory(bridge.marks, story.number));
    const shared = [...article.marks].filter(([mark]) => held.has(mark));
    if (!isEnough(shared.map(([, mark]) => mark))) continue;
    // Nine digits, because a restart may sum in another order.
    const share = Math.round((shared.reduce((sum, [mark]) => sum + rarity(mark) ** 2, 0) / whole) * 1e9) / 1e9;
    if (share < SHARE_MIN || (best !== null && !isBetter({ share, id: story.id }, best)) || !isThinkable(story.id))
      continue;
    best = { storyId: story.id, share, shared: shared.map(([, mark]) => mark) };
  }
  return best;
}

/** The article must be new. */
export function keepMarks(bridge: LanguageBridge, article: MarkedArticle, storyId: string): void {
  const story = bridge.stories.get(storyId) ?? openMarkedStory(bridge, storyId);
  if (!story.languages.includes(article.language)) story.languages.push(article.language);
  if (article.at !== null) story.span = spanWith(story.span, { first: article.at, last: article.at });
  addMarks(bridge.marks, story.number, article.marks.keys());
}

export function mergeMarks(bridge: LanguageBridge, ids: { readonly into: string; readonly from: string }): void {
  const into = bridge.stories.get(ids.into);
  const from = bridge.stories.get(ids.from);
  if (into === undefined || from === undefined) return;
  for (const language of from.languages) if (!into.languages.includes(language)) into.languages.push(language);
  if (from.span !== null) into.span = spanWith(into.span, from.span);
  const marks = marksOfStory(bridge.marks, from.number);
  closeMarkedStory(bridge, from);
  addMarks(bridge.marks, into.number, marks);
}

/** Closes the stories whose last article in any language is older, and says which. */
export function closeMarkedBefore(bridge: LanguageBridge, instant: Instant): ReadonlySet<string> {
  const closed = [...bridge.stories.values()].filter(({ span }) => span !== null && span.last < instant);
  for (const story of closed) closeMarkedStory(bridge, story);
  return new Set(closed.map(({ id }) => id));
}

function isEnough(shared: readonly Mark[]): boolean {
  const names = shared.filter(({ kind }) => kind === 'name').length;
  const numbers = shared.filter(({ kind }) => kind === 'number');
  if (numbers.length === 0) return false;
  return names >= (numbers.some(({ digits }) => digits >= LARGE_DIGITS_MIN) ? NAMES_MIN_WITH_LARGE : NAMES_MIN);
}

function isBetter(one: { readonly share: number; readonly id: string }, best: Foreign): boolean {
  return one.share > best.share || (one.share === best.share && one.id < best.storyId);
}

function hoursApart(at: Instant, span: Span | null): number {
  return span === null ? Number.POSITIVE_INFINITY : Math.max(0, at - span.last, span.first - at) / HOUR_MS;
}

function openMarkedStory(bridge: LanguageBridge, id: string): MarkedStory {
  const number = bridge.freeNumbers.pop() ?? bridge.byNumber.length;
  const story: MarkedStory = { id, number, languages: [], span: null };
  bridge.stories.set(id, story);
  bridge.byNumber[number] = story;
  return story;
}

function closeMarkedStory(bridge: LanguageBridge, { id, number }: MarkedStory): void {
  dropMarks(bridge.marks, number);
  bridge.stories.delete(id);
  bridge.byNumber[number] = null;
  bridge.freeNumbers.push(number);
}

function spanWith(span: Span | null, other: Span): Span {
  return span === null ? other : { first: Math.min(span.first, other.first), last: Math.max(span.last, other.last) };
}
