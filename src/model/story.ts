// The event that several articles tell.
import type { Instant } from '../base/time.ts';
import type { PlaceShare } from './place.ts';

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
  readonly startedAt: Instant;
  /** newsAt of its newest article. */
  readonly newsAt: Instant;
  /** When the version last rose, by our clock. */
  readonly grewAt: Instant;
};

/** How many independent newsrooms tell it: publishers, with copies and shared wire text counted once. */
export function publisherCount(story: Pick<Story, 'voices'>): number {
  const publishers = new Set<string>();
  for (const voice of story.voices) {
    if (!voice.isDuplicate) publishers.add(voice.agency === null ? voice.outletId : `wire:${voice.agency}`);
  }
  return Math.max(publishers.size, story.voices.length === 0 ? 0 : 1);
}
