// What a person types for a place, and what we take it for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { placeKey } from '../../src/model/place.ts';
import { loadGazetteer } from '../../src/places/gazetteer.ts';
import { completePlace, lookUpPlace, nearestPlaces } from '../../src/places/look-up.ts';

const gazetteer = loadGazetteer();

const FOUND: readonly (readonly [typed: string, key: string])[] = [
  ['Pakistan', 'PK'],
  ['pk', 'PK'],
  ['PAK', 'PK'],
  ['🇵🇰', 'PK'],
  [' pakstan ', 'PK'],
  ['Bangaldesh', 'BD'],
  ['phillipines', 'PH'],
  ['uk', 'GB'],
  ['usa', 'US'],
  ['u.s.', 'US'],
  ['America', 'US'],
  ['uae', 'AE'],
  ['holland', 'NL'],
  ['burma', 'MM'],
  ['ivory coast', 'CI'],
  ["cote d'ivoire", 'CI'],
  ['turkey', 'TR'],
  ['irak', 'IQ'],
  ['niger', 'NE'],
  ['nigeria', 'NG'],
  ['Deutschland', 'DE'],
  ['Suomi', 'FI'],
  ['Россия', 'RU'],
  ['中国', 'CN'],
  ['पाकिस्तान', 'PK'],
  ['la France', 'FR'],
  ['Kosovo', 'XK'],
  ['taiwan', 'TW'],
  ['vietman', 'VN'],
  ['phillipine', 'PH'],
  ['Gambia, the', 'GM'],
  ['news from Peru', 'PE'],
  ['N. Korea', 'KP'],
  ['nihon', 'JP'],
  ['georgia', 'GE'],
  ['micronesia', 'FM'],
  ['south asia', '034'],
  ['Southern Asia', '034'],
  ['034', '034'],
  ['west africa', '011'],
  ['europe', '150'],
  ['americas', '019'],
  ['middle east', 'area:middle-east'],
  ['the Balkans', 'area:balkans'],
  ['gulf', 'area:gulf'],
  ['mena', 'area:mena'],
  ['EU', 'area:eu'],
  ['Avrupa Birliği', 'area:eu'],
  ['Nahost', 'area:middle-east'],
  ['Bliski Wschód', 'area:middle-east'],
  // One letter from "Amérique du Nord", which it is not.
  ['Afrique du Nord', '015'],
  ['南亞', '034'],
  ['İngiltere', 'GB'],
  ['พม่า', 'MM'],
  // Vietnam's America is spelled as Malaysia's code but for the accent.
  ['Mỹ', 'US'],
  ['my', 'MY'],
  ['中東', 'area:middle-east'],
  ['Sahel region', 'area:sahel'],
  ['asean', 'area:asean'],
  ['central america', '013'],
  ['world', '001'],
  ['post-soviet', 'area:cis'],
  ['southern europe', '039'],
  ['se asia', '035'],
  ['french', 'FR'],
  ['Nigerian', 'NG'],
  ['korea', 'KR'],
  ['KEN', 'KE'],
  ['🇰🇪', 'KE'],
  ['ประเทศไทย', 'TH'],
  ['مصر', 'EG'],
  ['Österreich', 'AT'],
  ['vatican', 'VA'],
  ['scotland', 'GB'],
  ['dr congo', 'CD'],
  ['scandinavia', 'area:scandinavia'],
  ['maghreb', 'area:maghreb'],
  ['sahel', 'area:sahel'],
  ['caucasus', 'area:caucasus'],
];

for (const [typed, key] of FOUND) {
  test(`"${typed}" is found as ${key}`, () => {
    const answer = lookUpPlace(typed, gazetteer);
    assert.equal(answer.kind === 'found' ? placeKey(answer.place) : answer.kind, key);
  });
}

const UNKNOWN: readonly (readonly [typed: string, nearest: readonly string[]])[] = [
  ['', []],
  ['weather', []],
  ['hello world', []],
  ['zz', []],
  ['\ud800', []],
  // a town may be meant as a word: its country is offered
  ['london', ['GB']],
  ['chat', ['TD']],
  // two countries bear the name, and neither is the first to come to mind
  ['congo', ['CD', 'CG']],
  // a company or a domestic word is no place
  ['toyota', []],
  ['sheriff', []],
];

for (const [typed, nearest] of UNKNOWN) {
  test(`"${typed}" is not taken for a place, and ${nearest.join() || 'nothing'} is offered`, () => {
    const answer = lookUpPlace(typed, gazetteer);
    assert.deepEqual(answer.kind === 'unknown' ? answer.nearest.map(placeKey) : answer, nearest);
  });
}

test('a rare foreign name that looks like a slip of an English one is asked about', () => {
  const answer = lookUpPlace('nigera', gazetteer);
  assert.deepEqual(answer.kind === 'unknown' ? answer.nearest.map(placeKey) : answer, ['NG', 'NE']);
});

test('whoever is not understood gets three to choose from', () => {
  for (const [typed, first] of [
    ['atlantis', null],
    ['xyz', null],
    ['london', 'GB'],
    ['iranq', 'IR'],
  ] as const) {
    const found = lookUpPlace(typed, gazetteer);
    const nearest = nearestPlaces(typed, found.kind === 'unknown' ? found.nearest : [], gazetteer).map(placeKey);
    assert.equal(new Set(nearest).size, 3, typed);
    if (first !== null) assert.equal(nearest[0], first);
  }
});

test('two countries equally near are both offered', () => {
  const answer = lookUpPlace('iraw', gazetteer);
  assert.ok(answer.kind === 'unknown');
  assert.deepEqual(new Set(answer.nearest.map(placeKey)), new Set(['IR', 'IQ']));
});

test('completion puts what begins with the letters first, and offers the regions before anything is typed', () => {
  assert.equal(completePlace('pak', gazetteer, 5).map(placeKey)[0], 'PK');
  assert.ok(completePlace('united', gazetteer, 5).map(placeKey).includes('GB'));
  assert.deepEqual(completePlace('', gazetteer, 3).map(placeKey), ['001', '142', '030']);
  assert.equal(completePlace('', gazetteer, 25).length, 25);
  assert.deepEqual(completePlace('qqqq', gazetteer, 5), []);
});

test('of misspelt names at least 95 in a hundred are understood, the others are asked about, and none is taken for another place', () => {
  const typed = readFileSync(join(import.meta.dirname, 'misspelt.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' | ') as [string, string]);
  assert.ok(typed.length >= 85);
  const answers = typed.map(([word, meant]) => ({ word, meant, answer: lookUpPlace(word, gazetteer) }));
  const asked = answers.filter(({ answer }) => answer.kind === 'unknown').map(({ word }) => word);
  const wrong = answers
    .filter(({ meant, answer }) => answer.kind === 'found' && placeKey(answer.place) !== meant)
    .map(({ word }) => word);
  assert.deepEqual(wrong, []);
  assert.ok(asked.length <= 0.05 * typed.length, asked.join());
});
