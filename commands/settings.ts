// /settings: what this chat gets and how, shown with a button each, or changed in one line.
import { nextDue } from '../digests/quiet.ts';
import { code, type Message, say, text } from '../src/model/message.ts';
import { type Command, meetChat, wantsDigest } from './command.ts';
import { LENGTHS, parseSettings } from './parse-settings.ts';
import { openMenu, showSettings } from './settings-menu.ts';

export const settings: Command = {
  name: 'settings',
  description: 'Times, days, zone, quiet hours, length, languages, sound, map',
  options: [
    { name: 'zone', description: 'City or time zone: Karachi', isRequired: false, lead: 'zone', hasCompletion: false },
    { name: 'times', description: '07:30, 18:00', isRequired: false, lead: 'times', hasCompletion: false },
    { name: 'weekdays', description: 'mon-fri, daily', isRequired: false, lead: 'weekdays', hasCompletion: false },
    { name: 'length', description: 'short, normal or long', isRequired: false, lead: 'length', hasCompletion: true },
    { name: 'quiet', description: '22:00-06:30, or off', isRequired: false, lead: 'quiet', hasCompletion: false },
    {
      name: 'language',
      description: 'What I speak: en, ur, fr',
      isRequired: false,
      lead: 'language',
      hasCompletion: false,
    },
    {
      name: 'news',
      description: 'News in these languages: en, ur',
      isRequired: false,
      lead: 'news',
      hasCompletion: false,
    },
    { name: 'sound', description: 'on or off', isRequired: false, lead: 'sound', hasCompletion: true },
    {
      name: 'map',
      description: 'A map above each digest: on or off',
      isRequired: false,
      lead: 'map',
      hasCompletion: true,
    },
  ],
  who: 'admins',
  isLooking: (words) => words === '' || words.startsWith('?'),
  examples: [
    'settings',
    'settings zone karachi',
    'settings times 07:30, 18:00',
    'settings weekdays mon-fri',
    'settings quiet 22:00-06:30',
    'settings length short',
    'settings language urdu',
    'settings news en, ur',
    'settings sound off',
    'settings map on',
  ],
  explanation:
    'Without words it shows them; several can be changed in one line. What falls due in quiet hours comes right after them.',
  complete: (_world, option, typed) => {
    const values: readonly string[] =
      option === 'length' ? LENGTHS : option === 'sound' || option === 'map' ? ['on', 'off'] : [];
    return values.filter((name) => name.startsWith(typed)).map((name) => ({ label: name, value: name }));
  },
  run: async (world, request): Promise<Message> => {
    const chat = await meetChat(world, request);
    if (request.text === '') return showSettings(chat, 'Settings of this chat:');
    const menu = openMenu(request.text);
    if (menu !== null) return menu;
    const changed = parseSettings(request.text, chat.settings, world.gazetteer);
    if (typeof changed === 'string')
      return say([text(`${changed} For example: `), code('/settings zone karachi times 07:30 length short')]);
    const nextDueAt = (await wantsDigest(world, chat)) ? nextDue(changed, world.now()) : null;
    await world.store.keepSettings(chat.id, changed, nextDueAt);
    return showSettings({ settings: changed }, 'Changed. Settings of this chat:');
  },
};
