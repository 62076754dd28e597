// What a person wants to hear no more of: an outlet by its name, a place, or words. And how each is called.
import { namePlace } from '../digests/name-place.ts';
import { foldedWords } from '../digests/select.ts';
import type { Outlet } from '../src/model/article.ts';
import type { Mute } from '../src/model/chat.ts';
import { lookUpPlace } from '../src/places/look-up.ts';
import { ENGLISH, type World } from './command.ts';

const CHARACTERS_MAX = 120;
const LEAD = /^(?<kind>outlet|place|words)\s+(?<rest>.+)$/isu;

/** "dawn", "place india", "words cricket score". Outlets go before places, places before words. Null when nothing is said. */
export async function readMute(world: World, typed: string): Promise<Mute | null> {
  const found = LEAD.exec(typed.trim())?.groups;
  const kind = found?.kind?.toLowerCase();
  const rest = (found?.rest ?? typed).trim().slice(0, CHARACTERS_MAX);
  if (kind === undefined || kind === 'outlet') {
    const outlet = findOutlet(await world.store.outlets(), rest);
    if (outlet !== null) return { kind: 'outlet', outletId: outlet.id };
    if (kind === 'outlet') return null;
  }
  if (kind === undefined || kind === 'place') {
    const place = lookUpPlace(rest, world.gazetteer);
    if (place.kind === 'found') return { kind: 'place', place: place.place };
    if (kind === 'place') return null;
  }
  const words = foldedWords(rest).join(' ');
  return words === '' ? null : { kind: 'words', words };
}

function findOutlet(outlets: readonly Outlet[], name: string): Outlet | null {
  const wanted = foldedWords(name).join(' ');
  return outlets.find((outlet) => outlet.id === name || foldedWords(outlet.name).join(' ') === wanted) ?? null;
}

/** "the outlet Dawn", "🇮🇳 India", "“cricket score”" */
export async function nameMute(world: World, mute: Mute): Promise<string> {
  switch (mute.kind) {
    case 'words':
      return `“${mute.words}”`;
    case 'place':
      return namePlace(mute.place, ENGLISH);
    case 'outlet': {
      const outlet = (await world.store.outlets()).find(({ id }) => id === mute.outletId);
      return `the outlet ${outlet?.name ?? mute.outletId}`;
    }
  }
}

/** What /mute and /unmute take back: the mute as one would type it, sure to mean the same. */
export function lineOf(mute: Mute): string {
  switch (mute.kind) {
    case 'words':
      return `words ${mute.words}`;
    case 'outlet':
      return `outlet ${mute.outletId}`;
    case 'place':
      return `place ${mute.place.kind === 'world' ? 'world' : mute.place.code}`;
  }
}
