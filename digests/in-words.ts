// An edition in the words that the model found for its stories, ahead of time: never waited for, and said so at the foot.
import { type Instant, MINUTE_MS } from '../src/base/time.ts';
import type { Edition } from '../src/model/edition.ts';
import type { Language } from '../src/model/language.ts';
import type { Message } from '../src/model/message.ts';
import type { Story } from '../src/model/story.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { Reworder } from '../src/reword.ts';

/** How long before a digest its stories are first asked for; news of the last minutes is told as its outlets word it. */
export const AHEAD_MS: Instant = 15 * MINUTE_MS;

/** The same edition where nothing is reworded. Order, places and outlets are as they were. */
export async function inWords(edition: Edition, reworder: Reworder, language: Language): Promise<Edition> {
  const stories = storiesOf(edition);
  const told = await reworder.told(stories, language);
  const changed = new Map(told.filter((story, at) => story !== stories[at]).map((story) => [story.id, story]));
  if (changed.size === 0) return edition;
  return {
    ...edition,
    regions: edition.regions.map((region) => ({
      ...region,
      countries: region.countries.map((country) => ({
        ...country,
        stories: country.stories.map(({ story, news }) => ({ story: changed.get(story.id) ?? story, news })),
      })),
    })),
  };
}

export function storiesOf(edition: Edition): readonly Story[] {
  return edition.regions.flatMap(({ countries }) =>
    countries.flatMap(({ stories }) => stories.map(({ story }) => story)),
  );
}

export function signReworded(message: Message, phrases: Phrases): Message {
  return { ...message, blocks: [...message.blocks, { kind: 'footer', spans: phrases.spans('reworded') }] };
}
