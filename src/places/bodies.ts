// Towns where bodies of many countries sit: news of NATO from Brussels and of the WHO from Geneva is about neither Belgium nor Switzerland.
import type { Located, Resolved } from './mention.ts';
import { isCapital, keyOf, type Words, writtenOf } from './words.ts';

/** By the town: abbreviations as they are written, longer names by their first two words in small letters. By hand; facts. */
const BODIES_OF: Readonly<Record<string, ReadonlySet<string>>> = {
  brussels: bodies(
    'EU,NATO,Nato,EC,european union,european commission,european council,european community,european parliament',
  ),
  strasbourg: bodies('EU,european union,european parliament,european court'),
  geneva: bodies(
    'UN,WHO,WTO,GATT,UNHCR,UNCTAD,Unctad,ILO,ICRC,united nations,world health,world trade,human rights,red cross',
  ),
  vienna: bodies('OPEC,Opec,IAEA,OSCE,UN,atomic energy,united nations'),
  'the hague': bodies('ICC,ICJ,OPCW,international criminal,international court,world court'),
  lausanne: bodies('IOC,CAS,olympic committee,international olympic,arbitration for'),
  zurich: bodies('FIFA,Fifa'),
  frankfurt: bodies('ECB,european central'),
  'addis ababa': bodies('AU,african union'),
  jakarta: bodies('ASEAN,Asean'),
  montreal: bodies('WADA,Wada,ICAO'),
};

function bodies(names: string): ReadonlySet<string> {
  return new Set(names.split(','));
}

/** Marks what names such a town alone of its country, in a text that names the body too. `texts`: title and text. "Brussels police" are Belgium's. */
export function markSeatsOfBodies(resolved: readonly Resolved[], texts: readonly Words[]): readonly Resolved[] {
  // Nearly no text names one of these towns.
  if (!resolved.some(({ located }) => bodiesIn(located) !== undefined)) return resolved;
  return resolved.map((one) => (isSeat(one, resolved, texts) ? { ...one, isSeatOfBody: true } : one));
}

function isSeat({ country, located }: Resolved, resolved: readonly Resolved[], texts: readonly Words[]): boolean {
  const own = bodiesIn(located);
  if (own === undefined || isTownItself(located)) return false;
  const town = located.words.toLowerCase();
  if (resolved.some((other) => other.country === country && other.located.words.toLowerCase() !== town)) return false;
  return texts.some((words) => holdsBody(words, own));
}

function bodiesIn({ mention, words }: Located): ReadonlySet<string> | undefined {
  return mention.kind === 'capital' || mention.kind === 'city' ? BODIES_OF[words.toLowerCase()] : undefined;
}

const TOWN_THINGS = new Set(
  'airport attack attacks blast bombing bombings court fire hospital mayor metro museum park police prison residents station street streets suburb taxi university zoo'.split(
    ' ',
  ),
);

function isTownItself({ mention, reading: { words } }: Located): boolean {
  return TOWN_THINGS.has(keyOf(words, mention.last + 1));
}

function holdsBody(words: Words, own: ReadonlySet<string>): boolean {
  for (let at = 0; at < words.count; at += 1) {
    if (!isCapital(words, at)) continue;
    if (own.has(writtenOf(words, at)) || own.has(`${keyOf(words, at)} ${keyOf(words, at + 1)}`)) return true;
  }
  return false;
}
