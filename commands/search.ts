// /search words: stories whose headline or summary has the words, best match first.
import { storyBlock } from '../digests/compose.ts';
import { bold, type Message, say, text } from '../src/model/message.ts';
import { askFor } from './answer.ts';
import type { Command } from './command.ts';

const STORIES_MAX = 8;
const WORDS_MAX = 12;

export const search: Command = {
  name: 'search',
  description: 'Find stories by words',
  options: [
    {
      name: 'words',
      description: 'Words of the headline or the summary',
      isRequired: true,
      lead: null,
      hasCompletion: false,
    },
  ],
  who: 'anyone',
  examples: ['search ceasefire', 'search central bank rates'],
  explanation: 'Stories with all the words come first; when there are none, those with some of them.',
  complete: null,
  run: async (world, request): Promise<Message> => {
    const words = (request.text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, WORDS_MAX);
    if (words.length === 0) return askFor('For which words?', 'search ceasefire');
    const stories = await world.store.storiesMatching({ words, countMax: STORIES_MAX });
    if (stories.length === 0) {
      const note = world.readingNote();
      const sentence = [text('No story has the words '), bold(words.join(' ')), text('.')];
      return note === null ? say(sentence) : say(sentence, note);
    }
    return {
      blocks: [
        { kind: 'title', spans: [bold('Search'), text(` · ${words.join(' ')}`)] },
        ...stories.map((story) => storyBlock({ story, isUpdate: false }, null, world.now(), { sentencesMax: 1 })),
      ],
    };
  },
};
