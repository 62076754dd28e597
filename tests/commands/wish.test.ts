import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseTime, parseWish, readWeekdays } from '../../commands/wish.ts';
import { findZone } from '../../commands/zone.ts';
import { isZone } from '../../src/config.ts';
import { placeKey } from '../../src/model/place.ts';
import { loadGazetteer } from '../../src/places/gazetteer.ts';

const gazetteer = loadGazetteer();

type Expected = {
  readonly places: readonly string[];
  readonly minutes?: readonly number[];
  readonly weekdays?: readonly number[];
  readonly zone?: string;
};

const WISHES: readonly (readonly [string, Expected])[] = [
  ['pakistan', { places: ['PK'] }],
  ['pakistan, south asia at 07:30', { places: ['PK', '034'], minutes: [450] }],
  [
    'pakistan and south asia every weekday at 7:30 karachi',
    { places: ['PK', '034'], minutes: [450], weekdays: [1, 2, 3, 4, 5], zone: 'Asia/Karachi' },
  ],
  ['mexico at 7:30 panama', { places: ['MX'], minutes: [450], zone: 'America/Panama' }],
  ['mexico at 7:30, panama', { places: ['MX', 'PA'], minutes: [450] }],
  ['mexico at 7:30 and panama', { places: ['MX', 'PA'], minutes: [450] }],
  ['at 7:30 panama', { places: ['PA'], minutes: [450] }],
  ['mexico at 7:30 pacific islands', { places: ['MX', 'area:oceania-pacific'], minutes: [450] }],
  ['trinidad and tobago', { places: ['TT'] }],
  ['bosnia and herzegovina and serbia', { places: ['BA', 'RS'] }],
  ['japan & france at 7am and 6 pm', { places: ['JP', 'FR'], minutes: [420, 1080] }],
  [
    'kenya on mon, wed at 0645 in nairobi',
    { places: ['KE'], minutes: [405], weekdays: [1, 3], zone: 'Africa/Nairobi' },
  ],
  ['🇵🇰 🇮🇳', { places: [] }],
  ['🇵🇰, 🇮🇳', { places: ['PK', 'IN'] }],
  ['uk at noon', { places: ['GB'], minutes: [720] }],
  ['at 18:00', { places: [], minutes: [1080] }],
  [
    'world daily at 08:00, 20:00 zone Europe/Berlin',
    { places: ['001'], minutes: [480, 1200], weekdays: [1, 2, 3, 4, 5, 6, 7], zone: 'Europe/Berlin' },
  ],
  ['', { places: [] }],
];

for (const [words, expected] of WISHES) {
  test(`“${words}” is understood`, () => {
    const wish = parseWish(words, { gazetteer, language: 'en' });
    assert.deepEqual(
      { places: wish.places.map(placeKey), minutes: wish.minutes, weekdays: wish.weekdays, zone: wish.zone },
      { minutes: null, weekdays: null, zone: null, ...expected },
    );
  });
}

test('in any language a name right behind the time is the zone, and one behind “and” is a place', () => {
  for (const [words, language, places, zone] of [
    ['mexico a las 7:30 panamá', 'es', ['MX'], 'America/Panama'],
    ['kenia a las 7:30 y panamá', 'es', ['KE', 'PA'], null],
    ['kenia um 7:30 und panama', 'de', ['KE', 'PA'], null],
    ['kenya à 7h30 et panama', 'fr', ['KE', 'PA'], null],
    ['kenya à 7h30 panama', 'fr', ['KE'], 'America/Panama'],
  ] as const) {
    const wish = parseWish(words, { gazetteer, language });
    assert.deepEqual([wish.places.map(placeKey), wish.zone, wish.minutes], [places, zone, [450]], words);
  }
});

test('a time that is none is named, and no place is made of it', () => {
  const wish = parseWish('pakistan at 25:00', { gazetteer, language: 'en' });
  assert.deepEqual(wish.badTimes, ['25:00']);
});

test('a place that nobody knows comes back with what was typed', () => {
  const wish = parseWish('pakistan, atlantis', { gazetteer, language: 'en' });
  assert.deepEqual(wish.places.map(placeKey), ['PK']);
  assert.deepEqual(
    wish.unknown.map(({ words }) => words),
    ['atlantis'],
  );
});

test('a hostile line is read in bounded time', () => {
  const startedAt = performance.now();
  for (const words of [
    'at '.repeat(5_000),
    'and '.repeat(5_000),
    '7:30,'.repeat(5_000),
    'in a'.repeat(5_000),
    ' mon-'.repeat(5_000),
    `x in ${'a-'.repeat(200)}!`,
    `x in ${'a_'.repeat(200)}!`,
  ])
    parseWish(words, { gazetteer, language: 'en' });
  assert.ok(performance.now() - startedAt < 2_000);
});

const TIMES: readonly (readonly [string, number | null])[] = [
  ['07:30', 450],
  ['7.30', 450],
  ['7h30', 450],
  ['0730', 450],
  ['7', 420],
  ['7am', 420],
  ['12am', 0],
  ['12 pm', 720],
  ['7:30 p.m.', 1170],
  ['noon', 720],
  ['midnight', 0],
  ['24:00', null],
  ['7:60', null],
  ['13pm', null],
  ['soon', null],
  ['', null],
];

for (const [words, minute] of TIMES) test(`the time “${words}”`, () => assert.equal(parseTime(words), minute));

const DAYS: readonly (readonly [string, readonly number[] | null])[] = [
  ['mon-fri', [1, 2, 3, 4, 5]],
  ['fri to mon', [1, 5, 6, 7]],
  ['saturday and sunday', [6, 7]],
  ['weekends', [6, 7]],
  ['daily', [1, 2, 3, 4, 5, 6, 7]],
  ['every day', [1, 2, 3, 4, 5, 6, 7]],
  ['monaco', null],
];

for (const [words, weekdays] of DAYS)
  test(`the weekdays “${words}”`, () => assert.deepEqual(readWeekdays(` ${words} `).weekdays, weekdays));

test('the city of a zone is known in the languages of the bot, however it is written', () => {
  const cities: readonly (readonly [typed: string, zone: string])[] = [
    ['Карачи', 'Asia/Karachi'],
    ['كراتشي', 'Asia/Karachi'],
    ['کراچی', 'Asia/Karachi'],
    ['कराची', 'Asia/Karachi'],
    ['東京', 'Asia/Tokyo'],
    ['伦敦', 'Europe/London'],
    ['倫敦', 'Europe/London'],
    ['ঢাকা', 'Asia/Dhaka'],
    ['нью-йорк', 'America/New_York'],
    ['Новосибирск', 'Asia/Novosibirsk'],
    ['NUEVA YORK', 'America/New_York'],
    ['são paulo', 'America/Sao_Paulo'],
    ['Le Caire', 'Africa/Cairo'],
    ['ジャカルタ', 'Asia/Jakarta'],
  ];
  for (const [typed, zone] of cities) assert.equal(findZone(typed, gazetteer), zone, typed);
  const { zone } = parseWish('パキスタン 7:30 東京', { gazetteer, language: 'ja' });
  assert.equal(zone, 'Asia/Tokyo');
});

test('every zone whose city has names is one that clocks know', () => {
  const lines = readFileSync(join(import.meta.dirname, '../../data/zones/cities.tsv'), 'utf8')
    .trim()
    .split('\n');
  for (const line of lines) assert.ok(isZone(line.split('\t')[0] ?? ''), line);
});

test('the letters and the offsets that people sign their hours with are zones', () => {
  for (const [typed, zone] of [
    ['EST', 'America/New_York'],
    ['pst', 'America/Los_Angeles'],
    ['ist', 'Asia/Kolkata'],
    ['UTC+5', 'Asia/Karachi'],
    ['gmt +5:30', 'Asia/Kolkata'],
    ['-03:00', 'America/Sao_Paulo'],
    ['utc+0', 'UTC'],
    ['estonia', 'Europe/Tallinn'],
    ['utc+25', null],
  ] as const)
    assert.equal(findZone(typed, gazetteer), zone, typed);
});

test('each offset leads to a place that keeps it all the year', () => {
  const hours = Array.from({ length: 26 }, (_, at) => at - 11);
  for (const offset of [
    ...hours.map((hour) => `${hour < 0 ? '-' : '+'}${Math.abs(hour)}:00`),
    '+3:30',
    '+4:30',
    '+5:30',
    '+5:45',
    '+6:30',
    '+9:30',
  ]) {
    const zone = findZone(offset, gazetteer);
    assert.ok(zone !== null, offset);
    for (const month of [1, 7]) {
      const format: Intl.DateTimeFormat = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
      const said = format.formatToParts(Date.UTC(2026, month, 1)).find(({ type }) => type === 'timeZoneName')?.value;
      const [, sign = '+', hour = '0', minute = '00'] = /^([+-])(\d+):(\d+)$/.exec(offset) ?? [];
      assert.equal(said, `GMT${sign}${hour.padStart(2, '0')}:${minute}`, `${offset} ${zone}`);
    }
  }
});
