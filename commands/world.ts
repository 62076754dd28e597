// /world: what is new everywhere, region by region, and a way into each continent.
import { namePlace } from '../digests/name-place.ts';
import type { Action, Message } from '../src/model/message.ts';
import { tellPlaces } from './answer.ts';
import type { Command } from './command.ts';
import { readPage } from './page.ts';

const CONTINENTS = ['142', '002', '150', '019', '009'];

export const world: Command = {
  name: 'world',
  options: [],
  who: 'anyone',
  complete: null,
  run: async (here, { chat, phrases, text }): Promise<Message> => {
    const { page } = readPage(text);
    const message = await tellPlaces(here, [{ kind: 'world' }], { phrases, chat, page, line: 'world', hasMap: true });
    const continents = CONTINENTS.map(
      (code): Action => ({
        label: namePlace({ kind: 'region', code }, phrases),
        line: `region ${code}`,
        opens: 'below',
      }),
    );
    return { ...message, actions: [...(message.actions ?? []), ...continents] };
  },
};
