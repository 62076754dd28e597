// Lays out a message's buttons as a keyboard under it: as many in a row as a narrow phone shows without cutting them.
import type { Action, Message } from '../../model/message.ts';
import { SEALED_BYTES_MAX } from '../seal.ts';
import type { TelegramButton, TelegramPart } from './part.ts';
import { cutText, keepText, oneLine } from './text.ts';

/** Letters that a row holds on a phone 360 points wide; each button's own edges take about three. */
const ROW_UNITS_MAX = 36;
const EDGE_UNITS = 3;
/** The server puts at most 8 in a row (td, ReplyMarkup). */
const ROW_BUTTONS_MAX = 8;
const LABEL_UNITS_MAX = 60;
const BUTTONS_MAX = 100;

/** Null for a message without buttons. */
export function keyboardOf(message: Message): NonNullable<TelegramPart['reply_markup']> | null {
  const rows = [...rowsOf(message.choices?.from ?? []), ...rowsOf(message.actions ?? [])];
  return rows.length === 0 ? null : { inline_keyboard: rows };
}

function rowsOf(actions: readonly Action[]): readonly (readonly TelegramButton[])[] {
  const rows: TelegramButton[][] = [];
  let unitsLeft = 0;
  for (const button of actions.slice(0, BUTTONS_MAX).flatMap(toButton)) {
    const units = button.text.length + EDGE_UNITS;
    const row = rows.at(-1);
    if (row === undefined || units > unitsLeft || row.length >= ROW_BUTTONS_MAX) {
      rows.push([button]);
      unitsLeft = ROW_UNITS_MAX - units;
    } else {
      row.push(button);
      unitsLeft -= units;
    }
  }
  return rows;
}

/** None for a button that Telegram would refuse, and the message with it. */
function toButton({ label, shortLabel, line }: Action): readonly TelegramButton[] {
  const text = cutText(oneLine(keepText(shortLabel ?? label)), LABEL_UNITS_MAX);
  const bytes = Buffer.byteLength(line);
  return text === '' || bytes < 1 || bytes > SEALED_BYTES_MAX ? [] : [{ text, callback_data: line }];
}
