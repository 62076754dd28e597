// What people type to break bots goes through every argument of every command: an answer, no error, nothing of it alive on any platform.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commands } from '../../commands/list.ts';
import { renderConsole } from '../../src/chat/console/render.ts';
import { renderDiscord } from '../../src/chat/discord/render.ts';
import { renderTelegram } from '../../src/chat/telegram/render.ts';
import { asFields } from '../platforms/discord/form.ts';
import { checkMessage } from '../platforms/discord/rules.ts';
import { inChat, openTalk, plain } from './talk.ts';

/** Markup, mentions, links that hide, direction, invisible marks, halves of letters, code of many languages, size. Our own words. */
const NAUGHTY: readonly string[] = [
  '@everyone @here <@123456789012345678> <@&123456789012345678> <#123456789012345678>',
  '**bold** __x__ ~~y~~ ||z|| `code` > quote # head - item',
  '[pakistan](https://evil.example) <a href="https://evil.example">kenya</a>',
  'tg://user?id=1 https://evil.example/@admin #tag $CASH /stop@otherbot',
  '\u202Enatsikap\u202C \u2066kenya\u2069',
  'ken\u200Bya \u2060\uFEFF\u00AD',
  '\u0000\u0007\u001B[31mred\u001B[0m\u009B2J',
  '\uD83D alone \uDE00',
  `z${'\u0335\u0322'.repeat(200)}algo`,
  '\u3164\u2800\u00A0\u2003',
  "' or 1=1; drop table chats; --",
  '" OR * NEAR(a b) ^x {headline} : -y',
  '{{7*7}} #{7*7} <%= 7*7 %> $(reboot) `id` %s%n %00',
  '../../../../etc/passwd\u0000.png',
  '__proto__ constructor toString hasOwnProperty',
  'null undefined NaN Infinity -0 1e309 0x7f true []',
  '1\u2044\u2082 ½ ² ٣ ३ Ⅷ 🄁',
  'İstanbul ı ſ ß ﬃ Å Å',
  'ﷺ ﷽ 𝕶𝖊𝖓𝖞𝖆 ⒦⒠⒩⒴⒜',
  '👨‍👩‍👧‍👦🏳️‍🌈🇵🇰🇵🇷🇪🇸🇪',
  'ثم نفس سقطت וכאשר הם 田中さん ภาษา',
  'page 2 page 99999 page 0',
  '?142 ?zzz ?__proto__ ?',
  'in in in at at 25:99 in zone zone every every',
  '{"v":1,"settings":{"zone":"../etc","length":[]},"places":[{}],"mutes":["words"]}',
  '{"v":1,"places":["ZZ","999","area:__proto__"],"follows":["\\u0000"],"mutes":["outlet x","place zz"]}',
  'until until 99999 days 2021-02-30 0000-00-00',
  'off off off',
  'place outlet words',
  'delete yes please',
  ',,,,;;;;\n\n\n\t\t',
  'a'.repeat(4_000),
  `${'('.repeat(2_000)}x`,
  'и'.repeat(3_000),
  '💩'.repeat(1_000),
];

test('no argument of any command is an error, query syntax, markup or a mention', async (t) => {
  const talk = await openTalk();
  t.after(talk.close);
  const me = inChat('66');
  for (const words of NAUGHTY) {
    for (const name of [...commands.map((command) => command.name), '']) {
      const messages = await talk.answers(name === '' ? words : `/${name} ${words}`, { ...me, chatTitle: words });
      const [answer] = messages;
      assert.ok(answer !== undefined && plain(answer).trim() !== '', `/${name} ${words.slice(0, 30)}`);
      assert.doesNotMatch(plain(answer), /went wrong/, `/${name} ${words.slice(0, 30)}`);
      for (const part of renderDiscord(answer)) {
        // The map is drawn, and taken out of the body, when it is sent.
        const { map: _, ...rest } = asFields(JSON.parse(part));
        const body = { ...rest, nonce: 'n', enforce_nonce: true };
        assert.deepEqual(
          checkMessage(body, 'create'),
          { errors: [], violations: [] },
          `/${name} ${words.slice(0, 30)}`,
        );
      }
      for (const part of renderTelegram(answer)) {
        const { text, map } = asFields(JSON.parse(part));
        if (map !== undefined) continue;
        assert.ok(String(text).length <= 4_096 && String(text).isWellFormed());
        assert.doesNotMatch(String(text), /@(?!\u200B)[a-z]/i);
      }
      assert.doesNotMatch(
        renderConsole(answer, { width: 60, hasColour: false }),
        /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/,
      );
    }
  }
});
