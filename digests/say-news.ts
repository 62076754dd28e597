// What an update brings, in one line: "New: now nine (Manila Bay Observer) · also told by Dawn, AFP +2 · now also about 🇮🇳 India".
import { type Span, text } from '../src/model/message.ts';
import type { News, Story } from '../src/model/story.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { nameVoices } from './credit.ts';
import { namePlaces } from './name-place.ts';

/** Numbers told in the line; more would be a table. */
const NUMBERS_MAX = 2;

const PLACES_MAX = 2;

/** Null where it brings nothing that can be named. */
export function sayNews(news: News, story: Story, phrases: Phrases): readonly Span[] | null {
  const facts = [...sayNumbers(news, story, phrases), ...sayOutlets(news, story, phrases), ...sayPlaces(news, phrases)];
  if (facts.length === 0) return null;
  const joined = facts.flatMap((fact, index) => (index === 0 ? fact : [text(' · '), ...fact]));
  return phrases.spans('news', { facts: joined });
}

/** The newest numbers, each once. Only with its outlet: a number must be traceable. */
function sayNumbers(news: News, story: Story, phrases: Phrases): readonly (readonly Span[])[] {
  const newestFirst = news.numbers.toReversed();
  const once = newestFirst.filter(({ value }, at) => newestFirst.findIndex((other) => other.value === value) === at);
  return once
    .flatMap(({ written, articleId }) => {
      const voice = story.voices.find((found) => found.articleId === articleId);
      return voice === undefined ? [] : [{ written, voice }];
    })
    .slice(0, NUMBERS_MAX)
    .map(({ written, voice }) =>
      phrases.spans('news-number', { number: text(written), outlet: nameVoices([voice], phrases) }),
    );
}

function sayOutlets(news: News, story: Story, phrases: Phrases): readonly (readonly Span[])[] {
  const voices = story.voices.filter(
    ({ outletName, isDuplicate }) => !isDuplicate && news.publishers.includes(outletName),
  );
  return voices.length === 0 ? [] : [phrases.spans('news-outlets', { outlets: nameVoices(voices, phrases) })];
}

function sayPlaces(news: News, phrases: Phrases): readonly (readonly Span[])[] {
  const places = news.places.slice(0, PLACES_MAX).map((code) => ({ kind: 'country' as const, code }));
  return places.length === 0 ? [] : [phrases.spans('news-places', { places: text(namePlaces(places, phrases)) })];
}
