import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCounts } from '../../src/stories/counts.ts';

type Row = readonly [language: string, sentence: string, counts: readonly string[]];

/** Each count as "dead 9", with its bound and whom it counts where there is something to say. */
const ROWS: readonly Row[] = [
  [
    'en',
    'At least nine people were killed and 20 others hurt when a bus fell from the Tarn bridge, police said.',
    ['dead 9 least', 'injured 20'],
  ],
  ['en', 'A bus accident killed 12 people and injured more than 30 on Monday.', ['dead 12', 'injured 30 least']],
  ['en', 'Nine miners killed in blast at Orsk pit', ['dead 9 of miners']],
  ['en', 'The death toll from the quake rose from nine to 1,204, the ministry said.', ['dead 1204']],
  ['en', 'The flood left 40 dead and three missing.', ['dead 40', 'missing 3']],
  ['en', 'Twenty-two soldiers have died.', ['dead 22 of soldiers']],
  ['en', 'Police arrested 14 protesters near the port.', ['arrested 14 of protesters']],
  ['en', 'Some 200 people were evacuated, and 31 were rescued from roofs.', ['rescued 31', 'displaced 200 about']],
  ['en', 'A 5.9-magnitude earthquake shook the coast before dawn.', ['magnitude 5.9']],
  ['es', 'Al menos nueve muertos y 20 heridos al caer un autobús en Tarn.', ['dead 9 least', 'injured 20']],
  ['es', 'La policía detuvo a 14 personas en el puerto.', ['arrested 14']],
  ['fr', 'Le séisme de magnitude 5,9 a fait 1 204 morts.', ['magnitude 5.9']],
  ['fr', 'Au moins douze personnes ont été tuées et 30 blessées à Tarn.', ['dead 12 least', 'injured 30']],
  ['de', 'Mindestens neun Menschen kamen ums Leben, 20 Menschen wurden verletzt.', ['dead 9 least', 'injured 20']],
  ['pt', 'Pelo menos nove pessoas morreram e 20 ficaram feridas em Tarn.', ['dead 9 least', 'injured 20']],
  ['ru', 'Не менее девяти человек спаслись, 12 человек погибли, около 30 пострадали.', ['dead 12', 'injured 30 about']],
  ['tr', 'Kazada en az 9 kişi öldü, 20 kişi yaralandı.', ['dead 9 least', 'injured 20']],
  ['id', 'Sedikitnya 9 orang tewas dan 3 orang hilang di Tarn.', ['dead 9 least', 'missing 3']],
  ['ar', 'أعلنت الشرطة مقتل 9 أشخاص في حادث قرب الميناء.', ['dead 9']],
  ['hi', 'तार्न में बस गिरने से कम से कम ९ लोगों की मौत हुई और 20 लोग घायल हुए।', ['dead 9 least', 'injured 20']],
  ['ur', 'بس حادثے میں کم از کم 9 افراد جاں بحق اور 20 افراد زخمی ہو گئے۔', ['dead 9 least', 'injured 20']],
  ['bn', 'বাস দুর্ঘটনায় অন্তত ৯ জন নিহত ও ২০ জন আহত হয়েছেন।', ['dead 9 least', 'injured 20']],
  ['zh', '周一的事故造成至少9人死亡，20人受伤。', ['dead 9 least', 'injured 20']],
  ['ja', '港の事故で9人が死亡し、約20人がけがをした。', ['dead 9', 'injured 20 about']],
];

const NOT_COUNTS: readonly string[] = [
  'Three of the nine people killed were children.',
  'A list of at least nine people killed there was read aloud.',
  'Two men killed the guard of a bank in Tarn.',
  'A fire killed nine people in the same street in 2019.',
  'The deadliest crash before it killed 40 people.',
  'Rescuers fear 90 dead under the mud.',
  'The new levy of 9 percent killed the deal.',
  'The ferry costs $12 and died out of fashion.',
];

const NOT_COUNTS_ELSEWHERE: readonly (readonly [language: string, sentence: string])[] = [
  ['es', 'Tres de los nueve muertos eran niños.'],
  ['fr', 'Le bilan dépasse 1 204 morts depuis janvier.'],
  ['ru', 'В прошлом году в таких авариях погибли 40 человек.'],
  ['zh', '去年的事故造成40人死亡。'],
  ['ja', '過去には40人が死亡した。'],
];

function check(language: string, sentence: string, counts: readonly string[]): void {
  const found = readCounts({ title: '', text: sentence }, language);
  for (const count of found) assert.ok(sentence.includes(count.words), count.words);
  const written = found.map(({ counted, value, bound, who }) =>
    [counted, value, bound === 'exact' ? '' : bound, who === null ? '' : `of ${who}`]
      .filter((part) => part !== '')
      .join(' '),
  );
  assert.deepEqual(written.toSorted(), counts.toSorted());
}

for (const [language, sentence, counts] of ROWS) {
  test(`what an article counts is read: ${sentence}`, () => check(language, sentence, counts));
}

for (const sentence of NOT_COUNTS) {
  test(`a number that counts a part, another day or a fear is left alone: ${sentence}`, () =>
    check('en', sentence, []));
}

for (const [language, sentence] of NOT_COUNTS_ELSEWHERE) {
  test(`nor is it in other languages: ${sentence}`, () => check(language, sentence, []));
}

test('an article that first counts a part and then more says nothing for sure', () => {
  const text = 'A blast killed three people at the gate. A second one killed five people in the yard.';
  assert.deepEqual(readCounts({ title: '', text }, 'en'), []);
});

test('odd texts do no harm', () => {
  for (const text of ['', '9', '9 '.repeat(5_000), 'killed 9'.repeat(2_000), 'nine-'.repeat(2_000)])
    readCounts({ title: '', text }, 'en');
  assert.deepEqual(readCounts({ title: '', text: '9 killed' }, 'xx'), []);
});
