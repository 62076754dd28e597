// The article's part of a page to its text: paragraphs as a person reads them, without pointers to other stories.
import { type DomElement, type DomNode, isElement, isText } from './dom.ts';
import { tidyText } from './plain-text.ts';

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const SILENT: ReadonlySet<string> = new Set('script style noscript svg button select video audio'.split(' '));

/** Paragraphs of one page; a longer one is no article. */
const PARAGRAPHS_MAX = 5_000;

type Paragraph = {
  readonly text: string;
  /** Share of the text that is a link, 0 to 1. */
  readonly linkShare: number;
  readonly isHeading: boolean;
};

/** Paragraphs joined by "\n\n"; empty when there is nothing to read. `title` is not repeated above the text. */
export function articleText(body: DomElement, title: string): string {
  const paragraphs = withoutPointers(paragraphsOf(body));
  return withoutEdges(paragraphs, title)
    .map(({ text }) => text)
    .join('\n\n');
}

function paragraphsOf(body: DomElement): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let parts: string[] = [];
  let linkChars = 0;
  let headings = 0;
  let links = 0;
  const end = (isHeading: boolean): void => {
    const text = tidyText(
      parts
        .join('')
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .replace(/\n{2,}/g, '\n\n'),
    );
    const linkShare = Math.min(1, linkChars / Math.max(text.length, 1));
    parts = [];
    linkChars = 0;
    if (text !== '' && paragraphs.length < PARAGRAPHS_MAX) paragraphs.push({ text, linkShare, isHeading });
  };
  const walk = (node: DomNode): void => {
    if (isText(node)) {
      parts.push(node.textContent.replace(/\s+/g, ' '));
      if (links > 0) linkChars += node.textContent.trim().length;
    }
    if (!isElement(node) || SILENT.has(node.localName)) return;
    if (node.localName === 'br') parts.push('\n');
    const isBlock = BLOCKS.has(node.localName);
    const isHeading = /^h[1-6]$/.test(node.localName);
    if (isBlock) end(headings > 0);
    if (node.localName === 'a') links++;
    if (isHeading) headings++;
    for (const child of node.childNodes) walk(child);
    if (isBlock) end(headings > 0);
    if (isHeading) headings--;
    if (node.localName === 'a') links--;
  };
  walk(body);
  end(false);
  return paragraphs;
}

/** How a paragraph begins that leads elsewhere or asks for something. */
const POINTER = new RegExp(
  `^[\\s\\p{P}\\p{S}]*(?:${[
    'read (?:more|also|next|on|our|the full|the original|:)',
    'see (?:more|also)\\b',
    'also (?:read|on|see)\\b',
    'related(?: (?:posts?|story|stories|articles?|news|links?|content|coverage|topics?|video))?(?:$|\\s*[:|–—-])',
    'more (?:on|from|news|stories|great|coverage|about|to read)\\b(?=.{0,80}$)',
    "don['’]?t miss\\b",
    'you (?:may|might)(?: also)? (?:like|enjoy|be interested)',
    '(?:most|recommended) (?:read|popular|viewed|for you|reading)',
    'trending\\b',
    '(?:watch|listen)(?: (?:live|now|more|below|here))?\\s*:',
    '(?:click|tap) (?:here|to)\\b',
    '(?:sign up|subscribe)\\b',
    'follow (?:us|me|him|her|the|@?\\p{Lu}\\S*)(?: \\S+){0,4} on (?:twitter|facebook|instagram|x\\b|youtube|telegram|whatsapp|linkedin)',
    '(?:like|share) this (?:story|article|post|page)',
    'get (?:the latest|our|access|unlimited|more)\\b',
    'download (?:the|our)\\b.{0,40}\\bapp\\b',
    'adver(?:t|tisement|tising)(?: button)?\\s*(?:$|[\\[(])',
    '(?:story|article|continue[sd]?) (?:continues|reading) below',
    'continue reading',
    'scroll (?:down|to)\\b',
    'this (?:article|story) (?:was )?(?:first|originally) (?:appeared|published|posted) (?:in|on|by|at)\\b',
    '(?:for )?more (?:information|details)[,:]? (?:visit|go to|see|click)',
    'write to .{2,60} at \\S+$',
    '(?:contact|reach|email) (?:the )?(?:author|reporter|writer)s?\\b',
    'we welcome your (?:comments|feedback)',
    '(?:join|start) the (?:conversation|discussion)',
    'leggi anche|leggi tutto|ti potrebbe interessare|vedi anche',
    'le[ae] (?:también|tambien|más|mas)|te puede interesar|ver también|más sobre|suscr[ií]bete|s[ií]guenos',
    'leia (?:também|mais)|veja também|saiba mais|siga(?:-nos| o)|assine\\b',
    'lire aussi|à lire (?:aussi|également)|voir aussi|sur le même sujet|abonnez-vous|suivez-nous',
    'lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu|lesen)|siehe auch|auch interessant',
    'lees (?:ook|meer|verder)|bekijk ook',
    'läs (?:också|mer|även)|les også|læs også|lue myös',
    'czytaj (?:także|też|więcej)|zobacz (?:także|też|również)|przeczytaj',
    'читайте также|читать (?:далее|также)|смотрите также|подпис(?:ывайтесь|аться)|по теме',
    'читайте також|дивіться також',
    'ilgili haber|ayrıca okuyun|devamını oku',
    'baca juga|lihat juga|simak juga',
    'اقرأ (?:أيضا|أيضًا|المزيد)|شاهد أيضا',
    'यह भी पढ़ें|ये भी पढ़ें|আরও পড়ুন|مزید پڑھیں|یہ بھی پڑھیں',
    '(?:関連記事|あわせて読みたい|相关阅读|延伸阅读|관련기사)',
  ].join('|')})`,
  'iu',
);

const POINTER_WORDS_MAX = 45;

/** Links that stand alone are lists of other stories, unless the page is made of such. */
const LONE_LINK_SHARE_MIN = 0.9;
const LONE_LINKS_OF_PAGE_MAX = 0.25;
/** A name that is linked is no title of a story. */
const LONE_LINK_WORDS_MIN = 4;

function withoutPointers(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const isLoneLink = ({ text, linkShare, isHeading }: Paragraph): boolean =>
    !isHeading &&
    linkShare >= LONE_LINK_SHARE_MIN &&
    wordCount(text) >= LONE_LINK_WORDS_MIN &&
    wordCount(text) <= POINTER_WORDS_MAX;
  const sum = (some: readonly Paragraph[]): number => some.reduce((chars, { text }) => chars + text.length, 0);
  const isListPage = sum(paragraphs.filter(isLoneLink)) > sum(paragraphs) * LONE_LINKS_OF_PAGE_MAX;
  const isPointer = (paragraph: Paragraph): boolean =>
    (POINTER.test(paragraph.text.slice(0, 200)) && wordCount(paragraph.text) <= POINTER_WORDS_MAX) ||
    (!isListPage && isLoneLink(paragraph));
  return paragraphs.filter(
    (paragraph, at) => !isPointer(paragraph) && !(paragraph.isHeading && isHeadOfPointers(paragraphs, at, isPointer)),
  );
}

/** A heading above nothing but pointers, up to the next heading or the end. */
function isHeadOfPointers(
  paragraphs: readonly Paragraph[],
  at: number,
  isPointer: (paragraph: Paragraph) => boolean,
): boolean {
  let below = at + 1;
  while (below < paragraphs.length && paragraphs[below]?.isHeading === false) {
    if (!isPointer(paragraphs[below] as Paragraph)) return false;
    below++;
  }
  return below > at + 1;
}

/** More short lines than this at an end are a table of results or of dates, and belong to the text. */
const EDGE_MAX = 6;

/** Bylines, dates and labels stand above the first running text, tags and asides below the last. */
function withoutEdges(paragraphs: readonly Paragraph[], title: string): readonly Paragraph[] {
  const first = paragraphs.findIndex(isProse);
  if (first < 0) return paragraphs;
  const last = paragraphs.findLastIndex(isProse);
  return paragraphs.filter(({ text, isHeading }, at) => {
    if (at < first && first <= EDGE_MAX) return !isHeading && !isLabel(text) && !isSame(text, title);
    if (at > last && paragraphs.length - last <= EDGE_MAX) return !isHeading && !isLabel(text);
    return true;
  });
}

const PROSE_CHARS_MIN = 80;

/** Long, not mostly links, and with the end of a sentence in it. */
function isProse({ text, linkShare, isHeading }: Paragraph): boolean {
  return !isHeading && text.length >= PROSE_CHARS_MIN && linkShare < 0.5 && /[.!?…。！？।۔؟»”"]/u.test(text);
}

/** Few words and no end of a sentence, or the words that stand around a date or a name. */
function isLabel(text: string): boolean {
  const words = wordCount(text);
  if (/^(?:by|von|par|por|di|door)\s+\p{Lu}/iu.test(text) && words <= 15) return true;
  if (
    /^(?:updated|published|posted|last (?:updated|modified)|publicado|pubblicato|publié|veröffentlicht|опубликовано)\b/iu.test(
      text,
    ) &&
    words <= 20
  )
    return true;
  return words <= 12 && !/[.!?…。！？।۔؟]["”’»)\]]?$/u.test(text);
}

function isSame(text: string, title: string): boolean {
  const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return title !== '' && bare(text) === bare(title);
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}
