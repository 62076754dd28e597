// Says of every message made from the sample edition that it is one: nobody may take invented news for real.
import type { CoverageMap } from '../src/model/coverage.ts';
import { bold, type Message } from '../src/model/message.ts';
import type { Phrases } from '../src/phrases/phrases.ts';

export function labelSample(message: Message, phrases: Phrases): Message {
  if (message.blocks.length === 0) return message;
  const label = bold(phrases.words('sample-label'));
  const spans = phrases.spans('sample-edition', { label });
  // A picture may arrive as a message of its own.
  const alt = (map: CoverageMap): string => `${spans.map((span) => span.text).join('')} ${map.alt}`;
  return {
    ...message,
    ...(message.map === undefined ? {} : { map: { ...message.map, alt: alt(message.map) } }),
    blocks: [{ kind: 'paragraph', spans }, ...message.blocks],
  };
}
