import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean } from '../../src/text/clean.ts';

const BODY = 'The river rose by two metres on Tuesday, officials said.';
const textOf = (text: string): string => clean({ title: '', text, outletName: null }).text;

const FURNITURE = [
  'Share',
  'Facebook Twitter WhatsApp Email Print',
  'Read more: Ten rivers to watch',
  'ALSO READ: Ten rivers to watch',
  'Advertisement',
  'Story continues below',
  'Sign up for our daily newsletter.',
  'Media playback is not supported on this device',
  'We use cookies to make this site better.',
  'Click here to follow us on Facebook.',
  'Published: 8 April 2021 at 12:00 AM',
  'Last updated: 7 Apr 2021 14:05 GMT',
  'Thursday, 8 April, 2021',
  'File photo',
  'Photo: Ana Example/AFP',
  'Image caption A boat on the river',
  'By Ana Example',
  'Reporting by Ana Example; Editing by Bo Sample',
  'Copyright 2021 Example Media. All rights reserved.',
  'If you have a picture of the flood, please send us your best one.',
  'If you like the Echo, please help us keep it alive.',
  'Lire aussi : dix fleuves',
  'Читайте также: десять рек',
  'یہ بھی پڑھیں: دس دریا',
];

for (const line of FURNITURE) {
  test(`the site's own line is left out: ${line}`, () => {
    assert.equal(textOf(`${BODY}\n\n${line}\n\n${BODY} A bridge held.`), `${BODY}\n\n${BODY} A bridge held.`);
  });
}

const HEADS: readonly (readonly [raw: string, text: string])[] = [
  [`Tuesday, August 25, 2015, 12:41 AM ${BODY}`, BODY],
  [`12/28/2015 AT 04:50 PM EST ${BODY}`, BODY],
  [`April 7, 2021 ${BODY}`, BODY],
  [`Ana Ruiz at the gate of the dam. (Photo: Example Press) ${BODY}`, BODY],
  [`(Instagram) ${BODY}`, BODY],
  [`(Ana Ruiz/The Tarn Echo) ${BODY}`, BODY],
  [`Ana Ruiz at the gate of the dam. (Bo Sample / Tarn Echo) ${BODY}`, BODY],
  ['(Tarn/Lima) The talks began.', '(Tarn/Lima) The talks began.'],
  ['April 8, 2021 was a cold day in Lima.', 'April 8, 2021 was a cold day in Lima.'],
  ['On Friday, March 26, 2021 The Echo closed.', 'On Friday, March 26, 2021 The Echo closed.'],
  ['In 2019 The Hague hosted the court.', 'In 2019 The Hague hosted the court.'],
];

for (const [raw, text] of HEADS) {
  test(`a stamp or a caption that ran into the text goes, and a sentence with a date stays: ${raw}`, () =>
    assert.equal(textOf(raw), text));
}

const NEWS = [
  'Share prices fell on Tuesday after the bank raised its rate.',
  'Read the letter aloud, the judge told the witness.',
  'Photographers were kept out of the court on Tuesday.',
  'Related charges against the trader were dropped in March.',
  'The newsletter that broke the story has eleven readers.',
];

for (const sentence of NEWS) {
  test(`news that looks like furniture stays: ${sentence}`, () => {
    assert.equal(textOf(`${BODY}\n\n${sentence}`), `${BODY}\n\n${sentence}`);
  });
}

const CREDITS: readonly (readonly [string, string | null])[] = [
  [`${BODY}    -DAWN`, null],
  [`${BODY} (AFP)`, 'AFP'],
  [`${BODY} — Reuters`, 'Reuters'],
  [`${BODY} -AP`, 'AP'],
  [`${BODY}\n\nWith inputs from PTI`, 'PTI'],
  [`LIMA (AFP) - ${BODY}`, 'AFP'],
  [BODY, null],
];

for (const [text, agency] of CREDITS) {
  test(`the credit goes and its agency is known: ${text.slice(-24)}`, () => {
    const read = clean({ title: '', text, outletName: null });
    assert.deepEqual([read.text, read.agency], [BODY, agency]);
  });
}

const TITLES: readonly (readonly [title: string, outlet: string | null, cleaned: string])[] = [
  ['River drives villagers away | Dawn.com', null, 'River drives villagers away'],
  ['River drives villagers away - BBC News', null, 'River drives villagers away'],
  ['River drives villagers away — The Hill Echo', 'The Hill Echo', 'River drives villagers away'],
  ['River drives villagers away | World | The Example Times', null, 'River drives villagers away'],
  ['Hill Echo: River drives villagers away', 'Hill Echo', 'River drives villagers away'],
  ['Flood - a village waits', null, 'Flood - a village waits'],
  ['  River \n drives villagers away ', null, 'River drives villagers away'],
  ['BBC News', 'BBC News', 'BBC News'],
];

for (const [title, outletName, cleaned] of TITLES) {
  test(`the site's name goes from the title: ${title.trim()}`, () => {
    assert.equal(clean({ title, text: '', outletName }).title, cleaned);
  });
}

test('cleaning what is clean changes nothing', () => {
  const once = textOf(`LIMA, Apr 7: ${BODY}\n\nShare\n\n${BODY} A bridge held.`);
  assert.equal(textOf(once), once);
});

test('brackets of a caption leave the sentence', () => {
  assert.equal(
    textOf('Ana Ruiz (pictured left) opened the school on Tuesday.'),
    'Ana Ruiz opened the school on Tuesday.',
  );
});

test('the clock in front of a live page’s entries goes, and a number that opens a sentence stays', () => {
  const text = (words: string): string =>
    clean({ title: '', text: `The storm came ashore on Monday.\n\n${words}`, outletName: null }).text.split(
      '\n\n',
    )[1] ?? '';
  assert.equal(
    text('11.40 The power company says that 9,000 homes have light again.'),
    'The power company says that 9,000 homes have light again.',
  );
  assert.equal(
    text('11:40 GMT – Ferries stay in port, the harbour master says.'),
    'Ferries stay in port, the harbour master says.',
  );
  assert.equal(
    text('11.40 metres of water stood in the lock on Monday.'),
    '11.40 metres of water stood in the lock on Monday.',
  );
});
