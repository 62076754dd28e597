// Writes cities.tsv: what each time zone's city is called in the languages of the bot, where that is not the zone's own name.
// Run: npm install --prefix /some/folder cldr-dates-full@48.2.0
//      node data/zones/build.ts /some/folder/node_modules
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cityKey } from '../../commands/zone-cities.ts';
import { LANGUAGES } from '../../src/model/language.ts';

const [modules = ''] = process.argv.slice(2);
const known = new Map(Intl.supportedValuesOf('timeZone').map((zone) => [cityKey(zone.split('/').at(-1) ?? ''), zone]));
const names = new Map<string, Set<string>>();
const zoneByName = new Map<string, string>();
const shared = new Set<string>();

function walk(node: unknown, zone: string): void {
  if (typeof node !== 'object' || node === null) return;
  if ('exemplarCity' in node && typeof node.exemplarCity === 'string') {
    const key = cityKey(node.exemplarCity);
    // A zone's own name is known without this, and a name that two zones bear in two languages is nobody's.
    if (known.has(key) || !zone.includes('/') || zone.startsWith('Etc/')) return;
    const other = zoneByName.get(key);
    if (other !== undefined && other !== zone) shared.add(key);
    zoneByName.set(key, zone);
    names.set(zone, (names.get(zone) ?? new Set()).add(key));
    return;
  }
  for (const [part, below] of Object.entries(node)) walk(below, zone === '' ? part : `${zone}/${part}`);
}

for (const language of [...LANGUAGES, 'zh-Hant']) {
  const file = join(modules, 'cldr-dates-full/main', language, 'timeZoneNames.json');
  const { main } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly main: Readonly<Record<string, { readonly dates: { readonly timeZoneNames: { readonly zone: unknown } } }>>;
  };
  walk(main[language]?.dates.timeZoneNames.zone ?? {}, '');
}
const lines = [...names].toSorted().flatMap(([zone, keys]) => {
  const kept = [...keys].filter((key) => !shared.has(key)).toSorted();
  return kept.length === 0 ? [] : [`${zone}\t${kept.join('|')}`];
});
writeFileSync(join(import.meta.dirname, 'cities.tsv'), `${lines.join('\n')}\n`);
process.stdout.write(
  `${lines.length} zones, ${lines.join('|').split('|').length} names; left out: ${[...shared].join(', ')}\n`,
);
