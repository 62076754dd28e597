// What people type to break bots goes through every argument of every command: an answer, no error, nothing of it alive on any platform.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commands } from '../../commands/list.ts';
import { renderConsole } from '../../src/chat/console/render.ts';
import { renderDiscord } from '../../src/chat/discord/render.ts';
import { renderTelegram } from '../../src/chat/telegram/render.ts';
import { asFields } from '../platforms/discord/form.ts';
import { checkMessage } from '../platforms/discord/rules.ts';
import { NAUGHTY } from './naughty-strings.ts';
import { inChat, openTalk, plain } from './talk.ts';

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
