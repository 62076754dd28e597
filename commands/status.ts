// /status: whether the bot lives, in numbers, for whoever runs it.
import { bold, type Message, say, text } from '../src/model/message.ts';
import { REST_KINDS } from '../src/model/rest.ts';
import type { ChatCount } from '../src/store/chat-counts.ts';
import type { Command } from './command.ts';

export const status: Command = {
  name: 'status',
  description: 'How the bot is doing, for its operator',
  options: [],
  who: 'anyone',
  examples: ['status'],
  explanation: 'For the terminal, and for the people whom the setting OPERATORS names.',
  complete: null,
  run: async (world, request): Promise<Message> => {
    const { platform } = request.address;
    if (platform !== 'console' && !world.operators.has(`${platform}:${request.senderId}`)) {
      return say(`Only whoever runs this bot may see that. Your name there would be ${platform}:${request.senderId}.`);
    }
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
    const note = world.readingNote();
    return {
      blocks: [
        { kind: 'list', items: rows.map(([name, value]) => [text(`${name} `), bold(value)]) },
        ...(note === null ? [] : [{ kind: 'footer' as const, spans: [text(note)] }]),
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
