// /search words: stories whose headline or summary has the words, best match first.
import { withStoryButtons } from '../digests/buttons.ts';
import { storyBlock } from '../digests/compose.ts';
import { bold, type Message, say, text } from '../src/model/message.ts';
import { askFor } from './answer.ts';
import { type Command, ENGLISH } from './command.ts';
import { wordsToFind } from './find-story.ts';
import { pageActions, readPage } from './page.ts';

const STORIES_PER_PAGE = 8;

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
    const { words: line, page } = readPage(request.text);
    const words = wordsToFind(line);
    if (words.length === 0) return askFor('For which words?', 'search ceasefire');
    const from = (page - 1) * STORIES_PER_PAGE;
    const found = await world.store.storiesMatching({ words, countMax: from + STORIES_PER_PAGE + 1 });
    const stories = found.slice(from, from + STORIES_PER_PAGE);
    if (stories.length === 0) {
      const note = world.readingNote();
      const sentence = [text('No story has the words '), bold(words.join(' ')), text('.')];
      return note === null ? say(sentence) : say(sentence, note);
    }
    const message: Message = {
      blocks: [
        { kind: 'title', spans: [bold('Search'), text(` · ${words.join(' ')}`)] },
        ...stories.map((story) =>
          storyBlock({ story, isUpdate: false }, null, world.now(), { phrases: ENGLISH, sentencesMax: 1 }),
        ),
      ],
      actions: pageActions(`search ${line}`, { page, hasMore: found.length > from + STORIES_PER_PAGE }),
    };
    return withStoryButtons(message, 'A story');
  },
};
