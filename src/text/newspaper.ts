// Reads a raw newspaper text, pasted from a web site with its furniture, into the articles that it holds.
import type { Instant } from '../base/time.ts';
import type { RawArticle } from '../model/article.ts';
import { agencyAmong } from './agencies.ts';
import { readDateline, readPlaceLine } from './dateline.ts';
import { mendMojibake } from './mojibake.ts';
import {
  authorOf,
  type Block,
  HEADLINE_WORDS_MIN,
  isHeaderLine,
  isSentence,
  LOOK_BACK_MAX,
  readBlocks,
  wordCount,
} from './newspaper-lines.ts';
import { readStamp, splitStamp, weighStamp } from './stamp.ts';
import { isMasthead } from './title.ts';

/** A drop-folder file beyond this is cut: a whole newspaper issue is under a megabyte. */
const RAW_CHARACTERS_MAX = 2_000_000;
const ARTICLES_MAX = 500;
/** Under the text a longer line is a paragraph whose full stop is missing. */
const SUBHEADING_WORDS_MAX = 16;
const HEADER_LINES_MAX = 6;
const DECK_CHARACTERS_MAX = 220;
/** A headline alone begins an article only above a paragraph, not above "Like Loading...". */
const OPENING_WORDS_MIN = 8;
/** A body that has no sentence at all needs this many words to count as one. */
const BODY_WORDS_MIN = 12;

/** The article being read. Mutable: it lives inside one call. */
type Draft = {
  titles: string[];
  body: string[];
  author: string | null;
  publishedAt: Instant | null;
  /** Of the line that said so (stamp.ts); -1 when none did. */
  stampWeight: number;
  /** "UNB, Rajshahi", "ANKARA": where it was filed, when a line of the header says so. */
  filed: string | null;
  url: string | null;
  /** What ends an article stood under the text: tags, a copyright line, a separator. */
  isClosed: boolean;
};

/** Articles in file order; empty for furniture, white space or nothing. Several in a file are parted; ordinary paragraphs are not. Never throws. */
export function readNewspaperText(raw: string): readonly RawArticle[] {
  const blocks = readBlocks(mendMojibake(raw.slice(0, RAW_CHARACTERS_MAX)));
  const usualGap = usualGapOf(blocks);
  const articles: RawArticle[] = [];
  let draft = emptyDraft();
  blocks.forEach((block, at) => {
    if (articles.length >= ARTICLES_MAX) return;
    if (beginsArticle(blocks, at, draft, usualGap)) {
      keep(draft, articles);
      draft = emptyDraft();
      for (const above of headerAbove(blocks, at)) take(above, draft, block);
    }
    take(block, draft, blocks[at + 1]);
  });
  keep(draft, articles);
  return articles;
}

function emptyDraft(): Draft {
  return {
    titles: [],
    body: [],
    author: null,
    publishedAt: null,
    stampWeight: -1,
    filed: null,
    url: null,
    isClosed: false,
  };
}

function keep(draft: Draft, articles: RawArticle[]): void {
  const isReadable = draft.body.some((text) => isSentence(text) || text.split(' ').length >= BODY_WORDS_MIN);
  if (!isReadable || articles.length >= ARTICLES_MAX) return;
  articles.push({
    guid: null,
    url: draft.url,
    title: headlineAmong(draft.titles),
    text: [...filedAbove(draft), ...draft.body].join('\n\n'),
    author: draft.author,
    publishedAt: draft.publishedAt,
    language: null,
  });
}

/** The line that says where it was filed stands above a text that does not say so itself; clean() reads it off again. */
function filedAbove({ filed, body }: Draft): readonly string[] {
  return filed === null || readDateline(body[0] ?? '').dateline?.place ? [] : [filed];
}

/** The masthead and the section may stand above the headline; the deck stands below it. */
function headlineAmong(titles: readonly string[]): string {
  const named = titles.filter((title) => !isMasthead(title));
  return (
    named.find(
      (title) =>
        title.split(' ').length >= HEADLINE_WORDS_MIN ||
        (title.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0) >= 8,
    ) ??
    named[0] ??
    ''
  );
}

/** Adds a block to the article it belongs to. */
function take(block: Block, draft: Draft, next: Block | undefined): void {
  const isHeader = draft.body.length === 0;
  switch (block.kind) {
    case 'body':
      draft.body.push(block.text);
      draft.isClosed ||= endsWithCredit(block.text);
      return;
    case 'title':
      // Under the text it is a subheading or the caption of a picture; above it, the headline and its deck.
      if (!isHeader && block.text.split(' ').length > SUBHEADING_WORDS_MAX) draft.body.push(block.text);
      else if (isHeader && draft.titles.length > 0 && readPlaceLine(block.text) !== null) draft.filed ??= block.text;
      else if (isHeader) draft.titles.push(block.text);
      return;
    case 'byline':
      if (isHeader || isDeckOnly(draft)) draft.author ??= authorOf(block.text);
      return;
    case 'filing':
      if (isHeader) draft.filed ??= block.text;
      return;
    case 'stamp':
      // Under the text it is the text's own, unless the next headline stands below it.
      if (isHeader || (next?.kind !== 'title' && (weighStamp(block.text) === 3 || isDeckOnly(draft))))
        takeStamp(block.text, isHeader ? weighStamp(block.text) : 0, draft);
      return;
    case 'furniture':
      draft.url ??= /^https?:\/\/\S+$/iu.exec(block.text)?.[0] ?? null;
      if (isHeader || /^published/iu.test(block.text)) takeStamp(block.text, 0, draft);
      if (!isHeader && CLOSING.test(block.text)) draft.isClosed = true;
      return;
    case 'separator':
      if (!isHeader) draft.isClosed = true;
      return;
  }
}

/** What was read under the headline may be a deck with a full stop: byline and date line are still to come. */
function isDeckOnly({ titles, body }: Draft): boolean {
  return titles.length > 0 && body.length === 1 && (body[0]?.length ?? 0) <= DECK_CHARACTERS_MAX;
}

/** "... a passport stamp. - KUNA": an agency signs below its last paragraph. */
function endsWithCredit(text: string): boolean {
  const name = /[.!?।۔"”’]\s*(?:[-–—]{1,2}\s?|\()(\p{Lu}[\p{L} /&]{1,30})\)?\.?$/u.exec(text.slice(-60))?.[1];
  return name !== undefined && agencyAmong(name) !== null;
}

function takeStamp(line: string, weight: number, draft: Draft): void {
  if (weight <= draft.stampWeight) return;
  const instant = readStamp(line) ?? readStamp(splitStamp(line)?.stamp ?? '');
  if (instant === null) return;
  draft.publishedAt = instant;
  draft.stampWeight = weight;
}

/** Date lines and bylines that stand directly above a headline: they are its own, not the text's above them. */
function headerAbove(blocks: readonly Block[], at: number): readonly Block[] {
  if (blocks[at]?.kind === 'separator') return [];
  let from = at;
  while (from > 0 && at - from < HEADER_LINES_MAX && isHeaderLine(blocks[from - 1])) from--;
  return blocks.slice(from, at);
}

/** Lines that stand under an article and not in the middle of one, as an advertisement or "Read more" may. */
const CLOSING =
  /^(?:copyright|©|ⓒ|\(c\)|all rights|tags?\b|topics?:|filed under|related|more (?:from|on|about)|most (?:read|popular|viewed)|recommended|published in|originally published|(?:\d+ )?comments?\b|leave a|post a comment|reporting by|edit(?:ing|ed|or)\b|our standards|if you (?:read|like|enjoy)|let the truth|(?:kindly |please )?share this|\(?(?:continued|contd\.?|see page)\b|page \d)|责任编辑|相关阅读|関連記事/iu;

/** Decides at each block whether the text before it has ended. Nothing begins before something was read. */
function beginsArticle(blocks: readonly Block[], at: number, draft: Draft, usualGap: number): boolean {
  const block = blocks[at];
  if (block === undefined || draft.body.length === 0) return false;
  const gap = gapAbove(blocks, at);
  const wide = gap >= 2 && gap > usualGap;
  switch (block.kind) {
    case 'separator':
      return true;
    case 'furniture':
    case 'byline':
    case 'filing':
    case 'stamp':
      return false; // may close this article; the next one's header is found by its title or first paragraph
    case 'title':
      return isHeader(blocks, at, wide || draft.isClosed);
    case 'body':
      if (isUnderOwnHeader(blocks, at)) return false;
      return ((wide || draft.isClosed) && opensWithDateline(block.text, draft)) || opensLikeTheFirst(block.text, draft);
  }
}

/** The commonest number of blank lines between two paragraphs: some pages part every one by three. */
function usualGapOf(blocks: readonly Block[]): number {
  const counts = new Map<number, number>();
  blocks.forEach((block, at) => {
    if (block.kind === 'body' && blocks[at - 1]?.kind === 'body')
      counts.set(block.blankLinesAbove, (counts.get(block.blankLinesAbove) ?? 0) + 1);
  });
  const [usual] = [...counts].toSorted(([a, aCount], [b, bCount]) => bCount - aCount || a - b)[0] ?? [1];
  return usual;
}

/** Blank lines above a block; furniture in between does not hide a gap. */
function gapAbove(blocks: readonly Block[], at: number): number {
  let widest = blocks[at]?.blankLinesAbove ?? 0;
  for (let before = at - 1; before >= Math.max(0, at - LOOK_BACK_MAX); before--) {
    const block = blocks[before];
    if (block === undefined || block.kind === 'body' || block.kind === 'title') break;
    widest = Math.max(widest, block.blankLinesAbove);
  }
  return widest;
}

/** True when a title-like line heads a new article: a stamp, a byline or a dateline follows, or the gap above is wide and text follows. */
function isHeader(blocks: readonly Block[], at: number, isParted: boolean): boolean {
  let hasStamp = blocks[at - 1]?.kind === 'stamp' && readStamp(blocks[at - 1]?.text ?? '') !== null;
  for (let next = at + 1; next < blocks.length && next <= at + 7; next++) {
    const block = blocks[next];
    if (block === undefined || block.kind === 'separator') return false;
    if (isHeaderLine(block)) hasStamp = true;
    if (block.kind === 'body') {
      const { dateline } = readDateline(block.text);
      const isFiled =
        dateline !== null && (dateline.date !== null || dateline.agency !== null || dateline.place !== null);
      return hasStamp || isFiled || (isParted && wordCount(block.text) >= OPENING_WORDS_MIN);
    }
  }
  return false;
}

/** The title above it has already begun the article. */
function isUnderOwnHeader(blocks: readonly Block[], at: number): boolean {
  return blocks[at - 1]?.kind === 'title';
}

/** A paragraph that was filed somewhere, unlike the one that the running article opened with in the same words. */
function opensWithDateline(text: string, draft: Draft): boolean {
  const { dateline } = readDateline(text);
  return dateline !== null && draft.body[0] !== text;
}

/** News in brief: the first text was filed with a place and a date, and so is this one. A place alone is enough in capitals, when it is another. */
function opensLikeTheFirst(text: string, draft: Draft): boolean {
  const [first, here] = [readDateline(draft.body[0] ?? '').dateline, readDateline(text).dateline];
  if (!first?.place || !here?.place) return false;
  const isStrong = (dateline: typeof first): boolean => dateline.date !== null || dateline.agency !== null;
  if (isStrong(first) && isStrong(here)) return true;
  const isShout = (place: string): boolean =>
    place.length > 2 && place === place.toUpperCase() && place !== place.toLowerCase();
  return isShout(first.place) && isShout(here.place) && first.place !== here.place;
}
