// Says of every message made from the sample edition that it is one: nobody may take invented news for real.
import { bold, type Message } from '../src/model/message.ts';
import type { Phrases } from '../src/phrases/phrases.ts';

export function labelSample(message: Message, phrases: Phrases): Message {
  if (message.blocks.length === 0) return message;
  const label = bold(phrases.words('sample-label'));
  return {
    ...message,
    blocks: [{ kind: 'paragraph', spans: phrases.spans('sample-edition', { label }) }, ...message.blocks],
  };
}
