// /search words: stories whose headline or summary has the words, best match first.
import { withStoryButtons } from '../digests/buttons.ts';
import { storyBlock } from '../digests/compose.ts';
import { SHARE_MIN } from '../digests/edit.ts';
import { spanPlaces } from '../digests/name-place.ts';
import { visible } from '../digests/select.ts';
import { countriesWanted } from '../digests/write.ts';
import { bold, type Message, say, text } from '../src/model/message.ts';
import type { Place } from '../src/model/place.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { termsOf } from '../src/text/search-forms.ts';
import { askFor, findPlace, sayReading } from './answer.ts';
import type { Command, World } from './command.ts';
import { exampleOf } from './examples.ts';
import { wordsToFind } from './find-story.ts';
import { anyOf } from './in-english.ts';
import { pageActions, readPage } from './page.ts';

const STORIES_PER_PAGE = 8;

export const search: Command = {
  name: 'search',
  options: [
    {
      name: 'words',
      isRequired: true,
      lead: null,
      hasCompletion: false,
    },
  ],
  who: 'anyone',
  complete: null,
  run: async (world, { chat, phrases, text: typed }): Promise<Message> => {
    const { words: line, page } = readPage(typed);
    const { asked, place } = findPlaceIn(world, line, phrases);
    const words = wordsToFind(asked);
    if (words.length === 0) return askFor(phrases.words('ask-search'), exampleOf('search', phrases), phrases);
    const from = (page - 1) * STORIES_PER_PAGE;
    const wanted = place === null ? null : countriesWanted([place], world.gazetteer);
    const hidden = await world.store.hiddenOutlets(chat?.id ?? null);
    const matching = await world.store.storiesMatching({
      ...{ terms: termsOf(words, phrases.language), countMax: from + STORIES_PER_PAGE + 1, areSomeEnough: true },
      ...(wanted === null ? {} : { countries: wanted, shareMin: SHARE_MIN }),
    });
    const found = visible(matching, hidden);
    const stories = found.slice(from, from + STORIES_PER_PAGE);
    const where = place === null ? null : spanPlaces([place], phrases);
    if (stories.length === 0) {
      const sought = { words: bold(words.join(' ')) };
      const sorry =
        where === null
          ? phrases.spans('search-nothing', sought)
          : phrases.spans('search-nothing-in', { ...sought, places: where });
      return say(sorry, ...sayReading(world, phrases));
    }
    const title = [
      bold(phrases.words('search-title')),
      text(' · '),
      phrases.place(text(words.join(' '))),
      ...(where === null ? [] : [text(' · '), ...where]),
    ];
    const message: Message = {
      blocks: [
        { kind: 'title', spans: title },
        ...stories.map((story) => storyBlock({ story, news: null }, null, world.now(), { phrases, sentencesMax: 1 })),
      ],
      actions: pageActions(`search ${line}`, { page, hasMore: found.length > from + STORIES_PER_PAGE }, phrases),
    };
    return withStoryButtons(message, phrases);
  },
};

/** "floods in pakistan": a place behind the last "in" says where; any other words stay words. */
function findPlaceIn(
  world: World,
  line: string,
  phrases: Phrases,
): { readonly asked: string; readonly place: Place | null } {
  const inPlace = new RegExp(
    String.raw`^(?<asked>.+)\s${anyOf(['in'], phrases.language)}\s(?<place>\S.{0,80})$`,
    'isu',
  );
  const found = inPlace.exec(line)?.groups;
  if (found?.place === undefined || found.asked === undefined) return { asked: line, place: null };
  const place = findPlace(world, found.place, phrases);
  return 'kind' in place && place.kind !== 'world' ? { asked: found.asked, place } : { asked: line, place: null };
}
