// Keyboards as the server takes them: which buttons, how long their data, how many, and what it says of the others.
import { asList, asRecord, asText, type Fields } from './body.ts';
import { linkTrouble } from './link.ts';
import { bad, type World } from './world.ts';

const CALLBACK_BYTES_MAX = 64;
const BUTTONS_MAX = 100;
const ROW_MAX = 8;
const KINDS = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
].concat(['switch_inline_query_chosen_chat', 'copy_text', 'callback_game', 'pay']);
const STYLES = ['danger', 'success', 'primary'];

/** The keyboard that becomes part of the message; null where there is none, or only one that goes to the person's own keyboard. */
export function receiveMarkup(world: World, method: string, given: unknown): Fields | null {
  if (given === undefined || given === null || given === '') return null;
  if (typeof given === 'string' && Object.keys(asRecord(given)).length === 0 && given.trim() !== '{}') {
    throw bad('object expected as reply markup');
  }
  const markup = asRecord(given);
  if (!('inline_keyboard' in markup)) return null;
  const rows = asList(markup.inline_keyboard).map((row) => asList(row).map(asRecord));
  const buttons = rows.flat();
  if (buttons.length > BUTTONS_MAX) throw bad('REPLY_MARKUP_TOO_LONG');
  if (rows.some((row) => row.length > ROW_MAX))
    world.violate(method, `more than ${ROW_MAX} buttons in a row are cut short`);
  if (rows.some((row) => row.length === 0)) world.violate(method, 'an empty row of buttons is dropped');
  for (const button of buttons) checkButton(world, method, button);
  const kept = rows.filter((row) => row.length > 0);
  return kept.length === 0 ? null : { inline_keyboard: kept };
}

function checkButton(world: World, method: string, button: Fields): void {
  const label = asText(button.text);
  if (label === null) throw bad('can\'t parse inline keyboard button: Can\'t find field "text"');
  if (label.trim() === '') throw bad('inline keyboard button text must be non-empty');
  const kinds = KINDS.filter((kind) => button[kind] !== undefined);
  if (kinds.length === 0) {
    throw bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  if (kinds.length > 1) world.violate(method, `a button is ${kinds.join(' and ')} at once`);
  if (button.callback_data !== undefined) {
    const bytes = Buffer.byteLength(String(button.callback_data));
    if (bytes < 1 || bytes > CALLBACK_BYTES_MAX) throw bad('BUTTON_DATA_INVALID');
  }
  if (button.url !== undefined) {
    const url = String(button.url);
    const trouble = linkTrouble(url);
    if (trouble !== null) throw bad(`inline keyboard button URL '${url}' is invalid: ${trouble}`);
  }
  if (button.copy_text !== undefined) {
    const chars = [...(asText(asRecord(button.copy_text).text) ?? '')].length;
    if (chars < 1 || chars > 256) throw bad('BUTTON_COPY_TEXT_INVALID');
  }
  if (button.style !== undefined && !STYLES.includes(String(button.style))) throw bad('invalid button style specified');
  if (button.switch_inline_query !== undefined && String(button.switch_inline_query).length > 256)
    throw bad('BUTTON_DATA_INVALID');
}

/** Labels by row, as the journal keeps them. */
export function labelsOf(markup: Fields | null): readonly (readonly string[])[] | null {
  if (markup === null) return null;
  return asList(markup.inline_keyboard).map((row) => asList(row).map((button) => String(asRecord(button).text)));
}
