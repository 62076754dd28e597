import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isFurniture, readsAsFurniture } from '../../src/text/furniture.ts';
import { mayHoldFurniture } from '../../src/text/furniture-glance.ts';
import { splitSentences } from '../../src/text/sentences.ts';

const SITES_OWN: readonly string[] = [
  'Read more: the harbour in pictures',
  'Also read - ferry fares',
  'Advertisement',
  'Share on Facebook Twitter 12',
  'A+ A-',
  'Published: 8 April 2021 at 12:00 AM',
  'On April 19.',
  '(Updated) 12 May 2020',
  'Thursday',
  'BSS/AE/CT',
  'KT-12345',
  'By Ana Ruiz',
  'Reporting by Ana Ruiz',
  'Photo: Ana Ruiz/AFP',
  'The ferry at dusk (AP/File)',
  'ana@echo.example',
  'https://echo.example/harbour',
  '#ferry #harbour',
  '[Video]',
  '+++',
  '© 2021 The Echo',
  'We use cookies to make this site better.',
  'Ce site utilise des cookies',
  'This story was first published on Monday',
  'More on this story from the north',
  'For more news from the harbour, visit our page',
  'Ana Ruiz covers the harbour for the Echo.',
  'Ana Ruiz contributed to this report.',
  'Ana Ruiz at the ferry (left)',
  'Harbour notice: 8 April 2021',
  'Editor: Ana Ruiz',
  'Читайте также: паром',
  'اقرأ أيضا',
  '相关阅读',
  'Lire aussi : le port',
  'Lesezeit 3 Minuten',
  '2.5x',
  'fin.',
];
const NEWS: readonly string[] = [
  'The minister said on Monday that the ferry would sail.',
  '"We waited three days," she said.',
  'U.S. officials met at 10 a.m. in the harbour office.',
  'In 2019, 12 boats sank.',
  'The 31-year-old sailor asked: why now?',
  'A storm closed the port (which is old).',
  'Le ministre a dit que le port resterait fermé.',
  'Министр сказал, что паром пойдёт.',
  '部长说渡轮将恢复。',
];

for (const line of SITES_OWN) {
  test(`"${line}" is the site's own`, () => {
    assert.ok(readsAsFurniture(line), 'looked at in every way');
    assert.ok(isFurniture(line));
  });
}

for (const line of NEWS) {
  test(`"${line}" is news`, () => assert.ok(!isFurniture(line)));
}

test('a line of the site is seen where the next sentence follows without a blank', () => {
  assert.ok(mayHoldFurniture('On April 19.The minister said on Monday that the ferry would sail.'));
});

test('sentences of news need no second look', () => {
  assert.deepEqual(NEWS.filter(mayHoldFurniture), []);
});

test('a glance denies no paragraph that holds a line of the site, wherever it stands', () => {
  const piece = fc.constantFrom(...SITES_OWN, ...NEWS, '.', '?', '“', '”', '(', '—', '…', '•', '*');
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(' ', '. ', '', '! '),
      (pieces, gap) => {
        const text = pieces.join(gap).trim();
        const isHeld = [text, ...splitSentences(text, null)].some(readsAsFurniture);
        assert.ok(mayHoldFurniture(text) || !isHeld, text);
      },
    ),
    { numRuns: 1_000 },
  );
});
