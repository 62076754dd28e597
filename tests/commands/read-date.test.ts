// Days as people name them, in their own words and languages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDay, readUntil } from '../../commands/read-date.ts';
import type { Language } from '../../src/model/language.ts';

/** A Thursday. */
const NOW = Date.parse('2026-11-26T10:00:00Z');
const calendar = (language: Language) => ({ zone: 'UTC', now: NOW, language });

const DAYS: readonly (readonly [typed: string, language: Language, date: string, left: string])[] = [
  ['2021-04-08', 'en', '2021-04-08', ''],
  ['pakistan 2021-04-08', 'en', '2021-04-08', 'pakistan'],
  ['8 april 2021', 'en', '2021-04-08', ''],
  ['April 8th, 2021', 'en', '2021-04-08', ''],
  ['kenya on 8 april', 'en', '2026-04-08', 'kenya'],
  ['kenya 24 december', 'en', '2025-12-24', 'kenya'],
  ['08/04/2021', 'en', '2021-04-08', ''],
  ['am 8. April 2021', 'de', '2021-04-08', ''],
  ['kenia 8.4.2021', 'de', '2021-04-08', 'kenia'],
  ['pakistan le 8 avril 2021', 'fr', '2021-04-08', 'pakistan'],
  ['pakistán 8 de abril de 2021', 'es', '2021-04-08', 'pakistán'],
  ['8 de abril', 'pt', '2026-04-08', ''],
  ['пакистан 8 апреля 2021 г.', 'ru', '2021-04-08', 'пакистан'],
  ['パキスタン 2021年4月8日', 'ja', '2021-04-08', 'パキスタン'],
  ['4月8日', 'zh', '2026-04-08', ''],
  ['٨ أبريل ٢٠٢١', 'ar', '2021-04-08', ''],
  ['8 اپریل 2021', 'ur', '2021-04-08', ''],
  ['८ अप्रैल २०२१', 'hi', '2021-04-08', ''],
  ['৮ এপ্রিল ২০২১', 'bn', '2021-04-08', ''],
  ['8 Nisan 2021', 'tr', '2021-04-08', ''],
  ['8 Agustus 2021', 'id', '2021-08-08', ''],
  ['pakistan 3 days ago', 'en', '2026-11-23', 'pakistan'],
  ['13 days ago', 'en', '2026-11-13', ''],
  ['vor 3 Tagen', 'de', '2026-11-23', ''],
  ['kenia hace 3 días', 'es', '2026-11-23', 'kenia'],
  ['3日前', 'ja', '2026-11-23', ''],
  ['3 天前', 'zh', '2026-11-23', ''],
  ['2 weeks ago', 'en', '2026-11-12', ''],
  ['vorgestern', 'de', '2026-11-24', ''],
  ['kenya yesterday', 'en', '2026-11-25', 'kenya'],
  ['ayer', 'es', '2026-11-25', ''],
  ['monday', 'en', '2026-11-23', ''],
  ['last thursday', 'en', '2026-11-19', ''],
  ['lundi', 'fr', '2026-11-23', ''],
  ['tomorrow', 'en', '2026-11-27', ''],
];

test('a day of the past may be said as people say it', () => {
  for (const [typed, language, date, left] of DAYS) {
    const found = findDay(typed, calendar(language));
    const said = found?.days ? [new Date(found.days.from).toISOString().slice(0, 10), found.words] : null;
    assert.deepEqual(said, [date, left], typed);
  }
});

test('a week and a month go from their first day to their last, in every language', () => {
  for (const [typed, language, from, to, left] of [
    ['last week', 'en', '2026-11-16', '2026-11-23', ''],
    ['pakistan last week', 'en', '2026-11-16', '2026-11-23', 'pakistan'],
    ['this week', 'en', '2026-11-23', '2026-11-30', ''],
    ['next week', 'en', '2026-11-30', '2026-12-07', ''],
    ['kenya last month', 'en', '2026-10-01', '2026-11-01', 'kenya'],
    ['kenia la semana pasada', 'es', '2026-11-16', '2026-11-23', 'kenia'],
    ['letzten Monat', 'de', '2026-10-01', '2026-11-01', ''],
    ['الأسبوع الماضي', 'ar', '2026-11-16', '2026-11-23', ''],
    ['先週', 'ja', '2026-11-16', '2026-11-23', ''],
    ['巴基斯坦上周', 'zh', '2026-11-16', '2026-11-23', '巴基斯坦'],
    ['last week', 'tr', '2026-11-16', '2026-11-23', ''],
  ] as const) {
    const found = findDay(typed, calendar(language));
    const said = [found?.days?.from, found?.days?.to].map((at) => new Date(at ?? 0).toISOString().slice(0, 10));
    assert.deepEqual([...said, found?.words], [from, to, left], typed);
  }
});

test('a day that no calendar has is named and made no place of', () => {
  for (const [typed, said, words] of [
    ['31 february', '31 february', ''],
    ['2026-04-31', '2026-04-31', ''],
    ['kenya 30 feb', '30 feb', 'kenya'],
  ] as const)
    assert.deepEqual(findDay(typed, calendar('en')), { words, said, days: null }, typed);
});

test('a place is no day', () => {
  for (const [typed, language] of [
    ['santo domingo', 'es'],
    ['chad', 'fr'],
    ['mali', 'tr'],
    ['japan, korea', 'en'],
    ['march', 'en'],
    ['this', 'en'],
    ['week', 'en'],
    ['', 'en'],
  ] as const)
    assert.equal(findDay(typed, calendar(language)), null, typed);
});

test('a pause ends on the next day of that name', () => {
  for (const [typed, date] of [
    ['8 december', '2026-12-08'],
    ['until 1 january', '2027-01-01'],
    ['8.12.2026', '2026-12-08'],
    ['2026-12-08', '2026-12-08'],
  ] as const)
    assert.equal(new Date(readUntil(typed, calendar('en')) ?? 0).toISOString().slice(0, 10), date, typed);
  assert.equal(readUntil('8 december 2020', calendar('en')), null);
});
