// What the cities of time zones are called in the languages of the bot: data/zones/cities.tsv, read when a name is first looked up.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, '../data/zones/cities.tsv');
let zones: ReadonlyMap<string, string> | null = null;

/** Null for a name that no zone's city has. */
export function zoneOfCity(words: string): string | null {
  const key = cityKey(words);
  return key === '' ? null : (zonesByCity().get(key) ?? null);
}

/** Zones whose city begins with what was typed, in any of the languages, those called so by their own name first; none for no letters. */
export function zonesLike(typed: string, countMax: number): readonly string[] {
  const key = cityKey(typed);
  if (key === '') return [];
  const own = Intl.supportedValuesOf('timeZone').filter((zone) => cityKey(cityOf(zone)).startsWith(key));
  const named = [...zonesByCity()].filter(([name]) => name.startsWith(key)).map(([, zone]) => zone);
  return [...new Set([...own, ...named])].slice(0, countMax);
}

/** "Asia/Karachi" as "Karachi", "America/Argentina/Buenos_Aires" as "Buenos Aires". */
export function cityOf(zone: string): string {
  return zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
}

function zonesByCity(): ReadonlyMap<string, string> {
  zones ??= new Map(
    readFileSync(FILE, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [zone = '', names = ''] = line.split('\t');
        return names.split('|').map((name) => [name, zone] as const);
      }),
  );
  return zones;
}

/** The same however it is written: without capitals, accents of Latin letters and signs, and with one blank where there are some. */
export function cityKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
