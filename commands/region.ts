// /region south asia: what is known about a part of the world now, country by country.
import { completePlaces, findPlaces, sayUnknownPlace, tellPlaces, withExample } from './answer.ts';
import type { Command } from './command.ts';
import { exampleOf } from './examples.ts';
import { readPage } from './page.ts';
import { isPicking, pickPlace } from './place-picker.ts';

export const region: Command = {
  name: 'region',
  options: [{ name: 'region', isRequired: false, lead: null, hasCompletion: true }],
  who: 'anyone',
  complete: (world, _option, typed, phrases) =>
    completePlaces(world, typed, { kinds: new Set(['region', 'area', 'world']), phrases }),
  run: async (world, { chat, phrases, text }) => {
    const { words, page } = readPage(text);
    if (words === '' || isPicking(words)) {
      const question = withExample(phrases.words('ask-region'), exampleOf('region', phrases), phrases);
      return pickPlace(world, text, { line: 'region', question, phrases, takesRegions: true });
    }
    const places = findPlaces(world, words, phrases);
    if ('nearest' in places) return sayUnknownPlace(world, places, { command: 'region', phrases });
    return tellPlaces(world, places, { phrases, chat, page, line: `region ${words}`, hasMap: true });
  },
};
