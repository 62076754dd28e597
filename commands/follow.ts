// /follow words: stories with these words come with the digest, wherever they happen.

import { nextDue } from '../digests/quiet.ts';
import { foldedWords } from '../digests/select.ts';
import { type Action, bold, code, type Message, say, text } from '../src/model/message.ts';
import { type Command, meetChat } from './command.ts';

const FOLLOWS_MAX = 50;
const WORDS_MAX = 8;
const CHARACTERS_MAX = 120;

export const follow: Command = {
  name: 'follow',
  description: 'Stories with these words, wherever they happen',
  options: [
    { name: 'words', description: 'All of them must stand in it', isRequired: false, lead: null, hasCompletion: false },
  ],
  who: 'admins',
  isLooking: (words) => words === '',
  examples: ['follow central bank', 'follow indus water treaty', 'follow'],
  explanation:
    'A story that has all of the words comes with the next digest. Without words it shows what this chat follows.',
  complete: null,
  run: async (world, request): Promise<Message> => {
    const chat = await meetChat(world, request);
    const { follows } = await world.store.taste(chat.id);
    const wish = /^(?<off>off\s+)?(?<words>.*)$/isu.exec(request.text)?.groups;
    const words = tidy(wish?.words ?? '');
    if (wish?.off !== undefined && follows.includes(words)) {
      await world.store.unfollow(chat.id, words);
      return listFollows(follows.filter((kept) => kept !== words));
    }
    if (request.text === '') return listFollows(follows);
    if (words === '') return say([text('There are no words in that. For example: '), code('/follow central bank')]);
    if (follows.length >= FOLLOWS_MAX) return say(`At most ${FOLLOWS_MAX} can be followed: end one first.`);
    await world.store.follow({ chatId: chat.id, words, now: world.now() });
    // A chat that gets nothing else gets a digest for these words alone.
    await world.store.keepSettings(chat.id, chat.settings, nextDue(chat.settings, world.now()));
    const message = say([
      text('Following '),
      bold(words),
      text(': stories with all of these words come with your digest.'),
    ]);
    return { ...message, actions: [undo(words)] };
  },
};

/** As the index knows words, so that the same wish is kept once. */
function tidy(words: string): string {
  return foldedWords(words.slice(0, CHARACTERS_MAX)).slice(0, WORDS_MAX).join(' ');
}

function undo(words: string): Action {
  return { label: `Stop following ${words}`, line: `follow off ${words}`, opens: 'here' };
}

function listFollows(follows: readonly string[]): Message {
  if (follows.length === 0)
    return say([text('This chat follows no words. For example: '), code('/follow central bank')]);
  return {
    blocks: [
      { kind: 'paragraph', spans: [text('This chat follows:')] },
      { kind: 'list', items: follows.map((words) => [bold(words)]) },
    ],
    choices: { prompt: 'Stop following', from: follows.slice(0, 25).map(undo) },
  };
}
