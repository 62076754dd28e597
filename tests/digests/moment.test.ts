import assert from 'node:assert/strict';
import { test } from 'node:test';
import { momentOf, sayAge, sayNow } from '../../digests/moment.ts';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../../src/base/time.ts';
import type { Language } from '../../src/model/language.ts';
import { phrasesIn } from '../../src/phrases/phrases.ts';

const NOW = Date.parse('2026-04-08T08:00:00Z');

const AGES: readonly (readonly [language: Language, ageMs: number, words: string])[] = [
  ['en', 30_000, 'just now'],
  ['en', 40 * MINUTE_MS, '40 min ago'],
  ['en', 3.9 * HOUR_MS, '3 h ago'],
  ['en', DAY_MS, '1 day ago'],
  ['en', 2.5 * DAY_MS, '2 days ago'],
  ['ru', 2 * DAY_MS, '2 дня назад'],
  ['ru', 5 * DAY_MS, '5 дней назад'],
  ['ar', 2 * HOUR_MS, 'قبل ساعتين'],
  ['ar', 11 * HOUR_MS, 'قبل 11 ساعة'],
  ['ar', 3 * HOUR_MS, 'قبل 3 ساعات'],
  ['ur', HOUR_MS, '1 گھنٹہ پہلے'],
  ['hi', 5 * HOUR_MS, '5 घंटे पहले'],
  ['bn', 5 * HOUR_MS, '৫ ঘণ্টা আগে'],
  ['de', DAY_MS, 'vor 1 Tag'],
  ['ja', 5 * HOUR_MS, '5時間前'],
];

for (const [language, ageMs, words] of AGES) {
  test(`an age of ${ageMs / MINUTE_MS} min reads “${words}” in ${language}`, () =>
    assert.equal(sayAge(ageMs, phrasesIn(language)), words));
}

const SINCE: readonly (readonly [language: Language, at: Instant, words: string])[] = [
  ['en', NOW - 3 * HOUR_MS, 'since 05:00'],
  ['en', NOW - DAY_MS, 'since yesterday'],
  ['en', NOW - 14 * HOUR_MS, 'since yesterday, 18:00'],
  ['en', NOW - 3 * DAY_MS, 'since Sun 5 Apr, 08:00'],
  ['de', NOW - 14 * HOUR_MS, 'seit gestern, 18:00 Uhr'],
  ['ru', NOW - DAY_MS, 'со вчерашнего дня'],
  ['id', NOW - 3 * HOUR_MS, 'sejak pukul 05.00'],
  ['ja', NOW - 14 * HOUR_MS, '昨日18:00以降'],
];

for (const [language, at, words] of SINCE) {
  test(`a span that began ${(NOW - at) / HOUR_MS} h ago reads “${words}” in ${language}`, () => {
    const phrases = phrasesIn(language);
    assert.equal(phrases.words('digest-since', momentOf(at, NOW, { phrases, zone: 'UTC' })), words);
  });
}

test("yesterday and the hour are those of the chat's own calendar", () => {
  const phrases = phrasesIn('en');
  const moment = momentOf(NOW - 4 * HOUR_MS, NOW, { phrases, zone: 'America/New_York' });
  assert.deepEqual(moment, { day: 'today', date: 'Wed 8 Apr', clock: '00:00' });
  assert.equal(sayNow(NOW, 'Asia/Karachi', phrases), 'Wed 8 Apr, 13:00');
});
