// /world: what is new everywhere, region by region, and a way into each continent.
import type { Action, Message } from '../src/model/message.ts';
import { placeName } from '../src/places/names.ts';
import { tellPlaces } from './answer.ts';
import { type Command, LOCALE } from './command.ts';
import { readPage } from './page.ts';

const CONTINENTS = ['142', '002', '150', '019', '009'];

export const world: Command = {
  name: 'world',
  description: 'What is new everywhere, region by region',
  options: [],
  who: 'anyone',
  examples: ['world'],
  explanation: 'The weightiest stories of the last day; the buttons lead into each continent.',
  complete: null,
  run: async (here, request): Promise<Message> => {
    const { page } = readPage(request.text);
    const chat = await here.store.chatAt(request.address);
    const message = await tellPlaces(here, [{ kind: 'world' }], { chat, page, line: 'world', hasMap: true });
    const continents = CONTINENTS.map(
      (code): Action => ({
        label: placeName({ kind: 'region', code }, LOCALE),
        line: `region ${code}`,
        opens: 'below',
      }),
    );
    return { ...message, actions: [...(message.actions ?? []), ...continents] };
  },
};
