// /sources [place]: which outlets are read, and which of them tell of a place.
import { SHARE_MIN } from '../digests/edit.ts';
import { boldPlaces, spanPlaces } from '../digests/name-place.ts';
import { countriesWanted } from '../digests/write.ts';
import { DAY_MS } from '../src/base/time.ts';
import { dim, type Message, type Span, say, text } from '../src/model/message.ts';
import type { CountryCode, Place } from '../src/model/place.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { completePlaces, findPlace, sayUnknownPlace } from './answer.ts';
import type { Command } from './command.ts';
import { pageActions, readPage } from './page.ts';

const LOOK_BACK_DAYS = 7;
const OUTLETS_PER_PAGE = 20;

export const sources: Command = {
  name: 'sources',
  options: [{ name: 'place', isRequired: false, lead: null, hasCompletion: true }],
  who: 'anyone',
  complete: (world, _option, typed, phrases) => completePlaces(world, typed, { kinds: null, phrases }),
  run: async (world, { chat, phrases, text: typed }): Promise<Message> => {
    const { words, page } = readPage(typed);
    const place: Place | ReturnType<typeof findPlace> =
      words === '' ? { kind: 'world' } : findPlace(world, words, phrases);
    if (!('kind' in place)) return sayUnknownPlace(world, place, { command: 'sources', phrases });
    const from = (page - 1) * OUTLETS_PER_PAGE;
    const found = await world.store.outletsTelling({
      countries: countriesWanted([place], world.gazetteer),
      shareMin: SHARE_MIN,
      newsSince: world.now() - LOOK_BACK_DAYS * DAY_MS,
      countMax: from + OUTLETS_PER_PAGE + 1,
    });
    const hidden = await world.store.hiddenOutlets(chat?.id ?? null);
    const shown = found.slice(from, from + OUTLETS_PER_PAGE).filter(({ outlet }) => !hidden.has(outlet.id));
    const { listed, healthy } = await world.store.feedHealth();
    const feeds = phrases.spans('feeds-read', { listed, healthy });
    const about = { place: boldPlaces([place], phrases) };
    if (shown.length === 0) return say(phrases.spans('sources-none', about), feeds);
    return {
      blocks: [
        {
          kind: 'paragraph',
          spans: words === '' ? phrases.spans('sources-all') : phrases.spans('sources-title', about),
        },
        {
          kind: 'list',
          items: shown.map(({ outlet, articleCount }) => [
            phrases.place(text(outlet.name)),
            ...(outlet.home === null ? [] : [dim(' · '), ...homeOf(outlet.home, phrases)]),
            dim(` · ${new Intl.NumberFormat(phrases.locale).format(articleCount)}`),
          ]),
        },
        { kind: 'footer', spans: feeds },
      ],
      actions: pageActions(
        `sources ${words}`.trim(),
        { page, hasMore: found.length > from + OUTLETS_PER_PAGE },
        phrases,
      ),
    };
  },
};

function homeOf(country: CountryCode, phrases: Phrases): readonly Span[] {
  return spanPlaces([{ kind: 'country', code: country }], phrases).map((span) => ({ ...span, style: 'dim' }));
}
