// What a person wants to hear no more of: an outlet by its name, a place, or words. And how each is called.
import { spanPlaces } from '../digests/name-place.ts';
import { foldedWords, tidyWords } from '../digests/select.ts';
import { unreachable } from '../src/base/outcome.ts';
import type { Outlet } from '../src/model/article.ts';
import type { Mute } from '../src/model/chat.ts';
import type { Language } from '../src/model/language.ts';
import { type Span, text } from '../src/model/message.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { World } from './command.ts';
import { findPlaceNamed } from './find-place.ts';
import { inEnglish } from './in-english.ts';

const CHARACTERS_MAX = 120;
const LEAD = /^(?<kind>outlet|place|words)\s+(?<rest>.+)$/isu;

/** "dawn", "place india", "words cricket score". Outlets go before places, places before words. Null when nothing is said. */
export async function readMute(world: World, typed: string, language: Language): Promise<Mute | null> {
  // The first word alone: the others may be what is muted.
  const line = typed.trim().replace(/^\S+(?=\s)/u, (lead) => inEnglish(lead, ['outlet', 'place', 'words'], language));
  const found = LEAD.exec(line)?.groups;
  const kind = found?.kind?.toLowerCase();
  const rest = (found?.rest ?? line).trim().slice(0, CHARACTERS_MAX);
  if (kind === undefined || kind === 'outlet') {
    const outlet = findOutlet(await world.store.outlets(), rest);
    if (outlet !== null) return { kind: 'outlet', outletId: outlet.id };
    if (kind === 'outlet') return null;
  }
  if (kind === undefined || kind === 'place') {
    const place = findPlaceNamed(rest, { gazetteer: world.gazetteer, language });
    if (place.kind === 'found') return { kind: 'place', place: place.place };
    if (kind === 'place') return null;
  }
  const words = tidyWords(rest).join(' ');
  return words === '' ? null : { kind: 'words', words };
}

function findOutlet(outlets: readonly Outlet[], name: string): Outlet | null {
  const wanted = foldedWords(name).join(' ');
  return outlets.find((outlet) => outlet.id === name || foldedWords(outlet.name).join(' ') === wanted) ?? null;
}

/** "the outlet Dawn", "🇮🇳 India", "“cricket score”" */
export async function nameMute(world: World, mute: Mute, phrases: Phrases): Promise<readonly Span[]> {
  switch (mute.kind) {
    case 'words':
      return phrases.spans('muted-words', { words: text(mute.words) });
    case 'place':
      return spanPlaces([mute.place], phrases);
    case 'outlet': {
      const outlet = (await world.store.outlets()).find(({ id }) => id === mute.outletId);
      return phrases.spans('muted-outlet', { outlet: text(outlet?.name ?? mute.outletId) });
    }
    default:
      return unreachable(mute);
  }
}

export function boldMute(name: readonly Span[]): readonly Span[] {
  return name.map((span) => ({ ...span, style: 'bold' }));
}

/** For a button, which has no styles. */
export function plainWords(name: readonly Span[]): string {
  return name.map((span) => span.text).join('');
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
