// /follow words: stories with these words come with the digest, wherever they happen.

import { nextDue } from '../digests/quiet.ts';
import { tidyWords } from '../digests/select.ts';
import { type Action, bold, type Message, say, text } from '../src/model/message.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { askFor } from './answer.ts';
import { type Command, meetChat } from './command.ts';
import { exampleOf } from './examples.ts';
import { isStoryNumber, noSuchStory } from './find-story.ts';

const FOLLOWS_MAX = 50;
const WORDS_MAX = 8;
const CHARACTERS_MAX = 120;

export const follow: Command = {
  name: 'follow',
  options: [{ name: 'words', isRequired: false, lead: null, hasCompletion: false }],
  who: 'admins',
  isLooking: (words) => words === '',
  complete: null,
  run: async (world, asked): Promise<Message> => {
    const { phrases } = asked;
    const chat = await meetChat(world, asked);
    const { follows } = await world.store.taste(chat.id);
    const wish = /^(?<off>off\s+)?(?<words>.*)$/isu.exec(asked.text)?.groups;
    const words = tidy(wish?.words ?? '');
    if (wish?.off !== undefined && follows.includes(words)) {
      await world.store.unfollow(chat.id, words);
      const left = follows.filter((kept) => kept !== words);
      return listFollows(left, phrases);
    }
    if (asked.text === '') return listFollows(follows, phrases);
    if (isStoryNumber(asked.text)) return noSuchStory(phrases);
    if (words === '') return askFor(phrases.words('no-words'), exampleOf('follow', phrases), phrases);
    if (follows.length >= FOLLOWS_MAX) return say(phrases.words('follows-full', { count: FOLLOWS_MAX }));
    await world.store.follow({ chatId: chat.id, words, now: world.now() });
    // A chat that gets nothing else gets a digest for these words alone.
    await world.store.keepSettings(chat.id, chat.settings, nextDue(chat.settings, world.now()));
    return { ...say(phrases.spans('following', { words: bold(words) })), actions: [undo(words, phrases)] };
  },
};

/** In one spelling, so that the same wish is kept once; the index folds accents by itself. */
function tidy(words: string): string {
  return tidyWords(words.slice(0, CHARACTERS_MAX)).slice(0, WORDS_MAX).join(' ');
}

function undo(words: string, phrases: Phrases): Action {
  return { label: phrases.words('button-unfollow', { words }), line: `follow off ${words}`, opens: 'here' };
}

function listFollows(follows: readonly string[], phrases: Phrases): Message {
  if (follows.length === 0) return askFor(phrases.words('follows-none'), exampleOf('follow', phrases), phrases);
  return {
    blocks: [
      { kind: 'paragraph', spans: [text(phrases.words('follows-title'))] },
      { kind: 'list', items: follows.map((words) => [phrases.place(bold(words))]) },
    ],
    choices: {
      prompt: phrases.words('pick-unfollow'),
      from: follows.slice(0, 25).map((words) => undo(words, phrases)),
    },
  };
}
