// From a raw article to an understood one: clean, dateline, language, places. The bot and the `tag` verb share it. Pure but for the model it loads.
import type { Instant } from './base/time.ts';
import type { Article, Outlet, RawArticle } from './model/article.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import { explainGeotag, type Geotag, geotag, type Reason } from './places/geotag.ts';
import { type CleanText, clean } from './text/clean.ts';
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

/** All of an article but its id, which is for those who keep it: article-id.ts. */
export type Understood = Omit<Article, 'id'>;

/** `isRepeated`: lines that the outlet is known to print under every article; null while none is known, as for the verbs. */
export function understand(
  raw: RawArticle,
  arrival: Arrival,
  gazetteer: Gazetteer,
  isRepeated: ((line: string) => boolean) | null = null,
): Understood {
  const read = readText(raw, arrival, isRepeated);
  return articleOf(raw, arrival, read, geotag({ ...read, home: arrival.outlet.home }, gazetteer));
}

/** The same with what spoke for which country, strongest first. */
export function explain(
  raw: RawArticle,
  arrival: Arrival,
  gazetteer: Gazetteer,
): { readonly article: Understood; readonly why: readonly Reason[] } {
  const read = readText(raw, arrival, null);
  const { why, ...tag } = explainGeotag({ ...read, home: arrival.outlet.home }, gazetteer);
  return { article: articleOf(raw, arrival, read, tag), why };
}

type ReadText = CleanText & { readonly language: string | null };

function readText(raw: RawArticle, arrival: Arrival, isRepeated: ((line: string) => boolean) | null): ReadText {
  const cleaned = clean({
    title: raw.title,
    text: raw.text.slice(0, CHARACTERS_MAX),
    outletName: arrival.outlet.name,
    isRepeated,
  });
  const language = detectLanguage(`${cleaned.title}\n${cleaned.text}`, raw.language ?? arrival.language);
  return { ...cleaned, language };
}

function articleOf(raw: RawArticle, arrival: Arrival, read: ReadText, tag: Geotag): Understood {
  const { outlet, seenAt } = arrival;
  const { publishedAt } = raw;
  return {
    outlet,
    url: raw.url,
    title: read.title,
    text: read.text,
    language: read.language,
    dateline: read.dateline,
    agency: read.agency,
    publishedAt,
    seenAt,
    newsAt: arrival.isDropped || publishedAt === null ? seenAt : Math.min(publishedAt, seenAt),
    about: tag.about,
    mentioned: tag.mentioned,
    imageUrl: raw.imageUrl ?? null,
  };
}
