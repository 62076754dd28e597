// Towns where bodies of many countries sit: news of NATO from Brussels and of the WHO from Geneva is about neither Belgium nor Switzerland.
import type { Located, Resolved } from './mention.ts';
import type { NameKind } from './name-table.ts';
import { isOneOf, wordList } from './word-list.ts';
import { standsIn } from './words.ts';

/** By the town: the bodies as papers write them. By hand; facts. */
const BODIES_IN: Readonly<Record<string, string>> = {
  Brussels:
    'EU,E.U.,NATO,Nato,EC,European Union,European Commission,European Council,European Community,European Parliament',
  Strasbourg: 'EU,European Union,European Parliament,European Court',
  Luxembourg: 'EU,European Union,European Court,European Commission',
  Geneva:
    'UN,U.N.,WHO,W.H.O.,WTO,GATT,UNHCR,UNCTAD,Unctad,ILO,ICRC,United Nations,World Health,World Trade,Human Rights Council,Red Cross',
  Vienna: 'OPEC,Opec,IAEA,I.A.E.A.,OSCE,UN,Atomic Energy Agency,United Nations',
  'The Hague': 'ICC,ICJ,OPCW,International Criminal,International Court,World Court',
  Lausanne: 'IOC,CAS,Olympic Committee,Court of Arbitration',
  Zurich: 'FIFA,Fifa',
  Frankfurt: 'ECB,European Central Bank',
  'Addis Ababa': 'AU,African Union',
  Jakarta: 'ASEAN,Asean',
  Montreal: 'WADA,Wada,ICAO',
};

/** As headlines in capitals have them too. */
const BODIES_OF: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(BODIES_IN).flatMap(([town, names]) =>
    [town, town.toUpperCase(), town.replace('The ', 'the ')].map((written) => [written, names.split(',')] as const),
  ),
);

/** Luxembourg is a country's name too. */
const SEAT_KINDS: ReadonlySet<NameKind> = new Set(['capital', 'city', 'name']);

/** Marks what names such a town alone of its country, in a text that names the body too. `texts`: title and text. "Brussels police" are Belgium's. */
export function markSeatsOfBodies(resolved: readonly Resolved[], texts: readonly string[]): readonly Resolved[] {
  // Nearly no text names one of these towns.
  if (!resolved.some(({ located }) => bodiesIn(located) !== undefined)) return resolved;
  return resolved.map((one) => (isSeat(one, resolved, texts) ? { ...one, isSeatOfBody: true } : one));
}

function isSeat({ country, located }: Resolved, resolved: readonly Resolved[], texts: readonly string[]): boolean {
  const own = bodiesIn(located);
  if (own === undefined || isTownItself(located)) return false;
  const town = located.words.toLowerCase();
  if (resolved.some((other) => other.country === country && other.located.words.toLowerCase() !== town)) return false;
  return texts.some((text) => own.some((body) => standsIn(text, body)));
}

function bodiesIn({ mention, words }: Located): readonly string[] | undefined {
  return SEAT_KINDS.has(mention.kind) ? BODIES_OF.get(words) : undefined;
}

const TOWN_THINGS = wordList(
  'airport attack attacks blast bombing bombings court fire hospital mayor metro museum park police prison residents station street streets suburb taxi university zoo',
);

function isTownItself({ mention, reading: { words } }: Located): boolean {
  return isOneOf(TOWN_THINGS, words, mention.last + 1);
}
