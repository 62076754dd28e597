// Says of every message made from the sample edition that it is one: nobody may take invented news for real.
import { bold, type Message, text } from '../src/model/message.ts';

export function labelSample(message: Message): Message {
  if (message.blocks.length === 0) return message;
  return {
    ...message,
    blocks: [
      { kind: 'paragraph', spans: [bold('Sample edition'), text(': invented outlets and invented news.')] },
      ...message.blocks,
    ],
  };
}
