// What an update brings, in one line: "now nine (Manila Bay Observer) · also told by Dawn, AFP +2 · now also about 🇮🇳 India".
import { type Span, text } from '../src/model/message.ts';
import type { CountryCode } from '../src/model/place.ts';
import type { News, Story } from '../src/model/story.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { nameVoices } from './credit.ts';
import { namePlaces } from './name-place.ts';

/** Numbers told in the line: the newest. */
const NUMBERS_MAX = 1;

const PLACES_MAX = 2;

export type SayNews = {
  readonly news: News;
  readonly story: Story;
  /** The country that the story stands under goes without saying. */
  readonly under: CountryCode | null;
};

/** Empty where it brings nothing that can be named. */
export function sayNews({ news, story, under }: SayNews, phrases: Phrases): readonly Span[] {
  const places = news.places.filter((country) => country !== under);
  const facts = [
    ...sayNumbers(news, story, phrases),
    ...sayOutlets(news, story, phrases),
    ...sayPlaces(places, phrases),
  ];
  return facts.flatMap((fact, index) => (index === 0 ? fact : [text(' · '), ...fact]));
}

/**
 * The newest number, with its outlet, since it must be traceable; and only where the headline or the summary has it too: a
 * bare "now 17" says nothing to who cannot read there what it counts.
 */
function sayNumbers(news: News, story: Story, phrases: Phrases): readonly (readonly Span[])[] {
  const shown = [story.headline, ...story.summary.map((sentence) => sentence.text)].join('\n').toLowerCase();
  return news.numbers
    .toReversed()
    .filter(({ written }) => shown.includes(written.toLowerCase()))
    .flatMap(({ written, articleId }) => {
      const voice = story.voices.find((found) => found.articleId === articleId);
      return voice === undefined ? [] : [{ written, voice }];
    })
    .slice(0, NUMBERS_MAX)
    .map(({ written, voice }) =>
      phrases.spans('news-number', {
        number: text(/^\p{L}+$/u.test(written) ? written.toLowerCase() : written),
        outlet: nameVoices([voice], phrases),
      }),
    );
}

function sayOutlets(news: News, story: Story, phrases: Phrases): readonly (readonly Span[])[] {
  const voices = story.voices.filter(
    ({ outletName, isDuplicate }) => !isDuplicate && news.publishers.includes(outletName),
  );
  return voices.length === 0 ? [] : [phrases.spans('news-outlets', { outlets: nameVoices(voices, phrases) })];
}

function sayPlaces(countries: readonly CountryCode[], phrases: Phrases): readonly (readonly Span[])[] {
  const places = countries.slice(0, PLACES_MAX).map((code) => ({ kind: 'country' as const, code }));
  return places.length === 0 ? [] : [phrases.spans('news-places', { places: text(namePlaces(places, phrases)) })];
}
