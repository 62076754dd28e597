// Finds the IANA zone that a person means: "Asia/Karachi", "karachi", "new york", "utc".
import { isZone } from '../src/config.ts';

const zones = new Map<string, string>();

/** Null when nothing by that name has a zone. */
export function findZone(words: string): string | null {
  const name = words
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '_');
  if (name === 'utc' || name === 'gmt' || name === 'z') return 'UTC';
  if (zones.size === 0) {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      zones.set(zone.toLowerCase(), zone);
      const city = zone.split('/').at(-1)?.toLowerCase();
      if (city !== undefined && zone.includes('/')) zones.set(city, zone);
    }
  }
  const found = zones.get(name);
  if (found !== undefined) return found;
  // An alias that ICU knows but does not list, such as Asia/Calcutta's new name.
  return name.includes('/') && isZone(words.trim()) ? words.trim() : null;
}
