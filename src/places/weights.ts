// The weights by which mentions become shares: tuned together, by bench/tune-places.ts, and changed nowhere else.
import type { Where } from './mention.ts';
import type { NameKind } from './name-table.ts';

export type Weights = {
  /** Points of one mention by what was named. */
  readonly kinds: Readonly<Record<NameKind, number>>;
  /** Times these, by where it stands. */
  readonly where: Readonly<Record<Where, number>>;
  /** Letters after the dateline that are the lead, and after which a text is in its tail. */
  readonly leadLetters: number;
  readonly tailLetters: number;
  /** Times these, by what surrounds it. */
  readonly scene: number;
  readonly origin: number;
  readonly partner: number;
  readonly partOfName: number;
  readonly envoy: number;
  /** The first place of a title in another language than English: an adjective that opens it outweighs a name behind. */
  readonly opening: number;
  /** Where somebody met, in place of `scene`; and where the text says no more of the country. */
  readonly venue: number;
  readonly venueOnly: number;
  /** The only word for its country, in a text with domestic words of another. */
  readonly lonely: number;
  /** A domestic word, where the text has two and more of that country. */
  readonly domestic: number;
  /** How far a text's own states, towns and domestic words, and its names of countries, speak for a smaller town of the same name; a power of ten of inhabitants. */
  readonly localEvidenceMax: number;
  readonly nationalEvidenceMax: number;
  /** What a capital is ahead of its namesakes: Paris is France's unless several things of Texas or Ontario stand in the text. */
  readonly capitalRank: number;
  /** A country is among what a text is about from this part of the strongest country's points. */
  readonly aboutCut: number;
  /** The same for a country that the title or the lead speaks of, and for one that is never named and hinted at once, by a town, a people, a person. */
  readonly frontCut: number;
  readonly hintedCut: number;
};

// On the public development sets of November 2026: cliff criterion 96.9, focus 96.4; reuters about F1 84.5, focus 88.9, first 94.8; geowebnews F1
// 93.3, focus 92.9; tr-news 92.2, 91.4; lgl focus 94.0; geovirus 97.3, 96.9; bbc-region 91.7. ADR 0017.
export const WEIGHTS: Weights = {
  kinds: {
    none: 0,
    cue: 0.07,
    form: 0.45,
    name: 1,
    adjective: 0.9,
    capital: 1,
    seat: 0.5,
    leader: 0.35,
    firm: 0.28,
    place: 0.8,
    state: 0.8,
    city: 0.9,
  },
  where: { title: 2.5, lead: 2, text: 1, tail: 1, dateline: 0.3, home: 0 },
  leadLetters: 140,
  tailLetters: 2_000,
  scene: 1.2,
  origin: 0.4,
  partner: 0.5,
  partOfName: 0.5,
  envoy: 0.5,
  opening: 1.12,
  venue: 0.9,
  venueOnly: 0.5,
  lonely: 0.4,
  domestic: 4,
  localEvidenceMax: 3,
  nationalEvidenceMax: 1.7,
  capitalRank: 1,
  aboutCut: 0.25,
  frontCut: 0.12,
  hintedCut: 0.5,
};
