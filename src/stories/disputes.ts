// Finds the numbers on which a story's newsrooms differ, so that a digest can say so: "at least 9 dead (Dawn), 12 (AFP)".
import { HOUR_MS, type Instant } from '../base/time.ts';
import type { Article } from '../model/article.ts';
import type { CountClaim, CountDispute, Counted } from '../model/story.ts';
import { readCounts } from './counts.ts';

/** Tolls rise: what a newsroom said this much before the newest claim was right in its hour and is no dispute. */
const SUPERSEDED_MS = 3 * HOUR_MS;
const CLAIMS_MAX = 6;
/** Numbers further apart than this count different things: the dead of the bus, the dead of the year. */
const RATIO_MAX = 5;
/** "Some 200" and "more than 50" are rounded: a number this near agrees with them. */
const ROUNDED_SHARE = 0.15;

const GRAVEST_FIRST: readonly Counted[] = [
  'dead',
  'missing',
  'injured',
  'arrested',
  'displaced',
  'rescued',
  'magnitude',
];

type Claim = CountClaim & { readonly newsroom: string; readonly newsAt: Instant; readonly who: string | null };

/** `articles` tell one story and are no copies of each other. Wire copy speaks for its agency, and each newsroom by its newest article. */
export function findDisputes(articles: readonly Article[]): readonly CountDispute[] {
  if (articles.length < 2) return [];
  const claims = new Map<string, Claim[]>();
  for (const article of articles) {
    for (const { counted, who, ...claim } of readCounts(article, article.language)) {
      // Only words of one language can be compared; people are people in all.
      const key = `${counted} ${who === null ? '' : `${article.language} ${who.toLowerCase()}`}`;
      const newsroom = article.agency ?? article.outlet.id;
      const said = { ...claim, articleId: article.id, newsroom, newsAt: article.newsAt, who };
      claims.set(key, [...(claims.get(key) ?? []), said]);
    }
  }
  return GRAVEST_FIRST.flatMap((counted) => {
    const ofKind = [...claims].filter(([key]) => key.startsWith(`${counted} `));
    // People in general first: "nine soldiers" and "ten soldiers" matter less where all the dead are counted too.
    const general = ofKind.find(([key]) => key === `${counted} `);
    const [, found = []] = general ?? ofKind.toSorted((a, b) => b[1].length - a[1].length)[0] ?? [];
    const dispute = disputeOf(counted, found);
    return dispute === null ? [] : [dispute];
  });
}

function disputeOf(counted: Counted, all: readonly Claim[]): CountDispute | null {
  const newest = Math.max(...all.map((claim) => claim.newsAt));
  const byNewsroom = new Map<string, Claim>();
  for (const claim of all.toSorted((a, b) => a.newsAt - b.newsAt)) {
    if (claim.newsAt >= newest - SUPERSEDED_MS) byNewsroom.set(claim.newsroom, claim);
  }
  const claims = [...byNewsroom.values()].toSorted((a, b) => a.value - b.value).slice(0, CLAIMS_MAX);
  const [low, high] = [claims[0], claims.at(-1)];
  if (low === undefined || high === undefined || high.value > low.value * RATIO_MAX) return null;
  const differ = claims.some((one) => claims.some((other) => one.value < other.value && !agree(one, other)));
  if (!differ) return null;
  return { counted, who: low.who, claims: claims.map(({ newsroom: _, newsAt: __, who: ___, ...claim }) => claim) };
}

/** `low` is the smaller. A rounded number agrees with one that is near. */
function agree(low: Claim, high: Claim): boolean {
  const isNear = high.value - low.value <= high.value * ROUNDED_SHARE;
  return isNear && (isRounded(low) || isRounded(high));
}

function isRounded({ bound, value }: Claim): boolean {
  return bound !== 'exact' && (bound === 'about' || value % 10 === 0);
}
