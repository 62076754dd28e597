// Picks a place by taps: continents, then their parts, then countries, for any command that takes a place.
import { nameCountry, namePlace } from '../digests/name-place.ts';
import { type Action, type Message, type Span, say } from '../src/model/message.ts';
import type { RegionCode } from '../src/model/place.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { regionCodes, regionsOf } from '../src/places/m49.ts';
import { placeName } from '../src/places/names.ts';
import type { World } from './command.ts';
import { readPage } from './page.ts';

const CONTINENTS: readonly RegionCode[] = ['142', '002', '150', '019', '009'];
const CHOICES_PER_PAGE = 24;

export type Picker = {
  /** The command that gets the place, with what stands before it: "country", "mute". */
  readonly line: string;
  readonly question: readonly Span[];
  readonly phrases: Phrases;
  /** Whether a region will do, or only a country. */
  readonly takesRegions: boolean;
};

/** "?", "?142", "?029 page 2": what the picker's own buttons ask. */
export function isPicking(words: string): boolean {
  return words.startsWith('?');
}

/** `words` as isPicking knows them, or nothing for the first question. */
export function pickPlace(world: World, words: string, picker: Picker): Message {
  const { words: marked, page } = readPage(words);
  const code = marked.replace(/^\?/, '').trim();
  const { line, question, phrases } = picker;
  const all = code === '' ? continents(picker) : inside(world, code, picker);
  const from = (page - 1) * CHOICES_PER_PAGE;
  const shown = all.slice(from, from + CHOICES_PER_PAGE);
  const hasMore = all.length > from + CHOICES_PER_PAGE;
  const more = hasMore ? [here(phrases.words('button-more'), `${line} ?${code} page ${page + 1}`)] : [];
  const back = code === '' ? [] : [here(phrases.words('button-back'), `${line} ?${above(world, code)}`)];
  const choices = { prompt: phrases.words('pick-place'), from: [...shown, ...more] };
  return { ...say(question), choices, actions: back };
}

function continents({ line, takesRegions, phrases }: Picker): readonly Action[] {
  const whole = takesRegions ? [here(namePlace({ kind: 'world' }, phrases), `${line} world`)] : [];
  return [...whole, ...CONTINENTS.map((code) => here(regionName(code, phrases), `${line} ?${code}`))];
}

/** The parts of a continent, or the countries of a part. */
function inside(world: World, code: RegionCode, { line, takesRegions, phrases }: Picker): readonly Action[] {
  const { gazetteer } = world;
  const known = gazetteer.regions.find((region) => region.code === code);
  if (known === undefined) return [];
  const all = phrases.words('all-of', { place: regionName(code, phrases) });
  const whole = takesRegions ? [here(all, `${line} ${code}`)] : [];
  if (CONTINENTS.includes(code)) {
    const parts = regionCodes(gazetteer).filter(
      (part) => gazetteer.regions.find((region) => region.code === part)?.above.includes(code) === true,
    );
    return [...whole, ...parts.map((part) => here(regionName(part, phrases), `${line} ?${part}`))];
  }
  const countries = [...gazetteer.countries.keys()]
    .filter((country) => regionsOf(country, gazetteer)?.subregion === code)
    .map((country) => ({ country, name: placeName({ kind: 'country', code: country }, phrases.locale) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, phrases.locale));
  return [...whole, ...countries.map(({ country }) => here(nameCountry(country, phrases), `${line} ${country}`))];
}

/** The continent of a part; nothing for a continent. */
function above(world: World, code: RegionCode): string {
  const region = world.gazetteer.regions.find((known) => known.code === code);
  return CONTINENTS.find((continent) => region?.above.includes(continent) === true) ?? '';
}

function here(label: string, line: string): Action {
  return { label, line, opens: 'here' };
}

function regionName(code: RegionCode, phrases: Phrases): string {
  return namePlace({ kind: 'region', code }, phrases);
}
