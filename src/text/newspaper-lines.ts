// Tells what each line of a pasted newspaper page is: headline, byline, date line, text, or the site's own furniture.
import { readDateline, readFilingLine } from './dateline.ts';
import { isFurniture } from './furniture.ts';
import { isHardWrapped, PARAGRAPH_CHARACTERS_MAX, plainLines, wrapJoint } from './paragraphs.ts';
import { isTimeStamp, readStamp, splitStamp, weighStamp } from './stamp.ts';
import { isMasthead } from './title.ts';

/** A whole issue has some ten thousand lines with words in them. */
const BLOCKS_MAX = 20_000;
/** Headlines and decks are short lines without a final stop. */
const TITLE_CHARACTERS_MAX = 160;
const TITLE_WORDS_MAX = 24;
const HELD_WORDS_MIN = 5;
const LINKS_MAX = 8;
const STAMP_PART_WORDS_MAX = 5;
/** Furniture between two articles is a few lines. */
export const LOOK_BACK_MAX = 40;
/** Under this many words a line above a longer one is a kicker: "Floods", "In pictures". */
export const HEADLINE_WORDS_MIN = 4;

/** One paragraph or furniture line, with how many blank lines stood above it. */
export type Block = {
  readonly text: string;
  readonly kind: 'separator' | 'furniture' | 'stamp' | 'byline' | 'filing' | 'title' | 'body';
  readonly blankLinesAbove: number;
};

/** The lines of a page in order, each known for what it is; empty for white space. Linear, and bounded. */
export function readBlocks(raw: string): readonly Block[] {
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
      const text = last.text + wrapJoint(last.text, line) + line;
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
  // Under the text "Watch: ..." is a link, and left out as a subheading is.
  if (/^(?:live|breaking|watch|video|exclusive)(?: updates?)?: (?:\S+ ){3}/iu.test(line) && isTitleLike(line))
    return 'title';
  if (isFurniture(line) || isSectionName(line) || !/\p{L}/u.test(line)) return 'furniture';
  return isTitleLike(line) ? 'title' : 'body';
}

const BYLINE_CHARACTERS_MAX = 90;

/** "By Ana Ruiz", "By Our Staff Reporter | Lima": whom; null when the line is no byline. */
export function authorOf(line: string): string | null {
  if (line.length > BYLINE_CHARACTERS_MAX) return null;
  const found =
    /^(?:(?:by|von|par|por|di|da|oleh|автор:?|بقلم)\s*:?|(?:autor|auteur|author|reporter|penulis|pewarta|texto|texte|text)\s?:)\s+((?:our |a |the )?\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ,&]+(?:and|y|et|und|e|in|de|bin|van|von|del|al|desk|reporter|correspondent|\p{Lu}[\p{L}\p{M}.'’-]*)){0,8})\s*(?:[|,•-].{0,40})?$/iu.exec(
      line,
    );
  const name = found?.[1]?.trim();
  if (name === undefined || !/^(?:our |a |the )?\p{Lu}/u.test(name) || /[.!?]$/u.test(line)) return null;
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
  const front = split.front.replace(/(?<![\s|•·,–—-])[\s|•·,–—-]+$/u, '');
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
    .split(/(?<!\s)\s*(?:::|[>»›|/·•,])\s*/u)
    .filter((part) => part !== '');
  if (parts.length === 0) return false;
  if (parts.every((part) => SECTIONS.has(part.trim()) || /^(?:[\p{L}]+ news|page \d{1,3})$/u.test(part.trim())))
    return true;
  // "Home > World > River rises": the last crumb is the page's own title, which stands below too.
  const known = parts.slice(0, -1).filter((part) => SECTIONS.has(part.trim()) || isMasthead(part.trim())).length;
  return parts.length >= 3 && parts.length <= 6 && known === parts.length - 1;
}

/** "The boats come in the evening. (PAP)": a sentence with the agency's name behind it. */
const SIGNED = /[.!?]["”»]?\s*\([\p{L} ./]{2,30}\)\.?$/u;

/** Short, not ended like a sentence, and not a list of figures. Questions may be headlines. */
function isTitleLike(line: string): boolean {
  if (line.length > TITLE_CHARACTERS_MAX || line.split(' ').length > TITLE_WORDS_MAX) return false;
  if (!/\p{L}{2}/u.test(line) || /[,;]$/u.test(line)) return false;
  if (SIGNED.test(line)) return false;
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

export function isSentence(text: string): boolean {
  return /[.!…।۔。！؟॥:][\s"'”’»)\]]*$/u.test(text) && !/\b(?:U\.S|U\.K|Inc|Jr|Co|Ltd)\.$/u.test(text);
}

/** A line of an article's header that is no headline. */
export function isHeaderLine(block: Block | undefined): boolean {
  return block?.kind === 'stamp' || block?.kind === 'byline' || block?.kind === 'filing';
}

/** Words, or letters where a script has no spaces. */
export function wordCount(text: string): number {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text)
    ? text.length
    : text.split(' ').length;
}
