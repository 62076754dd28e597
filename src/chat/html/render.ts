// A message as a page of its own: semantic HTML that needs no script, reads in both directions and prints well.
import { unreachable } from '../../base/outcome.ts';
import { directionOf, type Language } from '../../model/language.ts';
import { type Block, type Message, type Span, type StoryBlock, splitTitle } from '../../model/message.ts';

/** A longer address is tracking or an attack. */
const URL_UNITS_MAX = 2_000;

/** A whole document; every block of the message is in it. */
export function renderHtml(message: Message, language: Language): string {
  const title = message.blocks.find(({ kind }) => kind === 'title');
  const name = title === undefined || !('spans' in title) ? 'Dateline' : title.spans.map((span) => span.text).join('');
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(name)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${message.blocks.map(renderBlock).join('\n')}
</main>
</body>
</html>
`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'title': {
      const { title, facts } = splitTitle(block.spans);
      const small = renderSpans(facts).replace(/^\s*·\s*/, '');
      return `<h1>${renderSpans(title)}</h1>${small === '' ? '' : `\n<p class="facts">${small}</p>`}`;
    }
    case 'region':
      return `<h2>${renderSpans(block.spans)}</h2>`;
    case 'country':
      return `<h3>${renderSpans(block.spans)}</h3>`;
    case 'paragraph':
      return `<p>${renderSpans(block.spans)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${renderSpans(item)}</li>`).join('')}</ul>`;
    case 'story':
      return renderStory(block.story);
    case 'more':
      return `<p class="more">${renderSpans(block.spans)}</p>`;
    case 'footer':
      return `<p class="foot">${renderSpans(block.spans)}</p>`;
    default:
      return unreachable(block);
  }
}

/** The news is in its outlets' language, and reads in its own direction. */
function renderStory(story: StoryBlock): string {
  const language = story.language === undefined ? '' : ` lang="${escapeHtml(story.language)}"`;
  const mark = story.mark === null ? '' : `<strong class="mark">${escapeHtml(story.mark)}</strong> `;
  const headline = renderSpan({ text: story.headline, ...(story.url === null ? {} : { link: story.url }) });
  const credits = story.credits.map(renderSpans).join(' · ');
  const sentences = story.sentences.map(escapeHtml).join(' ');
  return [
    '<article>',
    `<h4>${mark}<bdi${language}>${headline}</bdi></h4>`,
    ...(story.news === undefined ? [] : [`<p class="news">${renderSpans(story.news)}</p>`]),
    ...(sentences === '' ? [] : [`<p dir="auto"${language}>${sentences}</p>`]),
    ...(story.disputes ?? []).map((dispute) => `<p class="dispute">${renderSpans(dispute)}</p>`),
    `<p class="credits">${credits}</p>`,
    '</article>',
  ].join('\n');
}

function renderSpans(spans: readonly Span[]): string {
  return spans.map(renderSpan).join('');
}

const TAGS = { bold: 'b', italic: 'i', code: 'code', dim: 'small' } as const;

function renderSpan(span: Span): string {
  const words = escapeHtml(span.text);
  const url = span.link === undefined ? null : safeUrl(span.link);
  const linked = url === null ? words : `<a href="${escapeHtml(url)}" rel="noopener nofollow">${words}</a>`;
  const styled = span.style === undefined ? linked : `<${TAGS[span.style]}>${linked}</${TAGS[span.style]}>`;
  return span.isIsolated ? `<bdi>${styled}</bdi>` : styled;
}

/** http and https alone; null for anything else. */
function safeUrl(address: string): string | null {
  if (address.length > URL_UNITS_MAX) return null;
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  return url.username === '' && url.password === '' ? url.href : null;
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute; what could turn the words around it (UAX 9) is left out. */
function escapeHtml(words: string): string {
  return words
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[&<>"']/g, (mark) => REFERENCES[mark] ?? mark);
}

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 17px/1.5 Georgia, "Noto Serif", "Noto Naskh Arabic", "Noto Serif Devanagari", "Noto Serif CJK JP", serif; background: Canvas; color: CanvasText; }
main { max-width: 40em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.9em; line-height: 1.2; margin: 0; }
.facts { margin: .2em 0 1.6em; padding-bottom: .6em; border-bottom: 3px double; }
h2 { font-size: 1.05em; margin: 2em 0 .6em; padding-bottom: .2em; border-bottom: 1px solid; }
h3 { font-size: 1em; margin: 1.4em 0 .3em; }
article { margin: 0 0 1.3em; }
h4 { font-size: 1.15em; line-height: 1.3; margin: 0 0 .2em; }
h4 a { color: inherit; text-decoration: none; } h4 a:hover { text-decoration: underline; }
article p { margin: 0 0 .2em; }
.mark { color: #a02c2c; }
.news { font-style: italic; }
.credits, .more, .foot, .facts, .dispute { font: .82em/1.45 system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif; }
.credits, .more, .foot { opacity: .75; }
.credits a { color: inherit; }
code { font-size: .95em; }
@media print { main { max-width: none; columns: 2; } h1, .facts { column-span: all; } article { break-inside: avoid; } }
`;
