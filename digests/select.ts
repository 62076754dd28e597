// Which stories a chat wants beside those of its places, and which it does not want at all. Pure.
import type { Chat, Mute, Taste } from '../src/model/chat.ts';
import type { CountryCode } from '../src/model/place.ts';
import type { Term } from '../src/model/search.ts';
import type { Story } from '../src/model/story.ts';
import type { Gazetteer } from '../src/places/gazetteer.ts';
import { countriesIn } from '../src/places/m49.ts';
import { termsOf } from '../src/text/search-forms.ts';
import { wordsOf } from '../src/text/words.ts';

export type Selection = {
  readonly stories: readonly Story[];
  readonly taste: Taste;
  /** Languages of news wanted; empty for all. A story whose language nobody could tell is kept. */
  readonly newsLanguages: readonly string[];
  /** Outlets that only other chats asked for. */
  readonly hidden: ReadonlySet<string>;
};

/** In their order, without what is muted and what is in no language that is wanted. */
export function selectStories(
  { stories, taste, newsLanguages, hidden }: Selection,
  gazetteer: Gazetteer,
): readonly Story[] {
  const isMuted = taste.mutes.map((mute) => muted(mute, gazetteer));
  return visible(stories, hidden).filter(
    (story) =>
      (newsLanguages.length === 0 || story.language === null || newsLanguages.includes(story.language)) &&
      !isMuted.some((isIt) => isIt(story)),
  );
}

/** Without what only hidden outlets tell. */
export function visible(stories: readonly Story[], hidden: ReadonlySet<string>): readonly Story[] {
  if (hidden.size === 0) return stories;
  return stories.filter(({ voices }) => voices.length === 0 || voices.some(({ outletId }) => !hidden.has(outletId)));
}

function muted(mute: Mute, gazetteer: Gazetteer): (story: Story) => boolean {
  switch (mute.kind) {
    case 'words':
      return (story) => hasWords(story, mute.words);
    case 'outlet':
      // Told by others too, it is their story as well.
      return ({ voices }) => voices.length > 0 && voices.every(({ outletId }) => outletId === mute.outletId);
    case 'place': {
      const countries = countriesIn(mute.place, gazetteer);
      return ({ about }) => isMostlyAbout(about, countries);
    }
  }
}

/** Its first country counts: what only touches a muted country is still news of another. */
function isMostlyAbout(about: Story['about'], countries: ReadonlySet<CountryCode>): boolean {
  const [first] = about;
  return first !== undefined && countries.has(first.country);
}

/** What a chat follows, as the store is asked for it. */
export function followTerms(
  { follows }: Pick<Taste, 'follows'>,
  chat: Pick<Chat, 'settings'>,
): readonly (readonly Term[])[] {
  return follows.map((words) => termsOf(tidyWords(words), chat.settings.language));
}

/** Whether a chat that follows these is told of it, wherever it happens. */
export function isFollowed(story: Story, { follows }: Pick<Taste, 'follows'>): boolean {
  return follows.some((words) => hasWords(story, words));
}

/** Whether headline or summary have all of the words, whole, whatever their case, accents and endings. */
function hasWords({ headline, summary, language }: Story, words: string): boolean {
  const wanted = tidyWords(words);
  if (wanted.length === 0) return false;
  const text = [headline, ...summary.map((sentence) => sentence.text)].join('\n');
  const own = new Set([...foldedWords(text), ...wordsOf(text, language)]);
  const has = (forms: readonly string[]): boolean => forms.length > 0 && forms.every((form) => own.has(form));
  return wanted.every((word) => has(foldedWords(word)) || has(wordsOf(word, language)));
}

/** Accents and Arabic's short vowels, which few type; vowel signs of other scripts are letters. */
const LEFT_OUT = /[\u0300-\u036f\u064b-\u0652]/gu;

/** Words as the full-text index folds them. */
export function foldedWords(text: string): readonly string[] {
  const folded = text.normalize('NFKD').replace(LEFT_OUT, '').toLowerCase();
  return folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** The words of a line as a person reads them, with their accents and vowel signs, in lower case. */
export function tidyWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}
