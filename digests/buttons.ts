// Numbers the stories of a message and makes each of them something to press, whatever else the message says.
import type { Action, Block, Message } from '../src/model/message.ts';
import type { Phrases } from '../src/phrases/phrases.ts';

/** What Discord's lists hold; a digest seldom has more. */
const STORIES_MAX = 25;

/** Each numbered story opens below, so that the digest stays where it was. */
export function withStoryButtons(message: Message, phrases: Phrases): Message {
  const from: Action[] = [];
  const blocks = message.blocks.map((block): Block => {
    if (block.kind !== 'story' || from.length >= STORIES_MAX) return block;
    const number = from.length + 1;
    from.push({
      label: `${number}. ${block.story.headline}`,
      shortLabel: String(number),
      line: `story ${block.story.storyId}`,
      opens: 'below',
    });
    return { kind: 'story', story: { ...block.story, number } };
  });
  return from.length === 0 ? message : { ...message, blocks, choices: { prompt: phrases.words('pick-story'), from } };
}
