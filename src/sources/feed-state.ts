// The feed doctor: how a feed is, why, and what may be done, in plain words.
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../base/time.ts';
import type { FeedState } from '../model/feed.ts';
import type { KnownHub } from '../model/hub.ts';

export type FeedCondition = 'new' | 'well' | 'slow' | 'ailing' | 'gone';

export type FeedDiagnosis = {
  readonly condition: FeedCondition;
  /** One or two sentences. */
  readonly sentence: string;
};

/** Failures running after which a feed is ailing and not merely unlucky: with doubled waits that is half a day. */
const AILING_FAILURES = 4;

/** `hub` is null where none calls for the feed, or where none can reach us. */
export function diagnoseFeed(feed: FeedState, now: Instant, hub: KnownHub | null = null): FeedDiagnosis {
  const next = `It is visited again ${inWords(feed.nextVisitAt - now)}.`;
  if (feed.isRetired && feed.goneSince === null && feed.movedTo !== null)
    return { condition: 'gone', sentence: `It moved to ${feed.movedTo}, which is read already; it is read there.` };
  if (feed.isRetired)
    return {
      condition: 'gone',
      sentence: 'The site said twice that the feed is gone for good; it is not visited any more.',
    };
  if (feed.visitedAt === null) return { condition: 'new', sentence: 'It has not been visited yet.' };
  if (feed.problem !== null) {
    const times = feed.failures > 1 ? ` That was so ${feed.failures} times running.` : '';
    const condition = feed.failures >= AILING_FAILURES ? 'ailing' : 'slow';
    return { condition, sentence: `${feed.problem}${times} ${next}${adviceFor(feed)}` };
  }
  const pushed = hub === null ? '' : ` ${aboutHub(hub, now)}`;
  if (feed.movedTo !== null)
    return {
      condition: 'well',
      sentence: `It is read, and the site says that it moved to ${feed.movedTo}.${pushed} ${next}`,
    };
  if (feed.etag === null && feed.lastModified === null && feed.nextVisitAt - feed.visitedAt >= DAY_MS)
    return {
      condition: 'well',
      sentence: `It is read once a day, since its site cannot say whether anything is new.${pushed} ${next}`,
    };
  return { condition: 'well', sentence: `It is read.${pushed} ${next}` };
}

/** What its hub does for it, in plain words. */
function aboutHub({ hub, state, leaseUntil, reason }: KnownHub, now: Instant): string {
  const name = URL.parse(hub)?.host ?? hub;
  if ((leaseUntil ?? 0) > now) return `It is pushed by its hub: ${name} calls when it has news.`;
  const why = reason === null ? '' : ` ${reason}`;
  return state === 'refused'
    ? `Its hub, ${name}, does not call for it.${why}`
    : `Its hub, ${name}, was asked to call for it.${why}`;
}

/** What a person may do about it; empty when waiting is all there is. */
function adviceFor({ failures, isUnread, movedTo, goneSince }: FeedState): string {
  if (movedTo !== null) return ` The site once led on to ${movedTo}: try that address.`;
  if (goneSince !== null) return ' The site says that it is gone: if it says so again in a day, it is given up.';
  if (failures < AILING_FAILURES) return '';
  return isUnread
    ? ' Look on the site for the address of its feed.'
    : ' If the site works in a browser, look there for a new address of its feed.';
}

function inWords(spanMs: number): string {
  if (spanMs <= MINUTE_MS) return 'within a minute';
  if (spanMs < 2 * HOUR_MS) return `in ${Math.round(spanMs / MINUTE_MS)} minutes`;
  return spanMs < 2 * DAY_MS ? `in ${Math.round(spanMs / HOUR_MS)} hours` : `in ${Math.round(spanMs / DAY_MS)} days`;
}
