// Shows rendered Telegram messages as a chat of Telegram's would: the same text, entities and buttons, in light or dark.

import type { Part } from '../src/chat/platform.ts';
import { type Entity, parsePart, parsePicture, type TelegramButton } from '../src/chat/telegram/part.ts';
import { escapeHtml, type Page } from './page.ts';

/** `picture` is the address of the map that a part asks for; null for none. */
export function showTelegram(
  parts: readonly Part[],
  { theme, picture }: { readonly theme: 'light' | 'dark'; readonly picture: string | null },
): Page {
  const bubbles = parts.map((payload) => {
    const photo = parsePicture(payload);
    if (photo !== null && picture !== null)
      return `<div class="message"><div class="bubble photo"><img src="${picture}" alt="">${showText(photo.map.alt, [])}<span class="time">08:00</span></div></div>`;
    const part = parsePart(payload);
    if (part === null) return '';
    const keyboard = part.reply_markup?.inline_keyboard ?? [];
    return `<div class="message"><div class="bubble">${showText(part.text, part.entities)}<span class="time">08:00</span></div>${keyboard.map(showRow).join('')}</div>`;
  });
  return { width: 430, style: STYLE + THEMES[theme], body: `<main class="telegram">${bubbles.join('')}</main>` };
}

function showRow(buttons: readonly TelegramButton[]): string {
  return `<div class="row">${buttons.map(({ text }) => `<span class="button">${escapeHtml(text)}</span>`).join('')}</div>`;
}

const TAGS = { bold: 'b', italic: 'i', code: 'code' } as const;

/** Entities may overlap: the text is cut at every edge, and each piece carries what covers it. Lines are paragraphs of their own direction. */
function showText(text: string, entities: readonly Entity[]): string {
  const lines: string[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const edges = new Set([offset, offset + line.length]);
    for (const entity of entities) {
      for (const edge of [entity.offset, entity.offset + entity.length]) {
        if (edge > offset && edge < offset + line.length) edges.add(edge);
      }
    }
    const sorted = [...edges].toSorted((a, b) => a - b);
    const pieces = sorted.slice(1).map((end, index) => showPiece(text, sorted[index] ?? 0, end, entities));
    lines.push(line === '' ? '<br>' : `<p>${pieces.join('')}</p>`);
    offset += line.length + 1;
  }
  return lines.join('');
}

function showPiece(text: string, start: number, end: number, entities: readonly Entity[]): string {
  const over = entities.filter(({ offset, length }) => offset <= start && offset + length >= end);
  let html = escapeHtml(text.slice(start, end));
  for (const entity of over) {
    if (entity.type === 'text_link') html = `<a title="${escapeHtml(entity.url)}">${html}</a>`;
    else html = `<${TAGS[entity.type]}>${html}</${TAGS[entity.type]}>`;
  }
  return html;
}

const STYLE = `
.telegram { padding: 12px; font: 15px/1.36 "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK JP", "Noto Color Emoji", sans-serif; }
.message { margin-bottom: 8px; max-width: 396px; }
.bubble { padding: 7px 11px 18px; border-radius: 12px; position: relative; overflow-wrap: anywhere; }
.photo { padding-top: 0; } .photo img { display: block; width: calc(100% + 22px); margin: 0 -11px 6px; border-radius: 12px 12px 0 0; }
.bubble p { margin: 0; unicode-bidi: plaintext; }
.bubble br { line-height: 1.1; }
.bubble code { font: 14px "DejaVu Sans Mono", monospace; }
.time { position: absolute; right: 10px; bottom: 4px; font-size: 12px; }
.row { display: flex; gap: 3px; margin-top: 3px; }
.button { flex: 1; text-align: center; padding: 8px 2px; border-radius: 8px; font-size: 14px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
`;

const THEMES = {
  light: `body { background: #b9cfa5; } .bubble { background: #fff; color: #000; } a { color: #168acd; } code { color: #c0392b; } .time { color: #a0acb6; } .button { background: #7a9a6a88; color: #fff; }`,
  dark: `body { background: #0e1621; } .bubble { background: #182533; color: #f5f5f5; } a { color: #6ab3f3; } code { color: #e39a9a; } .time { color: #6d7f8f; } .button { background: #1f2f3f; color: #fff; }`,
};
