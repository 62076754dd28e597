// /search words: stories whose headline or summary has the words, best match first.
import { withStoryButtons } from '../digests/buttons.ts';
import { storyBlock } from '../digests/compose.ts';
import { SHARE_MIN } from '../digests/edit.ts';
import { namePlace } from '../digests/name-place.ts';
import { visible } from '../digests/select.ts';
import { countriesWanted } from '../digests/write.ts';
import { bold, type Message, say, text } from '../src/model/message.ts';
import type { Place } from '../src/model/place.ts';
import { askFor, findPlace } from './answer.ts';
import { type Command, ENGLISH, type World } from './command.ts';
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
  examples: ['search ceasefire', 'search central bank rates', 'search floods in pakistan'],
  explanation: 'Stories with all the words come first; when there are none, those with some of them.',
  complete: null,
  run: async (world, request): Promise<Message> => {
    const { words: line, page } = readPage(request.text);
    const { asked, place } = findPlaceIn(world, line);
    const words = wordsToFind(asked);
    if (words.length === 0) return askFor('For which words?', 'search ceasefire');
    const from = (page - 1) * STORIES_PER_PAGE;
    const wanted = place === null ? null : countriesWanted([place], world.gazetteer);
    const chat = await world.store.chatAt(request.address);
    const hidden = await world.store.hiddenOutlets(chat?.id ?? null);
    const matching = await world.store.storiesMatching({
      ...{ words, countMax: from + STORIES_PER_PAGE + 1, areSomeEnough: true },
      ...(wanted === null ? {} : { countries: wanted, shareMin: SHARE_MIN }),
    });
    const found = visible(matching, hidden);
    const stories = found.slice(from, from + STORIES_PER_PAGE);
    if (stories.length === 0) {
      const note = world.readingNote();
      const where = place === null ? '.' : ` and is about ${namePlace(place, ENGLISH)}.`;
      const sentence = [text('No story has the words '), bold(words.join(' ')), text(where)];
      return note === null ? say(sentence) : say(sentence, note);
    }
    const message: Message = {
      blocks: [
        {
          kind: 'title',
          spans: [
            bold('Search'),
            text(` · ${words.join(' ')}${place === null ? '' : ` · ${namePlace(place, ENGLISH)}`}`),
          ],
        },
        ...stories.map((story) =>
          storyBlock({ story, news: null }, null, world.now(), { phrases: ENGLISH, sentencesMax: 1 }),
        ),
      ],
      actions: pageActions(`search ${line}`, { page, hasMore: found.length > from + STORIES_PER_PAGE }),
    };
    return withStoryButtons(message, ENGLISH);
  },
};

const IN_PLACE = /^(?<asked>.+)\sin\s(?<place>\S.{0,80})$/isu;

/** "floods in pakistan": a place behind the last "in" says where; any other words stay words. */
function findPlaceIn(world: World, line: string): { readonly asked: string; readonly place: Place | null } {
  const found = IN_PLACE.exec(line)?.groups;
  if (found?.place === undefined || found.asked === undefined) return { asked: line, place: null };
  const place = findPlace(world, found.place);
  return 'kind' in place && place.kind !== 'world' ? { asked: found.asked, place } : { asked: line, place: null };
}
