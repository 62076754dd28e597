// What the cities of time zones are called in the languages of the bot: data/zones/cities.tsv, read when a name is first looked up.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, '../data/zones/cities.tsv');
let zones: ReadonlyMap<string, string> | null = null;

/** Null for a name that no zone's city has. */
export function zoneOfCity(words: string): string | null {
  zones ??= new Map(
    readFileSync(FILE, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [zone = '', names = ''] = line.split('\t');
        return names.split('|').map((name) => [name, zone] as const);
      }),
  );
  const key = cityKey(words);
  return key === '' ? null : (zones.get(key) ?? null);
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
