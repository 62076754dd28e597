// The event that several articles tell.
import type { Instant } from '../base/time.ts';
import type { CountryCode, PlaceShare } from './place.ts';
import { publisherOf } from './publisher.ts';

/** One sentence of one article, whole, and whose it is. */
export type SummarySentence = { readonly text: string; readonly articleId: string };

/** What the articles of a story count. All but an earthquake's magnitude are people. */
export type Counted = 'dead' | 'injured' | 'missing' | 'arrested' | 'rescued' | 'displaced' | 'magnitude';

/** How many one article says there are. */
export type CountClaim = {
  readonly articleId: string;
  readonly value: number;
  /** least: "at least nine", "more than 50"; about: "some 200"; most: "up to 30". */
  readonly bound: 'exact' | 'least' | 'about' | 'most';
  /** The bound and the number as printed, "at least nine": they stand so in `sentence`. */
  readonly words: string;
  /** The sentence, or the title, that says so: whole, and the article's own. */
  readonly sentence: string;
};

/**
 * A count on which newsrooms differ: two claims or more, one a newsroom, the smallest first. To word it, put each claim's
 * number beside its outlet (the voice with that `articleId`), and name what is counted once: "at least 9 dead (Dawn), 12
 * (AFP)". Outlets that agree on a number may share a bracket. `who` is null for people in general; else the articles' own
 * word for those who are counted ("miners"), in the story's language.
 */
export type CountDispute = {
  readonly counted: Counted;
  readonly who: string | null;
  readonly claims: readonly CountClaim[];
};

/** One voice in a story: an outlet's article as a digest credits it. */
export type Voice = {
  readonly articleId: string;
  readonly outletId: string;
  readonly outletName: string;
  readonly url: string | null;
  /** The agency whose copy it is; outlets that carry the same wire count once. */
  readonly agency: string | null;
  readonly isDuplicate: boolean;
  readonly newsAt: Instant;
};

/** A number that a headline or a first sentence leads with. */
export type LeadingNumber = {
  /** In one form: 30K, 30,000 and 30 thousand are 30000. */
  readonly value: number;
  /** As its article wrote it: "nine", "30,000", "$6tn". */
  readonly written: string;
  /** The article that says so, whose sentence can be quoted. */
  readonly articleId: string;
};

/** What a story has that it had not before. Lists are empty where nothing of the kind came. */
export type News = {
  /** Names of outlets whose voice is new, oldest first; copies, and second outlets of one publisher, are no new voice. */
  readonly publishers: readonly string[];
  /** Numbers that two publishers came to lead with. */
  readonly numbers: readonly LeadingNumber[];
  /** Countries that entered with weight. */
  readonly places: readonly CountryCode[];
};

/** What one version of a story brought. Read a list of these with newsSince, never by its positions. */
export type Growth = News & { readonly version: number; readonly at: Instant };

export type Story = {
  /** Short; that of its first article, so that a replay gives it again. */
  readonly id: string;
  readonly headline: string;
  /** BCP 47 primary tag of headline and summary; null when unknown. */
  readonly language: string | null;
  readonly summary: readonly SummarySentence[];
  /** Numbers on which its newsrooms differ, the gravest first; most stories have none. */
  readonly disputes: readonly CountDispute[];
  /** Oldest first. */
  readonly voices: readonly Voice[];
  /** Strongest first; empty when no article says where. */
  readonly about: readonly PlaceShare[];
  /** Rises when the story really grew, so that a chat may be told again. Starts at 1. */
  readonly version: number;
  /** Publishers when the version last rose: growth is measured from there. */
  readonly publishersAtVersion: number;
  /**
   * What each version brought, oldest first, at most eight: the first one sums up all that came before it.
   * A chat that was told version 2 is owed newsSince(story, 2).
   */
  readonly growth: readonly Growth[];
  /** A story that this one looks like but must not become, because chats were told both: /story shows it as "earlier". Null for none. */
  readonly earlierId: string | null;
  readonly startedAt: Instant;
  /** newsAt of its newest article. */
  readonly newsAt: Instant;
  /** When the version last rose, by our clock. */
  readonly grewAt: Instant;
};

/** What an edition is chosen by: a story without its words, cheap to have for hundreds of them. */
export type Outline = Pick<Story, 'id' | 'about' | 'newsAt'> & {
  /** Independent newsrooms. */
  readonly publishers: number;
  /** Who alone tells it; null for what several outlets do. */
  readonly loneOutlet: string | null;
  readonly hasText: boolean;
};

export function outlineOf(story: Story): Outline {
  const { id, about, newsAt, voices, summary } = story;
  const [first] = voices;
  const isAlone = first !== undefined && voices.every(({ outletId }) => outletId === first.outletId);
  const loneOutlet = isAlone ? first.outletId : null;
  return { ...{ id, about, newsAt, loneOutlet }, publishers: publisherCount(story), hasText: summary.length > 0 };
}

/** How many independent newsrooms tell it: publishers, with copies and shared wire text counted once. */
export function publisherCount(story: Pick<Story, 'voices'>): number {
  const publishers = new Set(story.voices.filter(({ isDuplicate }) => !isDuplicate).map(publisherOf));
  return Math.max(publishers.size, story.voices.length === 0 ? 0 : 1);
}

/** All that is new for somebody who was told this version, 0 for who was told nothing. What versions forgotten since brought counts as told. */
export function newsSince(story: Pick<Story, 'growth'>, version: number): News {
  const since = story.growth.filter((growth) => growth.version > version);
  return {
    publishers: since.flatMap(({ publishers }) => publishers),
    numbers: since.flatMap(({ numbers }) => numbers),
    places: since.flatMap(({ places }) => places),
  };
}
