// The event that several articles tell.
import type { Instant } from '../base/time.ts';
import type { PlaceShare } from './place.ts';

/** One sentence of one article, whole, and whose it is. */
export type SummarySentence = { readonly text: string; readonly articleId: string };

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
