// WebSub, decided: which hub a feed offers, when to ask it, what its calls may be believed, and how far it is relied upon.
import { type Outcome, ok, problem } from '../base/outcome.ts';
import { DAY_MS, HOUR_MS, type Instant, SECOND_MS } from '../base/time.ts';
import type { FeedState } from '../model/feed.ts';
import type { FeedHub, HubOffer, HubSubscription } from '../model/hub.ts';
import { describeFetchProblem, type FetchProblem } from './fetch-problem.ts';

/** Ten days, as the recommendation advises: a hub that forgets us is noticed within that time. */
export const LEASE_MS = 10 * DAY_MS;

/** A hub may promise more, and is asked again all the same; a promise of minutes is no use between two visits, but is kept. */
const LEASE_MAX_MS = 30 * DAY_MS;

/** Renewed when four fifths of the lease are over; never sooner than this, whatever lease a hub grants. */
const RENEWED_AT_SHARE = 0.8;
const RENEWED_AFTER_MIN_MS = HOUR_MS;

/** Between two questions that a hub left without an answer: an hour, doubled up to a week. */
const ASK_AGAIN_MS = HOUR_MS;
const ASK_AGAIN_MAX_MS = 7 * DAY_MS;

/** A hub that said no is asked again after this long: publishers change their minds. */
const REFUSED_FOR_MS = 7 * DAY_MS;

/** A hub makes sure within seconds; what comes later than this was not asked for. */
const ANSWER_WITHIN_MS = DAY_MS;

/** While its hub calls in time, a feed is asked this seldom by itself: a hub that stops calling costs half a day at most. */
const RELIED_UPON_MS = 6 * HOUR_MS;

/** As in visit.ts: feeds that one hub calls for do not come due together for ever. */
const RELIED_JITTER_SHARE = 0.2;

const URL_CHARS_MAX = 2_000;

export type OfferSource = {
  /** The Link headers in one. */
  readonly link: string | null;
  /** What the feed itself names, in its order. */
  readonly hubs: readonly string[];
  readonly self: string | null;
  /** Where the feed was read. */
  readonly url: string;
};

/** The hub that a feed offers: of its headers before its elements, and one behind TLS before others. Null when none. */
export function readOffer({ link, hubs, self, url }: OfferSource): HubOffer | null {
  const base = withoutPassword(url);
  const links = readLinks(link ?? '');
  const named = links.filter(({ rels }) => rels.includes('hub')).map(({ href }) => href);
  const addresses = (named.length > 0 ? named : hubs).flatMap((href) => webAddress(href, base) ?? []);
  const hub = addresses.find((address) => address.startsWith('https:')) ?? addresses[0];
  if (hub === undefined) return null;
  const topic = webAddress(links.find(({ rels }) => rels.includes('self'))?.href ?? self ?? base, base);
  return { hub, topic: topic ?? base };
}

/** A password is between us and the site: its hub is not told. */
function withoutPassword(address: string): string {
  const url = new URL(address);
  [url.username, url.password, url.hash] = ['', '', ''];
  return url.href;
}

type Link = { readonly href: string; readonly rels: readonly string[] };

/** RFC 8288: `<https://hub.example/>; rel="hub", </feed>; rel=self`. */
function readLinks(header: string): readonly Link[] {
  return [...header.slice(0, 8_000).matchAll(/<([^<>\s]{1,2000})>([^<]{0,500})/g)].map(([, href = '', rest = '']) => {
    const [, quoted, bare] = /;\s{0,9}rel\s{0,9}=\s{0,9}(?:"([^"]{1,200})"|([^\s;,"]{1,200}))/i.exec(rest) ?? [];
    return { href, rels: (quoted ?? bare ?? '').toLowerCase().split(/\s+/) };
  });
}

/** Null for what leads nowhere on the web, and for what carries a password. */
function webAddress(href: string, base: string): string | null {
  const url = URL.parse(href.trim(), base);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.href.length > URL_CHARS_MAX)
    return null;
  url.hash = '';
  return url.href;
}

/** When to ask again should this question stay without an answer. */
export function askAgainAt({ tries }: Pick<HubSubscription, 'tries'>, now: Instant): Instant {
  return now + Math.min(ASK_AGAIN_MS * 2 ** Math.min(tries, 20), ASK_AGAIN_MAX_MS);
}

export function askRefusedAgainAt(now: Instant): Instant {
  return now + REFUSED_FOR_MS;
}

export type HubCall = {
  readonly mode: string;
  readonly topic: string;
  readonly challenge: string;
  /** As written; empty when it was left out. */
  readonly leaseSeconds: string;
};

export type HubVerdict =
  | { readonly kind: 'live'; readonly leaseUntil: Instant; readonly renewAt: Instant }
  | { readonly kind: 'ended' }
  | { readonly kind: 'refused' };

/** What a hub's GET is answered with: a problem is a 404, and changes nothing. A refusal needs no question before it, all else does. */
export function judgeCall(sub: HubSubscription, call: HubCall, now: Instant): Outcome<HubVerdict, 'unasked'> {
  const unasked = problem('unasked' as const);
  if (call.topic !== sub.topic) return unasked;
  if (call.mode === 'denied') return sub.state === 'ending' ? unasked : ok({ kind: 'refused' });
  // It comes back as it is: short and plain, so that nothing can be smuggled through us.
  if (!/^[\x21-\x7e]{1,1000}$/.test(call.challenge)) return unasked;
  if (sub.askedAt === null || now - sub.askedAt > ANSWER_WITHIN_MS) return unasked;
  if (call.mode === 'unsubscribe') return sub.state === 'ending' ? ok({ kind: 'ended' }) : unasked;
  if (call.mode !== 'subscribe' || sub.state === 'ending' || !/^\d{1,10}$/.test(call.leaseSeconds)) return unasked;
  const leaseMs = Math.min(Number(call.leaseSeconds) * SECOND_MS, LEASE_MAX_MS);
  if (leaseMs === 0) return unasked;
  const renewAt = now + Math.max(leaseMs * RENEWED_AT_SHARE, RENEWED_AFTER_MIN_MS);
  return ok({ kind: 'live', leaseUntil: now + leaseMs, renewAt: Math.round(renewAt) });
}

/**
 * Trust is earned by a call that news followed, and lost by news that no call announced: a hub that lives is no proof that its
 * publisher tells it anything.
 */
export function isTrustedAfter(
  hub: FeedHub,
  visit: { readonly before: FeedState; readonly hasNews: boolean },
): boolean {
  if (!visit.hasNews) return hub.isTrusted;
  return hub.pushedAt !== null && hub.pushedAt >= (visit.before.visitedAt ?? 0);
}

/** The next visit of a feed whose hub is relied upon. One in trouble is visited as if it had none. */
export function whileRelied(after: FeedState, now: Instant, random: number): FeedState {
  if (after.problem !== null || after.isRetired) return after;
  const spanMs = RELIED_UPON_MS * (1 + RELIED_JITTER_SHARE * random);
  return { ...after, nextVisitAt: Math.max(after.nextVisitAt, now + Math.round(spanMs)) };
}

/** One sentence on why a hub could not be asked. */
export function describeHubProblem(what: FetchProblem): string {
  const isRefusal = what.kind === 'refused' || what.kind === 'not-found' || what.kind === 'gone';
  return isRefusal ? 'It takes no subscription for this feed.' : describeFetchProblem(what);
}

const REASON_CHARS_MAX = 120;

/** A hub's own words, for one line. */
export function describeRefusal(reason: string): string {
  const words = reason
    .replace(/[^\p{L}\p{N}\p{P} ]/gu, ' ')
    .replace(/\s{1,999}/g, ' ')
    .trim();
  return words === '' ? 'It gave no reason.' : `It said: ${words.slice(0, REASON_CHARS_MAX)}`;
}
