// Takes a page's furniture off before its article is looked for: captions, bylines, share bars, lists of other stories.
import { type DomElement, type DomNode, elementsOf, isElement, isText } from './dom.ts';

/** Elements that are furniture by what they are. */
const FURNITURE_TAGS: ReadonlySet<string> = new Set(
  'nav footer aside form button figcaption header menu dialog label input video audio picture'.split(' '),
);

/** What a class or an id calls furniture; whole words of it, so that "broadcast" is no cast and "adapt" no ad. */
const FURNITURE_WORDS: ReadonlySet<string> = new Set(
  (
    'ad ads advert adverts advertisement advertising adsense banner biography bio breadcrumb breadcrumbs byline bylines caption captions ' +
    'carousel comment comments consent cookie cookies copyright credit credits dateline disqus donate feedback footer gallery gdpr hidden infobar ' +
    'kicker lightbox masthead menu modal nav navbar navigation newsletter newsletters noprint outbrain overlay pager pagination ' +
    'paywall popular popup print promo promos pullquote rating ratings recirc recommendation recommendations recommended related ' +
    'share sharebar shares sharing sidebar signup skip slideshow social sponsor sponsored sponsors subscribe subscription taboola tags ' +
    'taxonomy timestamp toolbar rollover hovercard popover flyout dropdown tooltip trending visuallyhidden widget'
  ).split(' '),
);

/** Two words running. */
const FURNITURE_PAIRS: ReadonlySet<string> = new Set([
  'author info', 'author box', 'author card', 'about author', 'article info', 'article meta', 'article tools', 'call to', 'entry meta',
  'image copyright', 'media caption', 'more from', 'more news', 'more on', 'more stories', 'most popular', 'most read', 'most viewed',
  'next post', 'post meta', 'publish date', 'publish info', 'read also', 'read more', 'read next', 'screen reader', 'see also', 'see more', 'sign up',
  'site header', 'sr only', 'story meta', 'tag list', 'up next', 'you may',
]); // biome-ignore format: a table reads better in rows

const FURNITURE_ROLES: ReadonlySet<string> = new Set(
  'alert alertdialog banner complementary contentinfo dialog menu menubar navigation search'.split(' '),
);

/** A piece that holds more of the page's running text is no furniture, whatever it is called. */
const TEXT_SHARE_MAX = 0.25;

/** Removes in place. */
export function clearFurniture(root: DomElement): void {
  const chars = new Map<DomElement, number>();
  const total = measure(root, chars);
  clear(root, (element) => (chars.get(element) ?? 0) <= total * TEXT_SHARE_MAX);
  narrow(root);
}

/** Where a page says itself which part is the article: as much of the running text as must be in it to be believed. */
const BODY_SHARE_MIN = 0.4;

/** Of two parts that both could be it, the larger is taken when it is so many times larger. */
const BODY_TIMES_MIN = 3;

/** Leaves only the part that the page marks as its article's text, or its only large <article>. */
function narrow(root: DomElement): void {
  const chars = new Map<DomElement, number>();
  const total = measure(root, chars);
  const all = elementsOf(root);
  const pick = (candidates: readonly DomElement[]): DomElement | null => {
    const sized = candidates
      .map((element) => ({ element, size: chars.get(element) ?? 0 }))
      .toSorted((a, b) => b.size - a.size);
    const [first] = sized;
    if (first === undefined || first.size < total * BODY_SHARE_MIN) return null;
    const second = sized.find(({ element }) => !isWithin(element, first.element) && !isWithin(first.element, element));
    return second === undefined || first.size >= second.size * BODY_TIMES_MIN ? first.element : null;
  };
  const body = pick(all.filter(isMarkedBody)) ?? pick(all.filter((element) => element.localName === 'article'));
  if (body !== null) keepOnly(body, root);
}

function isWithin(inner: DomElement, outer: DomElement): boolean {
  for (let at: DomElement | null = inner; at !== null; at = at.parentNode) if (at === outer) return true;
  return false;
}

const BODY_PAIRS: ReadonlySet<string> = new Set([
  'article body', 'article content', 'article text', 'body content', 'entry content', 'post body', 'post content', 'post entry', 'story body', 'story content', 'story text',
]); // biome-ignore format: a table reads better in rows

function isMarkedBody(element: DomElement): boolean {
  if ((element.getAttribute('itemprop') ?? '').toLowerCase() === 'articlebody') return true;
  const words = wordsOf(`${element.className} ${element.id}`);
  return words.some(
    (word, at) => word === 'articlebody' || word === 'storybody' || BODY_PAIRS.has(`${word} ${words[at + 1] ?? ''}`),
  );
}

function keepOnly(kept: DomElement, root: DomElement): void {
  for (let at = kept; at !== root && at.parentNode !== null; at = at.parentNode) {
    for (const sibling of [...at.parentNode.childNodes]) {
      if (isElement(sibling) && sibling !== at && sibling.localName !== 'head') sibling.remove();
    }
  }
}

/** Characters of text outside links, of the element and of all in it. */
function measure(element: DomElement, chars: Map<DomElement, number>): number {
  let sum = 0;
  for (const child of element.childNodes) {
    if (isText(child)) sum += child.textContent.trim().length;
    else if (isElement(child) && child.localName !== 'a') sum += measure(child, chars);
  }
  chars.set(element, sum);
  return sum;
}

function clear(element: DomElement, isSmall: (element: DomElement) => boolean): void {
  for (const child of [...element.childNodes].filter((node: DomNode) => isElement(node))) {
    if ((isHidden(child) || isFurniture(child)) && isSmall(child)) child.remove();
    else clear(child, isSmall);
  }
}

function isHidden(element: DomElement): boolean {
  const style = element.getAttribute('style') ?? '';
  return (
    (style !== '' && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) ||
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true'
  );
}

function isFurniture(element: DomElement): boolean {
  if (FURNITURE_TAGS.has(element.localName)) return true;
  const role = element.getAttribute('role');
  if (role !== null && FURNITURE_ROLES.has(role)) return true;
  const words = wordsOf(`${element.className} ${element.id}`);
  return words.some((word, at) => FURNITURE_WORDS.has(word) || FURNITURE_PAIRS.has(`${word} ${words[at + 1] ?? ''}`));
}

const NAME_CHARS_MAX = 400;

function wordsOf(name: string): readonly string[] {
  return name
    .slice(0, NAME_CHARS_MAX)
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}
