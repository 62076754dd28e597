// Shows what the terminal prints, cell by cell: weights and colours by SGR, links by OSC 8, wide characters two columns wide.
import { cellsOfGrapheme, graphemesOf } from '../src/chat/console/cells.ts';
import { escapeHtml, type Page } from './page.ts';

const CLASSES: Readonly<Record<string, string>> = { '1': 'bold', '2': 'dim', '3': 'italic', '36': 'code' };
const ENDS: Readonly<Record<string, readonly string[]>> = { '22': ['bold', 'dim'], '23': ['italic'], '39': ['code'] };

/** An escape sequence of ours: SGR with one number, or OSC 8 with an address that may be empty. */
const ESCAPE = /\u001B\[(?<sgr>\d+)m|\u001B\]8;;(?<url>[^\u001B]*)\u001B\\/u;

export function showTerminal(printed: string, command: string): Page {
  const lines = printed.split('\n').map((line) => `<div class="line">${showLine(line)}</div>`);
  const prompt = `<div class="line"><b>&gt; ${escapeHtml(command)}</b></div>`;
  return { width: 860, style: STYLE, body: `<main class="terminal">${prompt}${lines.join('')}</main>` };
}

function showLine(line: string): string {
  const on = new Set<string>();
  let isLinked = false;
  let html = '';
  let rest = line;
  const flush = (words: string): void => {
    if (words === '') return;
    const classes = [...on, ...(isLinked ? ['link'] : [])].join(' ');
    html += `<span class="${classes}">${graphemesOf(words).map(showGrapheme).join('')}</span>`;
  };
  for (let found = ESCAPE.exec(rest); found !== null; found = ESCAPE.exec(rest)) {
    flush(rest.slice(0, found.index));
    const { sgr = '', url } = found.groups ?? {};
    if (url !== undefined) isLinked = url !== '';
    const opened = CLASSES[sgr];
    if (opened !== undefined) on.add(opened);
    for (const ended of ENDS[sgr] ?? []) on.delete(ended);
    rest = rest.slice(found.index + found[0].length);
  }
  flush(rest);
  return html === '' ? '&nbsp;' : html;
}

function showGrapheme(grapheme: string): string {
  const html = escapeHtml(grapheme);
  return cellsOfGrapheme(grapheme) === 2 ? `<span class="wide">${html}</span>` : html;
}

const STYLE = `
body { background: #1c1c1c; color: #d0d0d0; }
.terminal { padding: 14px; font: 15px/1.35 "DejaVu Sans Mono", "Noto Sans Mono CJK JP", "Noto Sans Arabic", "Noto Color Emoji", monospace; }
.line { white-space: pre; unicode-bidi: plaintext; text-align: start; }
.bold { font-weight: 700; color: #fff; } .dim { opacity: .62; } .italic { font-style: italic; } .code { color: #56b6c2; }
.link { text-decoration: underline dotted; text-underline-offset: 3px; }
.wide { display: inline-block; width: 2ch; text-align: center; overflow: visible; }
`;
