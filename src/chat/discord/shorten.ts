// A block that fits into no message, cut down to one that does.
import { unreachable } from '../../base/outcome.ts';
import type { Block, Span, StoryBlock } from '../../model/message.ts';
import { renderSpan, renderSpans } from './blocks.ts';
import { cleanText, clip, escapeMarkdown } from './markdown.ts';

// What a block that fits nowhere is cut down to. Escaping at most doubles a text and a link adds 1,000, so that their sum stays below 4,096.
const SHORT_HEADLINE_CHARS = 300;
const SHORT_SENTENCES_CHARS = 1_100;
const SHORT_CREDITS_CHARS = 500;
/** What is new and which figures differ: both are left out together where they are longer. */
const SHORT_EXTRAS_CHARS = 500;
const SHORT_TEXT_CHARS = 1_900;

/** The same block, small enough for any message: whole sentences and items go first, words only when one alone is too long. */
export function shorten(block: Block): Block {
  switch (block.kind) {
    case 'story':
      return { kind: 'story', story: shortenStory(block.story) };
    case 'list':
      return { kind: 'list', items: shortenItems(block.items) };
    case 'title':
    case 'region':
    case 'country':
    case 'paragraph':
    case 'more':
    case 'footer':
      return { kind: block.kind, spans: shortenSpans(block.spans, SHORT_TEXT_CHARS) };
    default:
      return unreachable(block);
  }
}

function shortenStory(story: StoryBlock): StoryBlock {
  const sentences: string[] = [];
  let room = SHORT_SENTENCES_CHARS;
  for (const sentence of story.sentences) {
    const chars = escapeMarkdown(sentence).length + 1;
    if (chars > room) break;
    sentences.push(sentence);
    room -= chars;
  }
  const [first] = story.sentences;
  if (sentences.length === 0 && first !== undefined) sentences.push(clip(cleanText(first), SHORT_SENTENCES_CHARS / 2));
  const credits: (readonly Span[])[] = [];
  let creditRoom = SHORT_CREDITS_CHARS;
  for (const credit of story.credits) {
    const chars = renderSpans(credit).length + ' · '.length;
    if (chars > creditRoom) break;
    credits.push(credit);
    creditRoom -= chars;
  }
  const { news = [], disputes = [], ...rest } = story;
  const extras = [news, ...disputes].reduce((chars, spans) => chars + renderSpans(spans).length + 3, 0);
  const short = { ...rest, headline: clip(cleanText(story.headline), SHORT_HEADLINE_CHARS), sentences, credits };
  return extras > SHORT_EXTRAS_CHARS ? short : { ...short, news, disputes };
}

function shortenItems(items: readonly (readonly Span[])[]): readonly (readonly Span[])[] {
  const kept: (readonly Span[])[] = [];
  let room = SHORT_TEXT_CHARS;
  for (const item of items) {
    const short = shortenSpans(item, SHORT_TEXT_CHARS - '- '.length);
    const chars = renderSpans(short).length + '- \n'.length;
    if (chars > room) break;
    kept.push(short);
    room -= chars;
  }
  return kept;
}

function shortenSpans(spans: readonly Span[], charsMax: number): readonly Span[] {
  const kept: Span[] = [];
  let room = charsMax;
  for (const span of spans) {
    const chars = renderSpan(span).length;
    if (chars > room) {
      // Escaping doubles a text at most; marks around it take four.
      const words = clip(cleanText(span.text), Math.floor((room - 4) / 2));
      if (room > 40) kept.push(span.style === undefined ? { text: words } : { text: words, style: span.style });
      break;
    }
    kept.push(span);
    room -= chars;
  }
  return kept;
}
