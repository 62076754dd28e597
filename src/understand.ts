// From a raw article to an understood one: clean, dateline, language, places. The bot and the `tag` verb share it. Pure but for the model it loads.
import { createHash } from 'node:crypto';
import type { Instant } from './base/time.ts';
import type { Article, Outlet, RawArticle } from './model/article.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import { geotag } from './places/geotag.ts';
import { clean } from './text/clean.ts';
import { detectLanguage } from './text/language.ts';

/** Longer texts are cut before they are read: no newspaper article is longer. */
const CHARACTERS_MAX = 100_000;

export type Arrival = {
  readonly outlet: Outlet;
  /** The feed's declared language, used when the item declares none and its text does not tell. */
  readonly language: string | null;
  readonly seenAt: Instant;
  /** Dropped by a person: news from the moment it is seen, however old its date. */
  readonly isDropped: boolean;
  /** Invented, from the sample edition. */
  readonly isSample: boolean;
};

export function understand(raw: RawArticle, arrival: Arrival, gazetteer: Gazetteer): Article {
  const { outlet, seenAt } = arrival;
  const { title, text, dateline, agency } = clean({
    title: raw.title,
    text: raw.text.slice(0, CHARACTERS_MAX),
    outletName: outlet.name,
  });
  const language = detectLanguage(`${title}\n${text}`, raw.language ?? arrival.language);
  const { about, mentioned } = geotag({ title, text, language, dateline, home: outlet.home }, gazetteer);
  const publishedAt = raw.publishedAt;
  return {
    id: articleId(outlet, raw),
    outlet,
    url: raw.url,
    title,
    text,
    language,
    dateline,
    agency,
    publishedAt,
    seenAt,
    newsAt: arrival.isDropped || publishedAt === null ? seenAt : Math.min(publishedAt, seenAt),
    about,
    mentioned,
  };
}

/** Sixteen letters of a hash: the same item gives the same id after any restart, and a title that is edited does not change it. */
export function articleId(outlet: Outlet, raw: RawArticle): string {
  const identity = raw.guid ?? raw.url ?? `${raw.title}\n${raw.text.slice(0, 500)}`;
  return createHash('sha256').update(`${outlet.id}\n${identity}`).digest('base64url').slice(0, 16);
}
