// Tells a newspaper's columns: what one outlet prints every day under one title (a horoscope, a market report, a live page) is never one story.
import { HOUR_MS, type Instant } from '../base/time.ts';
import { isWeekday, monthNamed } from '../text/months.ts';
import { hash } from './shingles.ts';

/** Hash of the outlet and its title without the words that change from day to day; null when either is missing. */
export type Column = number | null;

/** When a story's articles bore a column's title. */
export type ColumnSpan = { readonly column: number; readonly first: Instant; readonly last: Instant };

/** The same title sooner than this is a correction of the article or its update. */
const NEXT_ISSUE_HOURS = 18;

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

const TITLE_CHARACTERS_MAX = 400;

export function readColumn(article: { readonly outletId: string | null; readonly title: string }): Column {
  if (article.outletId === null) return null;
  const words = [];
  for (const [word] of article.title.slice(0, TITLE_CHARACTERS_MAX).matchAll(WORD)) {
    const lower = word.toLowerCase();
    if (monthNamed(lower) === null && !isWeekday(lower)) words.push(lower);
  }
  return words.length === 0 ? null : hash(`${article.outletId}\n${words.join(' ')}`);
}

/** Whether the story holds another day's issue of the article's column. */
export function isNextIssue(column: Column, at: Instant | null, spans: readonly ColumnSpan[]): boolean {
  const span = column === null ? undefined : spans.find((each) => each.column === column);
  if (span === undefined || at === null) return false;
  return Math.max(at - span.first, span.last - at) >= NEXT_ISSUE_HOURS * HOUR_MS;
}

/** One span a column, so wide that it holds all its issues. */
export function noteIssue(spans: ColumnSpan[], issue: ColumnSpan): void {
  const at = spans.findIndex(({ column }) => column === issue.column);
  const known = spans[at];
  if (known === undefined) spans.push(issue);
  else
    spans[at] = {
      column: known.column,
      first: Math.min(known.first, issue.first),
      last: Math.max(known.last, issue.last),
    };
}
