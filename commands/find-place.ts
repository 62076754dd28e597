// What a person means by a place's name in the language of the chat: the world, areas such as the Middle East, and countries, of which "chine" is
// one in French and a slip elsewhere. And which names come near to one that nobody knows.
import { namePlace } from '../digests/name-place.ts';
import type { Language } from '../src/model/language.ts';
import { type CountryCode, type Place, placeKey } from '../src/model/place.ts';
import { phrasesIn } from '../src/phrases/phrases.ts';
import { editsBetween } from '../src/places/edits.ts';
import type { Gazetteer } from '../src/places/gazetteer.ts';
import { type LookUp, lookUpPlace, nearestPlaces } from '../src/places/look-up.ts';
import { regionCodes } from '../src/places/m49.ts';
import { placeName } from '../src/places/names.ts';
import { nameKey } from '../src/places/words.ts';

export type Reader = { readonly gazetteer: Gazetteer; readonly language: Language };

const NEAREST_MAX = 3;
/** More of a name than that wrong, and it is another name. */
const EDITS_SHARE_MAX = 0.5;

export function findPlaceNamed(words: string, { gazetteer, language }: Reader): LookUp {
  const own = language === 'en' ? undefined : ownNames(language, gazetteer).get(nameKey(words));
  return own === undefined ? lookUpPlace(words, gazetteer) : { kind: 'found', place: own };
}

const names = new Map<Language, ReadonlyMap<string, Place>>();

/** Two countries are called so, in every language. */
const SHARE_A_NAME: ReadonlySet<CountryCode> = new Set(['CG', 'CD']);

/** Names in the language alone, as nameKey folds them. */
function ownNames(language: Language, gazetteer: Gazetteer): ReadonlyMap<string, Place> {
  const known = names.get(language);
  if (known !== undefined) return known;
  const phrases = phrasesIn(language);
  const world = [namePlace({ kind: 'world' }, phrases), ...phrases.words('typed-world').split('|')];
  const countries = gazetteer.countries.keys().filter((code) => !SHARE_A_NAME.has(code));
  const made = new Map<string, Place>([
    ...countries.map((code): [string, Place] => {
      const country = { kind: 'country', code } as const;
      return [nameKey(placeName(country, phrases.locale)), country];
    }),
    ...gazetteer.areas.map(({ code }): [string, Place] => {
      const area = { kind: 'area', code } as const;
      return [nameKey(namePlace(area, phrases)), area];
    }),
    ...world.map((name): [string, Place] => [nameKey(name), { kind: 'world' }]),
  ]);
  names.set(language, made);
  return made;
}

/** At most three to choose from: those that look-up found, then those whose names in the reader's language or in English come near. */
export function placesLike(words: string, found: readonly Place[], { gazetteer, language }: Reader): readonly Place[] {
  if (language === 'en') return nearestPlaces(words, found, gazetteer);
  const key = nameKey(words);
  const share = (name: string): number => editsBetween(key, name) / Math.max(key.length, name.length);
  const { locale } = phrasesIn(language);
  const all: readonly Place[] = [
    ...[...gazetteer.countries.keys()].map((code): Place => ({ kind: 'country', code })),
    ...regionCodes(gazetteer).map((code): Place => ({ kind: 'region', code })),
  ];
  const ranked = all
    .map((place) => ({ place, share: Math.min(...[locale, 'en'].map((tag) => share(nameKey(placeName(place, tag))))) }))
    .filter((near) => near.share <= EDITS_SHARE_MAX)
    .toSorted((a, b) => a.share - b.share);
  const nearest = new Map([...found, ...ranked.map(({ place }) => place)].map((place) => [placeKey(place), place]));
  return [...nearest.values()].slice(0, NEAREST_MAX);
}

/** A longer text asks nothing. */
const SENTENCE_WORDS_MAX = 12;
const NAME_WORDS_MAX = 5;

/** The one place that a sentence names as it is written in the reader's language or in English: "show me pakistan please". Null for none or several. */
export function placeIn(sentence: string, { gazetteer, language }: Reader): Place | null {
  const words = sentence.split(/\s+/u).filter((word) => word !== '');
  if (words.length > SENTENCE_WORDS_MAX) return null;
  const known = [language, 'en' as const].map((tag) => ownNames(tag, gazetteer));
  const found = new Map<string, Place>();
  for (let from = 0; from < words.length; from += 1) {
    for (let count = NAME_WORDS_MAX; count > 0; count -= 1) {
      const key = nameKey(words.slice(from, from + count).join(' '));
      const place = known.map((namesKnown) => namesKnown.get(key)).find((each) => each !== undefined);
      if (place === undefined) continue;
      found.set(placeKey(place), place);
      from += count - 1;
      break;
    }
  }
  const [only = null] = found.values();
  return found.size === 1 ? only : null;
}
