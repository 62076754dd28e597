// What people type to break bots goes through the arguments of every command: an answer, no error, no change, nothing of it alive on any platform.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { say } from '../../src/model/message.ts';
import { COMMAND_NAMES, checkAnswer, checkParts, consoleText, discordText, NAUGHTY, telegramTexts } from './naughty.ts';
import { openTalk } from './talk.ts';

// Each string goes to one command; npm run bench -- naughty gives all to all, in a minute.
test('no argument of any command is an error, query syntax, markup or a mention', async (t) => {
  const talk = await openTalk();
  t.after(talk.close);
  assert.ok(NAUGHTY.length > 500);
  for (const [at, words] of NAUGHTY.entries()) {
    await checkAnswer(talk, COMMAND_NAMES[at % COMMAND_NAMES.length] ?? '', words);
  }
});

test('what is shown again is what was typed, on every platform, but for what is switched off in it', () => {
  for (const words of NAUGHTY) {
    const message = say(`“${words}”`);
    checkParts(message, words);
    const wanted = `“${words}”`;
    assert.equal(
      lettersOf(telegramTexts(message).join('')),
      lettersOf(wanted.normalize('NFC').replace(DROPPED_BY_TELEGRAM, '')),
    );
    assert.equal(lettersOf(consoleText(message)), lettersOf(wanted.replace(COLOURS, '')));
    // What fills more than a message becomes an embed.
    if (words.length < 1_000) assert.equal(lettersOf(discordText(message)), lettersOf(wanted));
  }
});

/** Marks that the server takes out of any text: see telegram/text.ts. */
const DROPPED_BY_TELEGRAM = /[\u030A\u0333\u033F]/g;
/** Escape sequences go whole, so that no "[31m" is left. */
const COLOURS = /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]?/g;

/** What a person reads: without spaces, controls, invisible marks and backslashes, composed. */
function lettersOf(words: string): string {
  return words
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s\\]/gu, '');
}
