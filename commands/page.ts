// Pages of a long answer: "page 2" at the end of a line, and the buttons that lead there and back.
import type { Action } from '../src/model/message.ts';
import type { Phrases } from '../src/phrases/phrases.ts';

/** Nobody turns more pages; what lies beyond is asked for by narrower words. */
const PAGES_MAX = 40;

export type Paged = { readonly words: string; readonly page: number };

/** "pakistan page 2": the words without it, and the page, from 1. */
export function readPage(text: string): Paged {
  const found = /\bpage (\d{1,3})$/iu.exec(text);
  if (found === null) return { words: text, page: 1 };
  const page = Math.min(Math.max(1, Number(found[1])), PAGES_MAX);
  return { words: text.slice(0, found.index).trimEnd(), page };
}

/** Back and on, each only where there is something; `line` is the question without its page. */
export function pageActions(
  line: string,
  { page, hasMore }: { readonly page: number; readonly hasMore: boolean },
  phrases: Phrases,
): readonly Action[] {
  const actions: Action[] = [];
  const turn = (label: string, to: number): void => {
    actions.push({ label, line: to === 1 ? line : `${line} page ${to}`, opens: 'here' });
  };
  if (page > 1) turn(phrases.words('button-back'), page - 1);
  if (hasMore && page < PAGES_MAX) turn(phrases.words('button-more'), page + 1);
  return actions;
}
