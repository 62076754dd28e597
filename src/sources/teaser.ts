// Whether a feed's item is only a teaser, so that its page is worth a visit, and whether the page then gave more.
import { HOUR_MS, type Instant } from '../base/time.ts';
import type { RawArticle } from '../model/article.ts';

/** Most teasers have 100 to 400 characters; a short news item in full has more than this. */
const TEASER_CHARS_MAX = 700;

/** "The council will meet again on …", "[…]", "Continue reading": cut off by the feed, however long. */
const CUT =
  /(?:\.\.\.|…|\[(?:\.\.\.|…|&hellip;)\])\s{0,9}\]?\s{0,9}$|(?:read more|continue reading|weiterlesen|lire la suite|leer más|leggi tutto)\W{0,20}$/i;

/** Yesterday's news is told already. */
const AGE_MAX_MS = 36 * HOUR_MS;

export function isTeaser(item: RawArticle, now: Instant): boolean {
  if (item.url === null || (item.publishedAt !== null && item.publishedAt < now - AGE_MAX_MS)) return false;
  return item.text.length < TEASER_CHARS_MAX || CUT.test(item.text.slice(-100));
}

const GAIN_TIMES = 1.5;
const GAIN_CHARS_MIN = 300;

/** A page that says little more than its teaser, as behind a wall, is no gain. */
export function isGain(teaser: string, text: string): boolean {
  return text.length >= teaser.length * GAIN_TIMES && text.length - teaser.length >= GAIN_CHARS_MIN;
}
