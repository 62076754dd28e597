// Shows what the terminal prints, cell by cell: weights and colours by SGR, links by OSC 8, wide characters two columns wide.
import { cellsOfGrapheme, graphemesOf } from '../src/chat/console/cells.ts';
import { escapeHtml, type Page } from './page.ts';

const CLASSES: Readonly<Record<string, string>> = { '1': 'bold', '2': 'dim', '3': 'italic', '36': 'code' };
const ENDS: Readonly<Record<string, readonly string[]>> = { '22': ['bold', 'dim'], '23': ['italic'], '39': ['code'] };

/** An escape sequence of ours: SGR, or OSC 8 with an address that may be empty. */
const ESCAPE = /\u001B\[(?<sgr>[\d;]+)m|\u001B\]8;;(?<url>[^\u001B]*)\u001B\\/u;

export function showTerminal(printed: string, command: string): Page {
  const lines = printed.split('\n').map((line) => `<div class="line">${showLine(line)}</div>`);
  const prompt = `<div class="line"><b>&gt; ${escapeHtml(command)}</b></div>`;
  return { width: 860, style: STYLE, body: `<main class="terminal">${prompt}${lines.join('')}</main>` };
}

function showLine(line: string): string {
  const on = new Set<string>();
  let isLinked = false;
  /** CSS of what a map is painted with. */
  const paint = new Map<string, string>();
  let html = '';
  let rest = line;
  const flush = (words: string): void => {
    if (words === '') return;
    const classes = [...on, ...(isLinked ? ['link'] : [])].join(' ');
    const style = [...paint].map(([property, colour]) => `${property}: ${colour}`).join('; ');
    html += `<span class="${classes}"${style === '' ? '' : ` style="${style}"`}>${graphemesOf(words).map(showGrapheme).join('')}</span>`;
  };
  for (let found = ESCAPE.exec(rest); found !== null; found = ESCAPE.exec(rest)) {
    flush(rest.slice(0, found.index));
    const { sgr = '', url } = found.groups ?? {};
    if (url !== undefined) isLinked = url !== '';
    for (const [, layer, index] of sgr.matchAll(/([34])8;5;(\d+)/gu))
      paint.set(layer === '3' ? 'color' : 'background', colourOf(Number(index)));
    if (/(?:^|;)(?:0|39|49)(?:;|$)/u.test(sgr)) paint.clear();
    const opened = CLASSES[sgr];
    if (opened !== undefined) on.add(opened);
    for (const ended of ENDS[sgr] ?? []) on.delete(ended);
    rest = rest.slice(found.index + found[0].length);
  }
  flush(rest);
  return html === '' ? '&nbsp;' : html;
}

/** Of xterm's 256: the cube of six steps a colour, and the greys. */
function colourOf(index: number): string {
  if (index >= 232) {
    const grey = 8 + (index - 232) * 10;
    return `rgb(${grey}, ${grey}, ${grey})`;
  }
  const step = (place: number): number => [0, 95, 135, 175, 215, 255][Math.floor((index - 16) / place) % 6] ?? 0;
  return `rgb(${step(36)}, ${step(6)}, ${step(1)})`;
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
