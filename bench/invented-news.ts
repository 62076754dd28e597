// Newspaper texts about invented events, no two alike, for measurements that need news to tell.

const PLACES = [
  ...['Kenya', 'Norway', 'Peru', 'Japan', 'Morocco', 'Canada', 'Poland', 'Vietnam', 'Chile', 'Ghana', 'Fiji', 'Turkey'],
  ...['Mongolia', 'Portugal', 'Nepal', 'Cuba', 'Finland', 'Egypt', 'Bolivia', 'Latvia', 'Zambia', 'Jamaica', 'Oman'],
];
const THINGS = [
  'ferry',
  'telescope',
  'orchard',
  'bridge',
  'archive',
  'lighthouse',
  'tramway',
  'quarry',
  'observatory',
  'mill',
];
const DEEDS = [
  'reopened after a flood',
  'was sold to its workers',
  'broke a record',
  'lost its roof in a storm',
  'won a prize',
];
const PEOPLE = ['fishers', 'nurses', 'masons', 'pupils', 'botanists', 'drummers', 'weavers', 'pilots', 'bakers'];

function pick(list: readonly string[], at: number): string {
  return list[at % list.length] ?? '';
}

/** Title, blank line, three sentences. */
export function newsText(at: number): string {
  const place = pick(PLACES, at);
  const thing = pick(THINGS, at * 7 + Math.floor(at / PLACES.length));
  const people = pick(PEOPLE, at * 5 + 3);
  const number = 17 + ((at * 7_919) % 983);
  return [
    `${place}’s ${thing} number ${number} ${pick(DEEDS, at * 3)}`,
    '',
    `${place}’s ${thing} number ${number} ${pick(DEEDS, at * 3)} on Sunday, ${people} from all over ${place} said. ` +
      `They had collected ${number * 3} coins and ${(number * 13) % 400} letters for it since the ${pick(THINGS, at + 4)} closed. ` +
      `A second ${pick(THINGS, at * 11 + 1)} with ${(number * 17) % 90} rooms is planned for ${pick(PEOPLE, at + 2)} who come in winter.`,
    '',
  ].join('\n');
}
