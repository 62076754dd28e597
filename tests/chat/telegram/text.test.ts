// Outside text on its way to Telegram: nothing pings, nothing is tapped, nothing fails the message.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanText, cutText, oneLine, safeLink } from '../../../src/chat/telegram/text.ts';

const Z = '\u200B';

const CLEANED: readonly [string, string, string][] = [
  ['a name pings nobody', 'says @admin', `says @${Z}admin`],
  ['an address is no e-mail link', 'mail a@b.example', `mail a@${Z}b.example`],
  ['a command at a word start is not tapped', 'use /stop now', `use /${Z}stop now`],
  ['slashes inside words stay', 'and/or 24/7 km/h', 'and/or 24/7 km/h'],
  ['a tag is no tag', '#vote and C#', `#${Z}vote and C#`],
  ['a share’s sign is no cashtag, and money stays money', '$ACME up, $40 and US$AB', `$${Z}ACME up, $40 and US$AB`],
  ['a keycap emoji stays whole', '#\uFE0F\u20E3 one', '#\uFE0F\u20E3 one'],
  ['control characters become blanks', 'a\u0000b\tc\u001Fd', 'a b c d'],
  ['a decomposed Å keeps its ring', 'A\u030Angstrom', 'Ångstrom'],
  ['a ring that nothing composes with is dropped', 'x\u030A', 'x'],
  ['direction overrides are dropped', 'user\u202Egnp.exe\u2066', 'usergnp.exe'],
  ['of a run of direction marks the last stays', 'a\u200E\u200F\u200Eb', 'a\u200Eb'],
  ['half a surrogate pair becomes a replacement', 'a\uD83Db', 'a\uFFFDb'],
  ['joiners that Urdu and emoji need stay', 'می\u200Cخواهم 👩\u200D👩\u200D👧', 'می\u200Cخواهم 👩\u200D👩\u200D👧'],
];

for (const [name, raw, cleaned] of CLEANED) {
  test(name, () => assert.equal(cleanText(raw), cleaned));
}

const LINKS: readonly [string, string | null][] = [
  ['https://news.example/a?b=c#d', 'https://news.example/a?b=c#d'],
  ['http://93.184.216.34/x', 'http://93.184.216.34/x'],
  ['https://[2001:db8::1]/x', 'https://[2001:db8::1]/x'],
  ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
  ['http://localhost/', null],
  ['http://.example/', null],
  ['http://a..b/', null],
  ['mailto:a@b.example', null],
  ['javascript:alert(1)', null],
  ['tg://user?id=1', null],
  ['https://bank.example@evil.example/', null],
  ['https://news.example:0/', null],
  ['not a link', null],
  ['', null],
  [`https://news.example/${'a'.repeat(3_000)}`, null],
];

for (const [address, link] of LINKS) {
  test(`the link ${address.slice(0, 40) || '(none)'} is ${link === null ? 'left out' : 'kept'}`, () => {
    assert.equal(safeLink(address), link);
  });
}

test('a cut never goes through a flag, a family or an accent', () => {
  for (const words of ['🇵🇰🇮🇳🇧🇩', '👩‍👩‍👧‍👦'.repeat(3), 'e\u0301'.repeat(9), 'हिन्दी समाचार']) {
    const graphemes = [...new Intl.Segmenter().segment(words)].map(({ segment }) => segment);
    for (let unitsMax = 1; unitsMax <= words.length; unitsMax += 1) {
      const cut = cutText(words, unitsMax);
      assert.ok(cut.length <= unitsMax);
      if (cut === words) continue;
      const kept = cut.slice(0, -1);
      const wholes = graphemes.map((_, count) => graphemes.slice(0, count).join('').trimEnd());
      assert.ok(wholes.includes(kept), JSON.stringify(kept));
    }
  }
});

test('line breaks in a headline become blanks', () => {
  assert.equal(oneLine('  Two\r\n\tlines \u00A0here '), 'Two lines \u00A0here');
});
