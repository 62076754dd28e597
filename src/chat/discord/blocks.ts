// One block of a message as Discord's Markdown.
import { unreachable } from '../../base/outcome.ts';
import { type Block, type Span, type StoryBlock, splitTitle } from '../../model/message.ts';
import { FIRST_STRONG_ISOLATE, POP_ISOLATE } from '../isolates.ts';
import { codeMarkdown, escapeMarkdown, linkMarkdown } from './markdown.ts';

/** Blocks are immutable, and splitting asks for the same one many times. */
const rendered = new WeakMap<Block, string>();

export function renderBlock(block: Block): string {
  const known = rendered.get(block);
  if (known !== undefined) return known;
  const markdown = blockMarkdown(block);
  rendered.set(block, markdown);
  return markdown;
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'title': {
      const { title, facts } = splitTitle(block.spans);
      const heading = line('## ', renderSpans(title.map(plainSpan)));
      const small = line('-# ', renderSpans(facts).replace(/^\s*·\s*/, ''));
      return [heading, small].filter((words) => words !== '').join('\n');
    }
    case 'region':
      return line('## ', renderSpans(block.spans));
    case 'country':
      return line('### ', renderSpans(block.spans));
    case 'paragraph': {
      const isSmall = block.spans.length > 0 && block.spans.every((span) => span.style === 'dim');
      return line(isSmall ? '-# ' : '', renderSpans(block.spans));
    }
    case 'list':
      return block.items
        .map((item) => line('- ', renderSpans(item)))
        .filter((item) => item !== '')
        .join('\n');
    case 'story':
      return renderStory(block.story);
    case 'more':
    case 'footer':
      return line('-# ', renderSpans(block.spans));
    default:
      return unreachable(block);
  }
}

function line(mark: string, markdown: string): string {
  const words = markdown.trim();
  return words === '' ? '' : `${mark}${words}`;
}

function renderStory(story: StoryBlock): string {
  const headline = story.url === null ? escapeMarkdown(story.headline).trim() : linkMarkdown(story.headline, story.url);
  const words = [escapeMarkdown(story.mark ?? '').trim(), headline].filter((part) => part !== '').join(' · ');
  // Escaped, or a number that begins a line would be laid out as a list.
  const opening = story.number === undefined || words === '' ? words : `${story.number}\\. ${words}`;
  const credits = story.credits
    .map((spans) => renderSpans(spans).trim())
    .filter((words) => words !== '')
    .join(' · ');
  const lines = [
    opening === '' ? '' : `**${opening}**`,
    wrap(renderSpans(story.news ?? []), '*'),
    escapeMarkdown(story.sentences.join(' ')).trim(),
    ...(story.disputes ?? []).map((dispute) => renderSpans(dispute).trim()),
    line('-# ', credits),
  ];
  return lines.filter((words) => words !== '').join('\n');
}

/** Bold spans that touch share their marks: between "**a**" and "**b**" Discord sees four stars. */
export function renderSpans(spans: readonly Span[]): string {
  let markdown = '';
  for (let from = 0; from < spans.length; ) {
    const mark = markOf(spans[from]);
    let to = from + 1;
    while (to < spans.length && mark !== null && markOf(spans[to]) === mark) to += 1;
    const run = spans.slice(from, to);
    markdown +=
      mark === null || run.length === 1 ? run.map(renderSpan).join('') : wrap(run.map(renderBare).join(''), mark);
    from = to;
  }
  return markdown;
}

/** What may be shared with a neighbour; null for nothing, and for a link, which has marks of its own. */
function markOf(span: Span | undefined): '**' | '*' | null {
  if (span === undefined || span.link !== undefined) return null;
  return span.style === 'bold' ? '**' : span.style === 'italic' ? '*' : null;
}

export function renderSpan(span: Span): string {
  return isolated(markdownOf(span), span);
}

/** Without its style, for a run that has the style as a whole. */
function renderBare({ style: _, ...span }: Span): string {
  return renderSpan(span);
}

function isolated(markdown: string, { isIsolated }: Span): string {
  return isIsolated && markdown !== '' ? `${FIRST_STRONG_ISOLATE}${markdown}${POP_ISOLATE}` : markdown;
}

function markdownOf(span: Span): string {
  const words = span.link === undefined ? escapeMarkdown(span.text) : linkMarkdown(span.text, span.link);
  switch (span.style) {
    case 'bold':
      return wrap(words, '**');
    case 'italic':
      return wrap(words, '*');
    case 'code':
      return span.link === undefined ? codeMarkdown(span.text) : words;
    case 'dim':
    case undefined:
      return words;
    default:
      return unreachable(span.style);
  }
}

/** A heading is bold by itself. */
function plainSpan(span: Span): Span {
  const { style, ...rest } = span;
  return style === undefined || style === 'bold' ? rest : { ...rest, style };
}

/** Marks hug the words: "** a**" is not bold. */
function wrap(words: string, mark: string): string {
  const inside = words.trim();
  if (inside === '') return words;
  const start = words.indexOf(inside);
  return `${words.slice(0, start)}${mark}${inside}${mark}${words.slice(start + inside.length)}`;
}
