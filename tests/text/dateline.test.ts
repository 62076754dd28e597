import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDateline } from '../../src/text/dateline.ts';

type Row = readonly [text: string, place: string | null, agency: string | null, date: string | null, rest: string];

const DATELINES: readonly Row[] = [
  ['ISLAMABAD, Apr 7: Ministers met.', 'ISLAMABAD', null, '4/7', 'Ministers met.'],
  ['Islamabad, Apr 7:\u00a0 Ministers met.', 'Islamabad', null, '4/7', 'Ministers met.'],
  ['WASHINGTON (AP) — Senators voted.', 'WASHINGTON', 'AP', null, 'Senators voted.'],
  ['ST. LOUIS (AP) -- Police said so.', 'ST. LOUIS', 'AP', null, 'Police said so.'],
  ['KYIV, Ukraine (AP) - A bridge fell.', 'KYIV, Ukraine', 'AP', null, 'A bridge fell.'],
  ['AUSTIN, Texas - A bill passed.', 'AUSTIN, Texas', null, null, 'A bill passed.'],
  ['LONDON, Jan. 27—"Rain," a poem, was read.', 'LONDON', null, '1/27', '"Rain," a poem, was read.'],
  ['Dubai: The court sat.', 'Dubai', null, null, 'The court sat.'],
  ['New Delhi, April 7 (PTI): Rain fell.', 'New Delhi', 'PTI', '4/7', 'Rain fell.'],
  ['New Delhi, April 7 (PTI) Rain fell.', 'New Delhi', 'PTI', '4/7', 'Rain fell.'],
  ['DHAKA, April 7, 2021 (BSS) - Rain fell.', 'DHAKA', 'BSS', '2021/4/7', 'Rain fell.'],
  ['KABUL (Web Desk): Snow fell.', 'KABUL', null, null, 'Snow fell.'],
  ['The Hague: Judges met.', 'The Hague', null, null, 'Judges met.'],
  ['(CNN)Another storm is coming.', null, 'CNN', null, 'Another storm is coming.'],
  ['London (CNN)A storm is coming.', 'London', 'CNN', null, 'A storm is coming.'],
  ['Berlin (dpa) - Der Bundestag tagt.', 'Berlin', 'dpa', null, 'Der Bundestag tagt.'],
  ['Paris, le 7 avril (AFP) - Le ministre parle.', 'Paris', 'AFP', '4/7', 'Le ministre parle.'],
  ['Madrid, 7 abr (EFE).- El ministro habla.', 'Madrid', 'EFE', '4/7', 'El ministro habla.'],
  ['São Paulo, 7 de abril (Lusa) – O ministro fala.', 'São Paulo', 'Lusa', '4/7', 'O ministro fala.'],
  ['(ANSA) - ROMA, 07 APR - Il ministro parla.', 'ROMA', 'ANSA', '4/7', 'Il ministro parla.'],
  ['Москва. 7 апреля. INTERFAX - Министр уехал.', 'Москва', 'Interfax', '4/7', 'Министр уехал.'],
  ['МОСКВА, 7 апр — РИА Новости. Министр уехал.', 'МОСКВА', 'RIA Novosti', '4/7', 'Министр уехал.'],
  ['新华社北京4月7日电（记者王明）会议召开。', '北京', 'Xinhua', '4/7', '会议召开。'],
  ['(서울=연합뉴스) 홍길동 기자 = 장관이 말했다.', '서울', 'Yonhap', null, '장관이 말했다.'],
  ['اسلام آباد: وزیر نے بات کی۔', 'اسلام آباد', null, null, 'وزیر نے بات کی۔'],
  ['نئی دہلی، 7 اپریل (پی ٹی آئی) بارش ہوئی۔', 'نئی دہلی', 'PTI', '4/7', 'بارش ہوئی۔'],
  ['القاهرة (رويترز) - قال الوزير.', 'القاهرة', 'Reuters', null, 'قال الوزير.'],
];

for (const [text, place, agency, date, rest] of DATELINES) {
  test(`the dateline is read off: ${text}`, () => {
    const read = readDateline(text);
    const found = read.dateline;
    const written = found?.date
      ? [found.date.year, found.date.month, found.date.day].filter((part) => part !== null).join('/')
      : null;
    assert.deepEqual([found?.place, found?.agency, written, read.rest], [place, agency, date, rest]);
  });
}

const SENTENCES = [
  'Moscow: a city of long winters and short tempers.',
  'Update: The plan was dropped.',
  'Lavrov: We stand ready to talk.',
  'Paris — the capital — woke to snow.',
  'He said: The plan is dead.',
  'One is a former teacher - the other never worked.',
  'The vote, held on 7 April, was close.',
  'Two of them — a baker and a smith — were late.',
  'At 12:30 the bells rang.',
  '',
  ':',
  '(',
];

for (const text of SENTENCES) {
  test(`a sentence keeps its beginning: ${text || '(nothing)'}`, () => {
    assert.deepEqual(readDateline(text), { dateline: null, rest: text });
  });
}

test('a text without end is read in linear time', () => {
  const started = process.cpuUsage();
  for (const piece of ['A, ', '(', 'A - ', 'LIMA/', 'апр ']) readDateline(piece.repeat(50_000));
  assert.ok(process.cpuUsage(started).user < 5_000_000);
});
