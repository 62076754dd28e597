// Reads a raw newspaper text, pasted from a web site with its furniture, into the articles that it holds.
import type { Instant } from '../base/time.ts';
import type { RawArticle } from '../model/article.ts';
import { readDateline } from './dateline.ts';
import { isFurniture, isTimeStamp } from './furniture.ts';
import { isHardWrapped, joinWrapped, PARAGRAPH_CHARACTERS_MAX, plainLines } from './paragraphs.ts';
import { readStamp } from './stamp.ts';
import { isMasthead } from './title.ts';

/** A drop-folder file beyond this is cut: a whole newspaper issue is under a megabyte. */
const RAW_CHARACTERS_MAX = 2_000_000;
const ARTICLES_MAX = 500;
/** Headlines and decks are short lines without a final stop. */
const TITLE_CHARACTERS_MAX = 160;
const TITLE_WORDS_MAX = 24;
/** Furniture between two articles is a few lines. */
const LOOK_BACK_MAX = 40;
/** Under this many words a line above a longer one is a kicker: "Floods", "In pictures". */
const HEADLINE_WORDS_MIN = 4;
/** A body that has no sentence at all needs this many words to count as one. */
const BODY_WORDS_MIN = 12;

/** One paragraph or furniture line, with how many blank lines stood above it. */
type Block = {
  readonly text: string;
  readonly kind: 'separator' | 'furniture' | 'stamp' | 'byline' | 'title' | 'body';
  readonly blankLinesAbove: number;
};

/** The article being read. Mutable: it lives inside one call. */
type Draft = {
  titles: string[];
  body: string[];
  author: string | null;
  publishedAt: Instant | null;
  url: string | null;
  /** Furniture stood under the text: what follows a wide gap is another article. */
  isClosed: boolean;
};

/** Articles in file order; empty for furniture, white space or nothing. Several in a file are parted; ordinary paragraphs are not. Never throws. */
export function readNewspaperText(raw: string): readonly RawArticle[] {
  const blocks = readBlocks(raw.slice(0, RAW_CHARACTERS_MAX));
  const articles: RawArticle[] = [];
  let draft = emptyDraft();
  blocks.forEach((block, at) => {
    if (articles.length >= ARTICLES_MAX) return;
    if (beginsArticle(blocks, at, draft)) {
      keep(draft, articles);
      draft = emptyDraft();
    }
    take(block, draft);
  });
  keep(draft, articles);
  return articles;
}

function emptyDraft(): Draft {
  return { titles: [], body: [], author: null, publishedAt: null, url: null, isClosed: false };
}

function keep(draft: Draft, articles: RawArticle[]): void {
  const isReadable = draft.body.some((text) => isSentence(text) || text.split(' ').length >= BODY_WORDS_MIN);
  if (!isReadable || articles.length >= ARTICLES_MAX) return;
  articles.push({
    guid: null,
    url: draft.url,
    title: headlineAmong(draft.titles),
    text: draft.body.join('\n\n'),
    author: draft.author,
    publishedAt: draft.publishedAt,
    language: null,
  });
}

/** The masthead and the section may stand above the headline; the deck stands below it. */
function headlineAmong(titles: readonly string[]): string {
  const named = titles.filter((title) => !isMasthead(title));
  return (
    named.find(
      (title) => title.split(' ').length >= HEADLINE_WORDS_MIN || /[\p{Script=Han}\p{Script=Thai}]{8}/u.test(title),
    ) ??
    named[0] ??
    ''
  );
}

/** Adds a block to the article it belongs to. */
function take(block: Block, draft: Draft): void {
  switch (block.kind) {
    case 'body':
      draft.body.push(block.text);
      return;
    case 'title':
      // Under the text it is a subheading or the caption of a picture; above it, the headline and its deck.
      if (draft.body.length === 0) draft.titles.push(block.text);
      return;
    case 'byline':
      if (draft.body.length === 0) draft.author ??= authorOf(block.text);
      return;
    case 'stamp':
      if (draft.body.length === 0) draft.publishedAt = readStamp(block.text) ?? draft.publishedAt;
      return;
    case 'furniture':
      draft.url ??= /^https?:\/\/\S+$/iu.exec(block.text)?.[0] ?? null;
      if (draft.body.length > 0) draft.isClosed = true;
      return;
    case 'separator':
      if (draft.body.length > 0) draft.isClosed = true;
      return;
  }
}

/** Decides at each block whether the text before it has ended. Nothing begins before something was read. */
function beginsArticle(blocks: readonly Block[], at: number, draft: Draft): boolean {
  const block = blocks[at];
  if (block === undefined || draft.body.length === 0) return false;
  const wide = gapAbove(blocks, at) >= 2;
  switch (block.kind) {
    case 'separator':
      return true;
    case 'furniture':
    case 'byline':
    case 'stamp':
      return false; // may close this article; the next one's header is found by its title or first paragraph
    case 'title':
      return isHeader(blocks, at, wide || draft.isClosed);
    case 'body':
      return (wide || draft.isClosed) && opensWithDateline(block.text, draft) && !isUnderOwnHeader(blocks, at);
  }
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
  let hasStamp = false;
  for (let next = at + 1; next < blocks.length && next <= at + 7; next++) {
    const block = blocks[next];
    if (block === undefined || block.kind === 'separator') return false;
    if (block.kind === 'stamp' || block.kind === 'byline') hasStamp = true;
    if (block.kind === 'body') {
      const { dateline } = readDateline(block.text);
      const isFiled =
        dateline !== null && (dateline.date !== null || dateline.agency !== null || dateline.place !== null);
      return hasStamp || isFiled || isParted;
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

// ---- lines to blocks

function readBlocks(raw: string): readonly Block[] {
  const lines = plainLines(raw);
  const isWrapped = isHardWrapped(lines);
  const blocks: Block[] = [];
  let blanks = 0;
  for (const line of lines) {
    if (line === '') {
      blanks++;
      continue;
    }
    const kind = kindOf(line);
    const last = blocks.at(-1);
    if (
      isWrapped &&
      blanks === 0 &&
      last !== undefined &&
      last.text.length < PARAGRAPH_CHARACTERS_MAX &&
      joins(last, kind)
    ) {
      const text = joinWrapped(last.text, line);
      blocks[blocks.length - 1] = {
        ...last,
        text,
        kind: last.kind === 'title' && text.length <= TITLE_CHARACTERS_MAX && !isSentence(text) ? 'title' : 'body',
      };
    } else {
      blocks.push({ text: line, kind, blankLinesAbove: blanks });
    }
    blanks = 0;
  }
  return blocks;
}

function joins(last: Block, kind: Block['kind']): boolean {
  return (last.kind === 'body' || last.kind === 'title') && (kind === 'body' || kind === 'title');
}

function kindOf(line: string): Block['kind'] {
  if (/^(?:[-=_*~#+•·—–]\s?){3,}$/u.test(line)) return 'separator';
  if (isTimeStamp(line) || isStampedByline(line)) return 'stamp';
  if (authorOf(line) !== null) return 'byline';
  if (isFurniture(line) || isSectionName(line) || !/\p{L}/u.test(line)) return 'furniture';
  return isTitleLike(line) ? 'title' : 'body';
}

/** "By Ana Ruiz", "By Our Staff Reporter | Lima": whom; null when the line is no byline. */
function authorOf(line: string): string | null {
  const found =
    /^(?:by|von|par|por|di|da|oleh|автор:?|بقلم)\s*:?\s+((?:our |a |the )?\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ,&]+(?:and|y|et|und|e|in|de|bin|van|von|del|al|desk|reporter|correspondent|\p{Lu}[\p{L}\p{M}.'’-]*)){0,8})\s*(?:[|,•-].{0,40})?$/iu.exec(
      line,
    );
  const name = found?.[1]?.trim();
  if (name === undefined || line.length > 90 || !/^(?:our |a |the )?\p{Lu}/u.test(name) || /[.!?]$/u.test(line))
    return null;
  return name;
}

/** "Staff Reporter | Published April 8, 2021 | Updated 5 hours ago". */
function isStampedByline(line: string): boolean {
  return (
    line.length <= TITLE_CHARACTERS_MAX &&
    /(?:^|[|•·,])\s*(?:first |last )?(?:published|posted|updated)\b/iu.test(line) &&
    readStamp(line) !== null
  );
}

const SECTIONS = new Set(
  (
    'home|news|world|world news|international|national|nation|local|politics|business|economy|sport|sports|opinion|editorial|editorials|culture|entertainment|' +
    'lifestyle|life|health|science|technology|tech|weather|travel|video|videos|photos|pictures|e-paper|epaper|latest|latest news|top stories|top news|headlines|' +
    'front page|back page|city|cities|metro|country|asia|south asia|africa|europe|middle east|americas|us|uk|usa|india|pakistan|bangladesh|breaking news|trending|' +
    'featured|special report|special reports|analysis|features|magazine|arts|education|environment|crime|law|courts|in depth|more|menu|search|login|subscribe|' +
    'international news|home page|main|главная|новости|политика|мир|экономика|общество|спорт|культура|inicio|noticias|mundo|internacional|política|economía|deportes|' +
    'sociedad|accueil|actualités|monde|politique|économie|société|startseite|politik|wirtschaft|welt|panorama|پاکستان|دنیا|کھیل|تازہ ترین|الرئيسية|أخبار|سياسة|العالم|رياضة'
  ).split('|'),
);

/** Menus and section names: "World", "Home > News > Asia", "News | Sport | Opinion". */
function isSectionName(line: string): boolean {
  const parts = line
    .toLowerCase()
    .split(/\s*[>»›|/·•]\s*/u)
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => SECTIONS.has(part.trim()));
}

/** Short, not ended like a sentence, and not a list of figures. Questions may be headlines. */
function isTitleLike(line: string): boolean {
  if (line.length > TITLE_CHARACTERS_MAX || line.split(' ').length > TITLE_WORDS_MAX) return false;
  if (!/\p{L}{2}/u.test(line) || /[,;]$/u.test(line)) return false;
  if (readDateline(line).dateline !== null) return false;
  return !isSentence(line);
}

function isSentence(text: string): boolean {
  return /[.!…।۔。！؟॥:][\s"'”’»)\]]*$/u.test(text) && !/\b(?:U\.S|U\.K|Inc|Jr|Co|Ltd)\.$/u.test(text);
}
