// Under which heading a country stands, and what a region holds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadGazetteer } from '../../src/places/gazetteer.ts';
import { countriesIn, regionCodes, regionsOf } from '../../src/places/m49.ts';

const gazetteer = loadGazetteer();

const HEADINGS: readonly (readonly [country: string, subregion: string, continent: string])[] = [
  ['PK', '034', '142'],
  ['NG', '011', '002'],
  ['US', '021', '019'],
  ['BR', '005', '019'],
  ['RU', '151', '150'],
  ['FJ', '054', '009'],
  ['TW', '030', '142'],
  ['XK', '039', '150'],
];

for (const [country, subregion, continent] of HEADINGS) {
  test(`${country} stands under ${subregion} in ${continent}`, () =>
    assert.deepEqual(regionsOf(country, gazetteer), { subregion, continent }));
}

test('every country but Antarctica has a heading that is in the list of regions', () => {
  const shown = new Set(regionCodes(gazetteer));
  for (const code of gazetteer.countries.keys()) {
    if (code !== 'AQ') assert.ok(shown.has(regionsOf(code, gazetteer)?.subregion ?? ''), code);
  }
  assert.equal(regionsOf('AQ', gazetteer), null);
  assert.equal(regionsOf('??', gazetteer), null);
});

test('regions, areas and the world hold their countries', () => {
  assert.ok(countriesIn({ kind: 'region', code: '034' }, gazetteer).has('PK'));
  assert.ok(countriesIn({ kind: 'region', code: '142' }, gazetteer).has('PK'));
  assert.deepEqual(
    [...countriesIn({ kind: 'area', code: 'maghreb' }, gazetteer)],
    ['DZ', 'EH', 'LY', 'MA', 'MR', 'TN'],
  );
  assert.equal(countriesIn({ kind: 'area', code: 'eu' }, gazetteer).size, 27);
  assert.equal(countriesIn({ kind: 'world' }, gazetteer).size, 250);
  assert.equal(countriesIn({ kind: 'country', code: '??' }, gazetteer).size, 0);
});
