// A name found in a text: the shapes that finding (mentions.ts), towns (states.ts), deciding (resolve.ts) and scoring (geotag.ts) share.
import type { CountryCode } from '../model/place.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Candidate, NameEntry, NameKind, NameTable } from './name-table.ts';
import type { Words } from './words.ts';

/** A name found in a text; which country it means is decided later, when the whole text has been seen. */
export type Mention = {
  /** Positions in the list of words, `last` included. */
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
  readonly country: string;
  readonly candidates: readonly Candidate[];
  /** Read only where its country is named otherwise: Buffalo, Reading. */
  readonly needsEvidence: boolean;
  /** The country that "Town, State" or "Town, Country" names; empty when the text does not say. */
  readonly within: string;
  /** "in Pakistan", "visit to Pakistan": what happens, happens there. */
  readonly isScene: boolean;
  /** "born in Riga", "Mumbai-born": where somebody came from. */
  readonly isOrigin: boolean;
  /** "exports to Poland and Japan": a buyer or seller that the one who trades is told with. */
  readonly isPartner: boolean;
  /** "talks in Doha", "signed in Jeddah": where somebody merely met. */
  readonly isVenue: boolean;
  /** "the U.S. Embassy in Jakarta": who speaks, and not where. */
  readonly isEnvoy: boolean;
  /** Stands inside a longer capitalised name: Boston Globe, Houston Rockets. */
  readonly isPartOfName: boolean;
};

/** A name as its table has it, before its neighbours were looked at. */
export function mentionOf(entry: NameEntry, first: number, last: number): Mention {
  return {
    first,
    last,
    kind: entry.kind,
    country: entry.country,
    candidates: entry.candidates,
    needsEvidence: entry.isWord && entry.kind === 'city',
    within: '',
    isScene: false,
    isOrigin: false,
    isPartner: false,
    isVenue: false,
    isEnvoy: false,
    isPartOfName: false,
  };
}

export type Reading = {
  readonly words: Words;
  readonly gazetteer: Gazetteer;
  /** Names of the text's language; null for English, whose table is always read. */
  readonly foreign: NameTable | null;
  /** Words of the language that are a name too: at the beginning of a sentence they are the word. */
  readonly plainWords: ReadonlySet<string>;
  /** The text's own language, when what it cancels still counts: La réunion is a meeting whatever all others call the island. */
  readonly own: NameTable | null;
  /** Whether only `foreign` is looked at, the English names having been tried before. */
  readonly isEnglishRead: boolean;
  /** A headline in which most words are capitals: neighbours say little about persons. */
  readonly isTitleCase: boolean;
  /** Written without a single capital, as some feeds do: then small words may be names. */
  readonly isSmall: boolean;
};

export type Where = 'title' | 'lead' | 'text' | 'tail' | 'dateline' | 'home';

/** A mention with its words as written and the part of the article that holds it. */
export type Located = {
  readonly mention: Mention;
  readonly words: string;
  readonly where: Where;
  readonly reading: Reading;
};

/** A mention whose country is decided. */
export type Resolved = {
  readonly country: CountryCode;
  readonly located: Located;
  /** The only word for its country, in a text of another's domestic matters: Edmonton where a crown court sits. */
  readonly isLonely: boolean;
  /** Brussels in news of the EU (bodies.ts). */
  readonly isSeatOfBody: boolean;
  /** Trust in the reading, 0 to 1. */
  readonly trust: number;
};
