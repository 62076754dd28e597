// /country pakistan: what is known about one country now. A region is answered too: the asker's meaning goes before the word.
import { completePlaces, findPlaces, sayUnknownPlace, tellPlaces, withExample } from './answer.ts';
import type { Command } from './command.ts';
import { exampleOf } from './examples.ts';
import { readPage } from './page.ts';
import { isPicking, pickPlace } from './place-picker.ts';

export const country: Command = {
  name: 'country',
  options: [{ name: 'country', isRequired: false, lead: null, hasCompletion: true }],
  who: 'anyone',
  complete: (world, _option, typed, phrases) => completePlaces(world, typed, { kinds: new Set(['country']), phrases }),
  run: async (world, { chat, phrases, text }) => {
    const { words, page } = readPage(text);
    if (words === '' || isPicking(words)) {
      const question = withExample(phrases.words('ask-country'), exampleOf('country', phrases), phrases);
      return pickPlace(world, text, { line: 'country', question, phrases, takesRegions: false });
    }
    const places = findPlaces(world, words, phrases);
    if ('nearest' in places) return sayUnknownPlace(world, places, { command: 'country', phrases });
    return tellPlaces(world, places, { phrases, chat, page, line: `country ${words}` });
  },
};
