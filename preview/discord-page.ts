// Shows rendered Discord messages as its dark client would: content, embeds, lists to pick from and buttons.
import type { Part } from '../src/chat/platform.ts';
import { showMarkdown } from './discord-markdown.ts';
import { escapeHtml, type Page } from './page.ts';

type Component = {
  readonly label?: string;
  readonly placeholder?: string;
  readonly components?: readonly Component[];
};

type Body = {
  readonly content?: string;
  readonly embeds?: readonly { readonly description: string; readonly color: number }[];
  readonly components?: readonly Component[];
  readonly map?: unknown;
};

/** `picture` is the address of the map that a part asks for; null for none. */
export function showDiscord(parts: readonly Part[], picture: string | null): Page {
  const messages = parts.map((payload) => {
    const { content = '', embeds = [], components = [], map } = JSON.parse(payload) as Body;
    const image = map === undefined || picture === null ? '' : `<img src="${picture}" alt="">`;
    const cards = embeds.map(
      ({ description, color }) =>
        `<div class="embed" style="border-color: #${color.toString(16).padStart(6, '0')}">${showMarkdown(description)}</div>`,
    );
    const rows = components.map(
      ({ components: row = [] }) => `<div class="row">${row.map(showComponent).join('')}</div>`,
    );
    return `<div class="message"><div class="avatar"></div><div class="text"><div class="name">Dateline <span class="app">APP</span> <span class="time">Today at 08:00</span></div>${showMarkdown(content)}${image}${cards.join('')}${rows.join('')}</div></div>`;
  });
  return { width: 640, style: STYLE, body: `<main class="discord">${messages.join('')}</main>` };
}

function showComponent({ label, placeholder }: Component): string {
  return label === undefined
    ? `<span class="select">${escapeHtml(placeholder ?? '')} ⌄</span>`
    : `<span class="button">${escapeHtml(label)}</span>`;
}

const STYLE = `
body { background: #313338; color: #dbdee1; font: 16px/1.375 "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK JP", "Noto Color Emoji", sans-serif; }
.discord { padding: 16px; }
.message { display: flex; gap: 16px; margin-bottom: 14px; }
.avatar { width: 40px; height: 40px; border-radius: 50%; background: #2f6f8f; flex: none; }
.text { flex: 1; min-width: 0; overflow-wrap: anywhere; }
img { display: block; max-width: 520px; border-radius: 8px; margin-top: 6px; }
.name { font-weight: 600; color: #f2f3f5; } .app { background: #5865f2; font-size: 10px; padding: 1px 4px; border-radius: 3px; vertical-align: 2px; }
.time { font-weight: 400; font-size: 12px; color: #949ba4; }
.embed { background: #2b2d31; border-left: 4px solid; border-radius: 4px; padding: 8px 16px 14px 12px; margin-top: 8px; max-width: 520px; font-size: 14px; line-height: 1.3; }
h2 { font-size: 1.25em; margin: 14px 0 6px; color: #f2f3f5; } h3 { font-size: 1.08em; margin: 14px 0 4px; color: #f2f3f5; }
.embed h2 { font-size: 17px; } .embed h3 { font-size: 15px; }
p { margin: 0; unicode-bidi: plaintext; white-space: pre-wrap; } h2, h3, li, small { unicode-bidi: plaintext; } ul { margin: 2px 0; padding-inline-start: 20px; }
small { display: block; font-size: 12px; color: #949ba4; } .gap { height: 12px; }
a { color: #00a8fc; } small a { color: #00a8fc; }
code { background: #1e1f22; border-radius: 4px; padding: 1px 4px; font: 85% "DejaVu Sans Mono", monospace; }
.row { display: flex; gap: 8px; margin-top: 8px; flex-wrap: wrap; }
.button { background: #4e5058; color: #fff; border-radius: 3px; padding: 6px 14px; font-size: 14px; }
.select { background: #1e1f22; color: #949ba4; border-radius: 4px; padding: 8px 12px; width: 400px; font-size: 14px; }
`;
