// A story made from its articles: whose voices, about where, and whether it really grew. Pure.
import { HOUR_MS, type Instant } from '../base/time.ts';
import type { Article } from '../model/article.ts';
import type { CountryCode, PlaceShare } from '../model/place.ts';
import { publisherOf } from '../model/publisher.ts';
import { publisherCount, type Story, type Voice } from '../model/story.ts';
import { findDisputes } from './disputes.ts';
import { grow } from './growth.ts';
import { summarise } from './summarise.ts';

/** Sentences kept with a story; shorter digests show fewer. */
const SENTENCES_MAX = 3;

/** A chat message's worth: three sentences of about 45 words. */
const CHARACTERS_MAX = 700;

/** Articles read for a summary: beyond them a large story only repeats itself, and time would grow with its square. */
const DOCS_MAX = 12;

/** What the story's last hours say stands for it: this morning's four dead are not the news once tonight's nine are. */
const FRESH_MS = 8 * HOUR_MS;

/** A country with less than this part of the strongest one's share is where something passed through, not what it is about. */
const SHARE_OF_TOP_MIN = 0.5;

export type StoryArticle = { readonly article: Article; readonly isDuplicate: boolean };

/** The story as its articles make it, in the order they were kept. `previous` is what stood before, null at its start. */
export function buildStory(id: string, articles: readonly StoryArticle[], previous: Story | null, now: Instant): Story {
  const voices = articles.map(toVoice).toSorted((a, b) => a.newsAt - b.newsAt);
  const about = sharesOf(articles);
  const language = mostCommon(articles.map(({ article }) => article.language));
  const docs = docsFor(articles, language);
  const { headline, sentences } = summarise({
    docs: docs.map(({ title, text, outlet }) => ({ title, text, outlet: outlet.name })),
    sentencesMax: SENTENCES_MAX,
    charactersMax: CHARACTERS_MAX,
    language,
  });
  const originals = originalsOf(articles);
  const publishers = publisherCount({ voices });
  return {
    id,
    headline,
    language,
    summary: sentences.map(({ text, doc }) => ({ text, articleId: docs[doc]?.id ?? '' })),
    disputes: findDisputes(docs),
    voices,
    about,
    ...grow(previous, { voices, originals, about, publishers }, now),
    earlierId: previous?.earlierId ?? null,
    startedAt: voices[0]?.newsAt ?? now,
    newsAt: voices.at(-1)?.newsAt ?? now,
  };
}

function toVoice({ article, isDuplicate }: StoryArticle): Voice {
  return {
    articleId: article.id,
    outletId: article.outlet.id,
    outletName: article.outlet.name,
    url: article.url,
    agency: article.agency,
    isDuplicate,
    newsAt: article.newsAt,
  };
}

/**
 * Each voice counts once, as publisherCount counts them: its articles are averaged first, and all papers that print one agency's
 * wire are that agency's. Copies say nothing new about where, unless nobody else says it. Sums to 1, or is empty.
 */
function sharesOf(articles: readonly StoryArticle[]): readonly PlaceShare[] {
  const placed = articles.filter(({ article }) => article.about.length > 0);
  const own = placed.filter(({ isDuplicate }) => !isDuplicate);
  const byVoice = Map.groupBy(own.length > 0 ? own : placed, ({ article }) =>
    publisherOf({ outletId: article.outlet.id, agency: article.agency }),
  );
  const totals = new Map<CountryCode, number>();
  for (const said of byVoice.values()) {
    for (const { article } of said) {
      for (const { country, share } of article.about) {
        totals.set(country, (totals.get(country) ?? 0) + share / said.length / byVoice.size);
      }
    }
  }
  const top = Math.max(0, ...totals.values());
  const kept = [...totals].filter(([, share]) => share >= top * SHARE_OF_TOP_MIN);
  const sum = kept.reduce((total, [, share]) => total + share, 0);
  return kept
    .map(([country, share]) => ({ country, share: share / sum }))
    .toSorted((a, b) => b.share - a.share || (a.country < b.country ? -1 : 1));
}

/** The newest originals in the story's language: what headline and summary are made from. */
function docsFor(articles: readonly StoryArticle[], language: string | null): readonly Article[] {
  const originals = originalsOf(articles);
  const readable = originals.filter((article) => article.language === language);
  const pool =
    readable.length > 0 ? readable : originals.length > 0 ? originals : articles.map(({ article }) => article);
  const newest = Math.max(...pool.map((article) => article.newsAt));
  return pool.filter((article) => article.newsAt >= newest - FRESH_MS).slice(-DOCS_MAX);
}

function originalsOf(articles: readonly StoryArticle[]): readonly Article[] {
  return articles.filter(({ isDuplicate }) => !isDuplicate).map(({ article }) => article);
}

/** Of languages that as many articles are in, the one that most chats can read; whichever outlet answered first. */
function mostCommon(languages: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const language of languages) if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  const ranked = [...counts].toSorted(
    ([a, aCount], [b, bCount]) => bCount - aCount || Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1),
  );
  return ranked[0]?.[0] ?? null;
}
