// Lays out a message's buttons as Discord's components: a list to pick from, then rows of buttons.
import type { Action, Message } from '../../model/message.ts';
import { cleanText, clip } from './markdown.ts';

// https://discord.com/developers/docs/components/reference
const ACTION_ROW = 1;
const BUTTON = 2;
const STRING_SELECT = 3;
const GREY = 2;
const ROWS_MAX = 5;
const BUTTONS_PER_ROW = 5;
const OPTIONS_MAX = 25;
const BUTTON_CHARS_MAX = 80;
const OPTION_CHARS_MAX = 100;
const PROMPT_CHARS_MAX = 150;

/** What a list is called by; the value that was picked in it is the button's sealed line. */
const PICK = 'pick';

type Component = Readonly<Record<string, unknown>>;

/** Empty for a message without buttons. */
export function componentsOf(message: Message): readonly Component[] {
  const rows: Component[][] = [];
  const choices = distinct(message.choices?.from ?? []).slice(0, OPTIONS_MAX);
  if (choices.length > 0) {
    const options = choices.map(({ label, line }) => ({ label: shorten(label, OPTION_CHARS_MAX), value: line }));
    const prompt = shorten(message.choices?.prompt ?? '', PROMPT_CHARS_MAX);
    rows.push([{ type: STRING_SELECT, custom_id: PICK, placeholder: prompt, options }]);
  }
  const buttons = distinct(message.actions ?? []).map(({ label, line }) => ({
    type: BUTTON,
    style: GREY,
    label: shorten(label, BUTTON_CHARS_MAX),
    custom_id: line,
  }));
  for (let at = 0; at < buttons.length; at += BUTTONS_PER_ROW) rows.push(buttons.slice(at, at + BUTTONS_PER_ROW));
  return rows.slice(0, ROWS_MAX).map((components) => ({ type: ACTION_ROW, components }));
}

/** Discord refuses a message in which two components carry the same. */
function distinct(actions: readonly Action[]): readonly Action[] {
  return [...new Map(actions.map((action) => [action.line, action])).values()];
}

function shorten(words: string, charsMax: number): string {
  const clean = clip(cleanText(words).trim(), charsMax);
  return clean === '' ? '…' : clean;
}
