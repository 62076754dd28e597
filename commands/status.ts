// /status: whether the bot lives, in numbers, for whoever runs it.
import { bold, code, type Message, say, text } from '../src/model/message.ts';
import { REST_KINDS } from '../src/model/rest.ts';
import type { ChatCount } from '../src/store/chat-counts.ts';
import { sayReading } from './answer.ts';
import type { Command } from './command.ts';

export const status: Command = {
  name: 'status',
  options: [],
  who: 'anyone',
  complete: null,
  run: async (world, { address, senderId, phrases }): Promise<Message> => {
    const { platform } = address;
    const name = `${platform}:${senderId}`;
    if (platform !== 'console' && !world.operators.has(name)) {
      return say(phrases.spans('operators-only', { name: code(name) }));
    }
    // An operator reads the log and the guide in English, and finds the same words here.
    const { listed, visited, healthy } = await world.store.feedHealth();
    const outbox = await world.store.outboxCounts();
    const rows: readonly (readonly [string, string])[] = [
      ['feeds', `${listed} listed, ${visited} visited, ${healthy} answered last`],
      ['chats', describeChats(await world.store.chatCounts())],
      [
        'outbox',
        `${outbox.waiting} waiting, ${outbox.sending} being sent, ${outbox.sent} sent, ${outbox.dead} given up`,
      ],
      ['unsure', `${outbox.unsure} held, ${outbox.resentUnsure} sent again`],
    ];
    const [note] = sayReading(world, phrases);
    return {
      blocks: [
        { kind: 'list', items: rows.map(([row, value]) => [text(`${row} `), bold(value)]) },
        ...(note === undefined ? [] : [{ kind: 'footer' as const, spans: note }]),
      ],
    };
  },
};

/** "12, of which 3 rest: 2 blocked, 1 no rights". */
function describeChats(counts: readonly ChatCount[]): string {
  const resting = REST_KINDS.flatMap((kind) => {
    const count = sumOf(counts.filter(({ rest }) => rest === kind));
    return count === 0 ? [] : [`${count} ${kind}`];
  });
  const all = sumOf(counts);
  if (resting.length === 0) return String(all);
  return `${all}, of which ${sumOf(counts.filter(({ rest }) => rest !== null))} rest: ${resting.join(', ')}`;
}

function sumOf(counts: readonly ChatCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
