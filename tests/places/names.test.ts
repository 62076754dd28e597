// What places are called on the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flagOf, placeName } from '../../src/places/names.ts';

test('places have the names that papers print, in the language asked for', () => {
  assert.equal(placeName({ kind: 'country', code: 'PK' }, 'en'), 'Pakistan');
  assert.equal(placeName({ kind: 'country', code: 'PK' }, 'ru'), 'Пакистан');
  assert.equal(placeName({ kind: 'country', code: 'HK' }, 'en'), 'Hong Kong');
  assert.equal(placeName({ kind: 'country', code: 'MM' }, 'en'), 'Myanmar');
  assert.equal(placeName({ kind: 'region', code: '034' }, 'en'), 'Southern Asia');
  assert.equal(placeName({ kind: 'area', code: 'sahel' }, 'fr'), 'Sahel');
  assert.equal(placeName({ kind: 'world' }, 'en'), 'World');
});

test('a locale that cannot be read counts as English, and an unknown code stays as it is', () => {
  assert.equal(placeName({ kind: 'country', code: 'PK' }, 'not a locale'), 'Pakistan');
  assert.equal(placeName({ kind: 'country', code: 'PK' }, ''), 'Pakistan');
  assert.equal(placeName({ kind: 'country', code: '??' }, 'en'), '??');
});

test('a country has a flag, and what is no country has none', () => {
  assert.equal(flagOf('PK'), '🇵🇰');
  assert.equal(flagOf('034'), '');
});
