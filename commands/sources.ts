// /sources [place]: which outlets are read, and which of them tell of a place.
import { SHARE_MIN } from '../digests/edit.ts';
import { nameCountry, namePlace } from '../digests/name-place.ts';
import { countriesWanted } from '../digests/write.ts';
import { DAY_MS } from '../src/base/time.ts';
import { bold, dim, type Message, say, text } from '../src/model/message.ts';
import type { Place } from '../src/model/place.ts';
import { completePlaces, findPlace, sayUnknownPlace } from './answer.ts';
import { type Command, ENGLISH } from './command.ts';
import { pageActions, readPage } from './page.ts';

const LOOK_BACK_DAYS = 7;
const OUTLETS_PER_PAGE = 20;

export const sources: Command = {
  name: 'sources',
  description: 'The outlets that are read, or those that tell of a place',
  options: [{ name: 'place', description: 'Country or region', isRequired: false, lead: null, hasCompletion: true }],
  who: 'anyone',
  examples: ['sources', 'sources pakistan'],
  explanation: 'Busiest first, with the number of their articles in the last seven days.',
  complete: (world, _option, typed) => completePlaces(world, typed, null),
  run: async (world, request): Promise<Message> => {
    const { words, page } = readPage(request.text);
    const place: Place | ReturnType<typeof findPlace> = words === '' ? { kind: 'world' } : findPlace(world, words);
    if (!('kind' in place)) return sayUnknownPlace(world, place, 'sources');
    const from = (page - 1) * OUTLETS_PER_PAGE;
    const found = await world.store.outletsTelling({
      countries: countriesWanted([place], world.gazetteer),
      shareMin: SHARE_MIN,
      newsSince: world.now() - LOOK_BACK_DAYS * DAY_MS,
      countMax: from + OUTLETS_PER_PAGE + 1,
    });
    const chat = await world.store.chatAt(request.address);
    const hidden = await world.store.hiddenOutlets(chat?.id ?? null);
    const shown = found.slice(from, from + OUTLETS_PER_PAGE).filter(({ outlet }) => !hidden.has(outlet.id));
    const { listed, healthy } = await world.store.feedHealth();
    const feeds = `${listed} feeds are on the list; ${healthy} answered when last visited.`;
    if (shown.length === 0) {
      return say([
        text('No outlet told of '),
        bold(namePlace(place, ENGLISH)),
        text(` in the last seven days. ${feeds}`),
      ]);
    }
    return {
      blocks: [
        { kind: 'paragraph', spans: [text('Outlets that tell of '), bold(namePlace(place, ENGLISH)), text(':')] },
        {
          kind: 'list',
          items: shown.map(({ outlet, articleCount }) => [
            text(outlet.name),
            dim(`${outlet.home === null ? '' : ` · ${nameCountry(outlet.home, ENGLISH)}`} · ${articleCount}`),
          ]),
        },
        { kind: 'footer', spans: [text(feeds)] },
      ],
      actions: pageActions(`sources ${words}`.trim(), { page, hasMore: found.length > from + OUTLETS_PER_PAGE }),
    };
  },
};
