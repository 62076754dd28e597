// Why an article was put with a story: kept with the article, shown by `group --why`, and read by /why.

export type Because = {
  /**
   * "page": the same address, or the same title in the same outlet. "copy": its text holds the other's. "words": it tells the same.
   * "names": a story in another language shares names, numbers, country and time.
   */
  readonly by: 'page' | 'copy' | 'words' | 'names';
  /** The article that it repeats; null when it tells the story in its own words. */
  readonly duplicateOf: string | null;
  /** What it shares with the story, as the article wrote it, the rarest first; at most eight of each. */
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  readonly words: readonly string[];
  /**
   * Cosine of its words and the story's, or for a copy the part of the shorter text that the longer holds, or for another language the part of its names and
   * numbers that are shared. 0 to 1.
   */
  readonly similarity: number;
  /** From the nearest end of the story, 0 within it; null when either has no date. */
  readonly hoursApart: number | null;
};
