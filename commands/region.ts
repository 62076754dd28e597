// /region south asia: what is known about a part of the world now, country by country.
import { completePlaces, findPlace, sayUnknownPlace, tellPlaces } from './answer.ts';
import type { Command } from './command.ts';
import { readPage } from './page.ts';
import { isPicking, pickPlace } from './place-picker.ts';

export const region: Command = {
  name: 'region',
  description: 'What is new in a part of the world, country by country',
  options: [
    { name: 'region', description: 'South Asia, Sahel, Europe', isRequired: false, lead: null, hasCompletion: true },
  ],
  who: 'anyone',
  examples: ['region south asia', 'region middle east', 'region world'],
  explanation: 'United Nations regions and common names (Sahel, Balkans, Gulf), grouped by country.',
  complete: (world, _option, typed) => completePlaces(world, typed, new Set(['region', 'area', 'world'])),
  run: async (world, request) => {
    const { words, page } = readPage(request.text);
    if (words === '' || isPicking(words)) {
      const question = 'Which region? For example: /region south asia';
      return pickPlace(world, request.text, { line: 'region', question, takesRegions: true });
    }
    const place = findPlace(world, words);
    if (!('kind' in place)) return sayUnknownPlace(world, place, 'region');
    const chat = await world.store.chatAt(request.address);
    return tellPlaces(world, [place], { chat, page, line: `region ${words}`, hasMap: true });
  },
};
