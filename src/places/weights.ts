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
  readonly listed: number;
  readonly partner: number;
  readonly partOfName: number;
  readonly envoy: number;
  /** A town alone in its country, while the text speaks of another country's places. */
  readonly lonelyTown: number;
  /** A country that is named once and neither in the title nor in the lead. */
  readonly namedOnce: number;
  /** A country is among what a text is about from this part of the strongest country's points. */
  readonly aboutCut: number;
};

export const WEIGHTS: Weights = {
  kinds: {
    none: 0,
    cue: 0.05,
    form: 0.05,
    name: 1,
    adjective: 0.9,
    capital: 0.9,
    seat: 0.6,
    leader: 0.6,
    firm: 0.4,
    place: 0.8,
    state: 0.8,
    city: 0.9,
  },
  where: { title: 2.5, lead: 2, text: 1, tail: 1, dateline: 0.3, home: 0 },
  leadLetters: 200,
  tailLetters: 2_000,
  scene: 1.2,
  listed: 0.8,
  partner: 0.5,
  partOfName: 0.5,
  envoy: 1,
  lonelyTown: 1,
  namedOnce: 1,
  aboutCut: 0.25,
};
