// Reads a raw newspaper text, pasted from a web site with its furniture, into the articles that it holds.
import type { Instant } from '../base/time.ts';
import type { RawArticle } from '../model/article.ts';
import { agencyAmong } from './agencies.ts';
import { readDateline, readFilingLine, readPlaceLine } from './dateline.ts';
import { isFurniture } from './furniture.ts';
import { mendMojibake } from './mojibake.ts';
import { isHardWrapped, joinWrapped, PARAGRAPH_CHARACTERS_MAX, plainLines } from './paragraphs.ts';
import { isTimeStamp, readStamp, splitStamp, weighStamp } from './stamp.ts';
import { isMasthead } from './title.ts';

/** A drop-folder file beyond this is cut: a whole newspaper issue is under a megabyte. */
const RAW_CHARACTERS_MAX = 2_000_000;
const ARTICLES_MAX = 500;
/** A whole issue has some ten thousand lines with words in them. */
const BLOCKS_MAX = 20_000;
/** Headlines and decks are short lines without a final stop. */
const TITLE_CHARACTERS_MAX = 160;
const TITLE_WORDS_MAX = 24;
/** Furniture between two articles is a few lines. */
const LOOK_BACK_MAX = 40;
/** Under this many words a line above a longer one is a kicker: "Floods", "In pictures". */
const HEADLINE_WORDS_MIN = 4;
/** Under the text a longer line is a paragraph whose full stop is missing. */
const SUBHEADING_WORDS_MAX = 16;
const HELD_WORDS_MIN = 5;
const HEADER_LINES_MAX = 6;
const LINKS_MAX = 8;
const DECK_CHARACTERS_MAX = 220;
const STAMP_PART_WORDS_MAX = 5;
/** A headline alone begins an article only above a paragraph, not above "Like Loading...". */
const OPENING_WORDS_MIN = 8;
/** A body that has no sentence at all needs this many words to count as one. */
const BODY_WORDS_MIN = 12;

/** One paragraph or furniture line, with how many blank lines stood above it. */
type Block = {
  readonly text: string;
  readonly kind: 'separator' | 'furniture' | 'stamp' | 'byline' | 'filing' | 'title' | 'body';
  readonly blankLinesAbove: number;
};

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

function isHeaderLine(block: Block | undefined): boolean {
  return block?.kind === 'stamp' || block?.kind === 'byline' || block?.kind === 'filing';
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

/** Words, or letters where a script has no spaces. */
function wordCount(text: string): number {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text)
    ? text.length
    : text.split(' ').length;
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
    if (blocks.length >= BLOCKS_MAX) break;
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
  return blocks.map((block, at) => seenInPlace(blocks, block, at));
}

/** What a line is may depend on its neighbours: a question above a date line is a headline, headlines under "Related" are links. */
function seenInPlace(blocks: readonly Block[], block: Block, at: number): Block {
  const next = blocks[at + 1];
  if (block.kind === 'body' && isQuestion(block.text)) {
    const isFirst = blocks
      .slice(Math.max(0, at - LOOK_BACK_MAX), at)
      .every((above) => above.kind !== 'body' && above.kind !== 'title');
    const isHeadline =
      isHeaderLine(next) || (isFirst && at < LOOK_BACK_MAX && next !== undefined && next.kind !== 'separator');
    return isHeadline ? { ...block, kind: 'title' } : block;
  }
  if (block.kind !== 'title' || next?.kind === 'body' || isHeaderLine(next)) return block;
  // The headline, the paper's name, its date line.
  if (next?.kind === 'title' && wordCount(next.text) < HEADLINE_WORDS_MIN && isHeaderLine(blocks[at + 2])) return block;
  for (let above = at - 1; above >= 0 && above >= at - LINKS_MAX; above--) {
    const line = blocks[above];
    if (line === undefined || (blocks[above + 1]?.blankLinesAbove ?? 0) > 1) return block;
    if (line.kind === 'furniture' && LINKS.test(line.text)) return { ...block, kind: 'furniture' };
    if (line.kind === 'furniture' && !/\p{L}/u.test(line.text)) continue; // 1, 2, 3
    if (line.kind !== 'title') return block;
  }
  return block;
}

/** What a list of links to other articles stands under. */
const LINKS =
  /^(?:(?:also|must) read|read (?:also|more|next)|see also|related|more (?:from|on|about|stories|news)|most (?:read|popular|viewed)|recommended|trending|you may|lire aussi|lesen sie auch|leia (?:também|mais)|lea también|читайте также|baca juga|اقرأ أيضا|مزید پڑھیں|यह भी पढ़ें|আরও পড়ুন)[^.]{0,30}[:：]?$/iu;

function isQuestion(line: string): boolean {
  return (
    line.length <= TITLE_CHARACTERS_MAX && /[?!؟？！]["'”’»]?$/u.test(line) && line.split(' ').length <= TITLE_WORDS_MAX
  );
}

function joins(last: Block, kind: Block['kind']): boolean {
  return (last.kind === 'body' || last.kind === 'title') && (kind === 'body' || kind === 'title');
}

function kindOf(line: string): Block['kind'] {
  if (/^(?:[-=_*~#+•·—–]\s?){3,}$/u.test(line)) return 'separator';
  if (isTimeStamp(line) || isStampedByline(line)) return 'stamp';
  if (readFilingLine(line) !== null) return 'filing';
  if (authorOf(line) !== null || isNamedReporter(line)) return 'byline';
  if (isFurniture(line) || isSectionName(line) || !/\p{L}/u.test(line)) return 'furniture';
  return isTitleLike(line) ? 'title' : 'body';
}

/** "By Ana Ruiz", "By Our Staff Reporter | Lima": whom; null when the line is no byline. */
function authorOf(line: string): string | null {
  const found =
    /^(?:(?:by|von|par|por|di|da|oleh|автор:?|بقلم)\s*:?|(?:autor|auteur|author|reporter|penulis|pewarta|texto|texte|text)\s?:)\s+((?:our |a |the )?\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ,&]+(?:and|y|et|und|e|in|de|bin|van|von|del|al|desk|reporter|correspondent|\p{Lu}[\p{L}\p{M}.'’-]*)){0,8})\s*(?:[|,•-].{0,40})?$/iu.exec(
      line,
    );
  const name = found?.[1]?.trim();
  if (name === undefined || line.length > 90 || !/^(?:our |a |the )?\p{Lu}/u.test(name) || /[.!?]$/u.test(line))
    return null;
  return name;
}

/** "Ana Reyes, Senior Reporter". */
function isNamedReporter(line: string): boolean {
  return (
    line.length <= 80 && /^\p{Lu}[^,.]{2,40}, (?:\p{L}+ ){0,3}(?:reporter|correspondent|editor|writer)$/iu.test(line)
  );
}

/** "Sunday 12 March 2023 | Harare 24°C", "Labuan Bajo, East Nusa Tenggara ● Mon, July 18, 2022". */
function hasStampPart(line: string): boolean {
  const parts = line.split(/[|•·●]/u).map((part) => part.trim());
  if (parts.length < 2 || parts.length > 6 || line.length > TITLE_CHARACTERS_MAX) return false;
  const isDate = (part: string): boolean => isTimeStamp(part) && readStamp(part) !== null;
  return parts.some(isDate) && parts.every((part) => isDate(part) || part.split(' ').length <= STAMP_PART_WORDS_MAX);
}

/** "Staff Reporter | Published April 8, 2021 | Updated 5 hours ago", "The Echo, Tuesday 5 March 2019". */
function isStampedByline(line: string): boolean {
  if (!/\p{N}/u.test(line)) return false;
  if (hasStampPart(line)) return true;
  const split = splitStamp(line);
  if (split === null)
    return readStamp(line) !== null && /[|•·]\s*(?:first |last )?(?:published|posted|updated)\b/iu.test(line);
  const front = split.front.replace(/[\s|•·,–—-]+$/u, '');
  const words = front.split(' ');
  const isName = words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word));
  return (
    front === '' ||
    (isName && /[,|•·]\s*$/u.test(split.front)) ||
    (weighStamp(split.stamp) === 3 && words.length <= HEADLINE_WORDS_MIN + 2) ||
    isMasthead(front) ||
    isSectionName(front) ||
    authorOf(front) !== null ||
    readFilingLine(front) !== null
  );
}

const SECTIONS = new Set(
  (
    'home|news|world|world news|international|national|nation|local|politics|business|economy|sport|sports|opinion|editorial|editorials|culture|entertainment|' +
    'lifestyle|life|health|science|technology|tech|weather|travel|video|videos|photos|pictures|e-paper|epaper|latest|latest news|top stories|top news|headlines|' +
    'front page|back page|city|cities|metro|country|asia|south asia|africa|europe|middle east|americas|us|uk|usa|india|pakistan|bangladesh|breaking news|trending|' +
    'featured|special report|special reports|analysis|features|magazine|arts|education|environment|crime|law|courts|in depth|more|menu|search|login|subscribe|' +
    'international news|home page|main|главная|новости|политика|мир|экономика|общество|спорт|культура|inicio|noticias|mundo|internacional|política|economía|deportes|' +
    'sociedad|accueil|actualités|actualites|monde|politique|économie|société|startseite|politik|wirtschaft|welt|panorama|پاکستان|دنیا|کھیل|تازہ ترین|الرئيسية|أخبار|سياسة|العالم|رياضة|首页|国际|国内|社会|财经|国際|経済|スポーツ|होम|देश|विदेश|প্রচ্ছদ|সারাদেশ|আন্তর্জাতিক|বাংলাদেশ|صفحۂ اول|anasayfa|gündem|dünya|ekonomi|beranda|nasional|nusantara|internasional|início|cidades|brasil|afrique|asie|europe|amériques|print|accidents & fires|asia pacific|world briefs|briefs|news in brief|companies|summary'
  ).split('|'),
);

/** Menus and section names: "World", "Home > News > Asia", "News | Sport | Opinion". */
function isSectionName(line: string): boolean {
  const parts = line
    .toLowerCase()
    .split(/\s*(?:::|[>»›|/·•,])\s*/u)
    .filter((part) => part !== '');
  if (parts.length === 0) return false;
  if (parts.every((part) => SECTIONS.has(part.trim()))) return true;
  // "Home > World > River rises": the last crumb is the page's own title, which stands below too.
  const known = parts.slice(0, -1).filter((part) => SECTIONS.has(part.trim()) || isMasthead(part.trim())).length;
  return parts.length >= 3 && parts.length <= 6 && known === parts.length - 1;
}

/** Short, not ended like a sentence, and not a list of figures. Questions may be headlines. */
function isTitleLike(line: string): boolean {
  if (line.length > TITLE_CHARACTERS_MAX || line.split(' ').length > TITLE_WORDS_MAX) return false;
  if (!/\p{L}{2}/u.test(line) || /[,;]$/u.test(line)) return false;
  const { dateline } = readDateline(line);
  if (dateline !== null && (dateline.date !== null || dateline.agency !== null)) return false;
  // "Floods: Three dead in Sindh" is a headline; with a full stop it is the first paragraph.
  return !isSentence(line) && !holdsSentence(line);
}

/** A full stop in the middle, behind a whole sentence: "They came to stay, he said. EFE". */
function holdsSentence(line: string): boolean {
  const stop =
    /(?<!\b(?:Mrs?|Dr|St|Gen|Sen|Rep|Gov|Prof|vs|Inc|Ltd|Jr|Sr|Gov|Lt|Col|Capt))[.](?=["”’)]*\s+\S)|[。！？]/u.exec(
      line,
    );
  if (stop === null) return false;
  const words = line.slice(0, stop.index).split(' ');
  return stop[0] !== '.' || (words.length >= HELD_WORDS_MIN && /\p{Ll}{2}$/u.test(words.at(-1) ?? ''));
}

function isSentence(text: string): boolean {
  return /[.!…।۔。！؟॥:][\s"'”’»)\]]*$/u.test(text) && !/\b(?:U\.S|U\.K|Inc|Jr|Co|Ltd)\.$/u.test(text);
}
