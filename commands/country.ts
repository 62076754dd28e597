// /country pakistan: what is known about one country now. A region is answered too: the asker's meaning goes before the word.
import { completePlaces, findPlace, sayUnknownPlace, tellPlaces } from './answer.ts';
import type { Command } from './command.ts';
import { readPage } from './page.ts';
import { isPicking, pickPlace } from './place-picker.ts';

export const country: Command = {
  name: 'country',
  description: 'What is new about one country',
  options: [{ name: 'country', description: 'Name, code or flag', isRequired: false, lead: null, hasCompletion: true }],
  who: 'anyone',
  examples: ['country pakistan', 'country PK', 'country 🇵🇰'],
  explanation:
    'Stories that are about the country, wherever they were filed. Names in any language, codes and flags will do.',
  complete: (world, _option, typed) => completePlaces(world, typed, new Set(['country'])),
  run: async (world, request) => {
    const { words, page } = readPage(request.text);
    if (words === '' || isPicking(words)) {
      const question = 'Which country? For example: /country pakistan';
      return pickPlace(world, request.text, { line: 'country', question, takesRegions: false });
    }
    const place = findPlace(world, words);
    if (!('kind' in place)) return sayUnknownPlace(world, place, 'country');
    const chat = await world.store.chatAt(request.address);
    return tellPlaces(world, [place], { chat, page, line: `country ${words}` });
  },
};
