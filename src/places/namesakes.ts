// Towns that share their name with a country, a capital or another town, and the states in which they lie: Paris in Texas, Lebanon in Ohio.
import type { CountryCode } from '../model/place.ts';
import type { Located, Mention } from './mention.ts';
import { linesFrom, type NameLines } from './name-lines.ts';

/** "US texas": a state as a text names it, with the country it may belong to. */
type PartName = string;

/** What is written as a name or a people of the United Kingdom and is a part of it. "English" is a language too. */
const PARTS: Readonly<Record<string, string>> = {
  england: 'england',
  scotland: 'scotland',
  scottish: 'scotland',
  wales: 'wales',
  welsh: 'wales',
};

/** Whether a part of the country is named, other than a state: Waikato, New England, Scotland. */
export function isPartNamed({ kind, country }: Mention, words: string): boolean {
  return kind === 'place' || (country === 'GB' && Object.hasOwn(PARTS, words.toLowerCase()));
}

/** The states and provinces that a text names, each with its country; "University of Georgia" names one too. */
export function partsNamed(found: readonly Located[], domestic: ReadonlySet<CountryCode>): ReadonlySet<PartName> {
  const parts = new Set<PartName>();
  for (const { mention, words } of found) {
    if (isPartNamed(mention, words)) {
      const name = words.toLowerCase();
      const part = PARTS[name] ?? name;
      parts.add(`${mention.country} ${part}`);
      parts.add(`${mention.country} ${part.slice(part.lastIndexOf(' ') + 1)}`);
    }
    // New York and Washington are towns before they are states, but in the country's own news.
    const isTown = mention.kind === 'city' && domestic.has(mention.country);
    if (mention.kind !== 'state' && mention.kind !== 'name' && !isTown) continue;
    for (const { country, isState } of mention.candidates) if (isState) parts.add(`${country} ${words.toLowerCase()}`);
  }
  return parts;
}

/** The countries of which the text names a state that holds a town of the name; in the file's order. `lines`: data/places/namesakes.tsv. */
export function homesAmong(lines: NameLines, name: string, parts: ReadonlySet<PartName>): readonly CountryCode[] {
  if (parts.size === 0) return [];
  return partsWith(lines, name)
    .filter((part) => parts.has(part))
    .map((part) => part.slice(0, 2));
}

function partsWith(lines: NameLines, name: string): readonly PartName[] {
  const key = name.toLowerCase();
  const gap = key.indexOf(' ');
  const found = linesFrom(lines, gap === -1 ? key : key.slice(0, gap)).find(([own]) => own === key);
  return found === undefined ? [] : found.slice(1);
}
