// One Telegram message as the outbox keeps it: what render makes and send takes, as JSON.
import { type CoverageMap, isCoverageMap } from '../../model/coverage.ts';
import { isTextFile, type TextFile } from '../../model/message.ts';
import type { Part } from '../platform.ts';

/** Offset and length in UTF-16 units, as the Bot API counts them. */
export type Entity =
  | { readonly type: 'bold' | 'italic' | 'code'; readonly offset: number; readonly length: number }
  | { readonly type: 'text_link'; readonly offset: number; readonly length: number; readonly url: string };

/** The fields of sendMessage but for the chat and the topic, which the sender adds. */
export type TelegramPart = {
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly link_preview_options: { readonly is_disabled: true };
  readonly disable_notification?: true;
  readonly reply_markup?: { readonly inline_keyboard: readonly (readonly TelegramButton[])[] };
};

/** A map to be drawn when it is sent: the picture itself would make the row a hundred times as large. It comes without a sound before its text. */
export type TelegramPicture = { readonly map: CoverageMap; readonly disable_notification: true };

/** A text that is sent as a document. */
export type TelegramFile = { readonly file: TextFile };

export type TelegramButton = { readonly text: string; readonly callback_data: string };

/** Null when it is no message: a payload comes from a row that another version may have written. */
export function parsePart(payload: Part): TelegramPart | null {
  const value = parseJson(payload);
  return isPart(value) ? value : null;
}

/** Null when it is none. */
export function parsePicture(payload: Part): TelegramPicture | null {
  const value = parseJson(payload);
  return isPicture(value) ? value : null;
}

/** Null when it is none. */
export function parseFile(payload: Part): TelegramFile | null {
  const value = parseJson(payload);
  return isFile(value) ? value : null;
}

/** The same words without entities and buttons, for a message that Telegram refused; null when it has none, or is no message. */
export function inPlainText(payload: Part): Part | null {
  const part = parsePart(payload);
  if (part === null || (part.entities.length === 0 && part.reply_markup === undefined)) return null;
  const { reply_markup: _, ...words } = part;
  return JSON.stringify({ ...words, entities: [] });
}

function parseJson(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return null;
  }
}

function isPicture(value: unknown): value is TelegramPicture {
  return typeof value === 'object' && value !== null && 'map' in value && isCoverageMap(value.map);
}

function isFile(value: unknown): value is TelegramFile {
  return typeof value === 'object' && value !== null && 'file' in value && isTextFile(value.file);
}

function isPart(value: unknown): value is TelegramPart {
  if (typeof value !== 'object' || value === null) return false;
  return 'text' in value && typeof value.text === 'string' && 'entities' in value && Array.isArray(value.entities);
}
