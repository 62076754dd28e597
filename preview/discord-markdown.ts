// The part of Discord's Markdown that our renderer writes, as HTML: headings, small print, lists, bold, italic, code, links, escapes.
import { escapeHtml } from './page.ts';

const LINES: readonly (readonly [mark: RegExp, tag: string])[] = [
  [/^## /, 'h2'],
  [/^### /, 'h3'],
  [/^-# /, 'small'],
];

export function showMarkdown(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => {
      if (line === '') return '<div class="gap"></div>';
      if (line.startsWith('- ')) return `<ul><li>${showInline(line.slice(2))}</li></ul>`;
      const found = LINES.find(([mark]) => mark.test(line));
      return found === undefined
        ? `<p>${showInline(line)}</p>`
        : `<${found[1]}>${showInline(line.replace(found[0], ''))}</${found[1]}>`;
    })
    .join('');
}

/** What opens a run and what it becomes; code is taken as it stands. */
const INLINE =
  /\\(?<escaped>[\s\S])|`(?<code>[^`]+)`|\*\*(?<bold>(?:\\.|[^\\])+?)\*\*|\*(?<italic>(?:\\.|[^\\*])+?)\*|\[(?<label>(?:\\.|[^\\\]])*)\]\(<(?<url>[^>]*)>\)/u;

function showInline(markdown: string): string {
  let html = '';
  let rest = markdown;
  for (let found = INLINE.exec(rest); found !== null; found = INLINE.exec(rest)) {
    const { escaped, code, bold, italic, label = '', url = '' } = found.groups ?? {};
    html += escapeHtml(rest.slice(0, found.index));
    if (escaped !== undefined) html += escapeHtml(escaped);
    else if (code !== undefined) html += `<code>${escapeHtml(code)}</code>`;
    else if (bold !== undefined) html += `<b>${showInline(bold)}</b>`;
    else if (italic !== undefined) html += `<i>${showInline(italic)}</i>`;
    else html += `<a title="${escapeHtml(url)}">${showInline(label)}</a>`;
    rest = rest.slice(found.index + found[0].length);
  }
  return html + escapeHtml(rest);
}
