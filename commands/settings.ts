// /settings: what this chat gets and how, shown with a button each, or changed in one line.
import { nextDue } from '../digests/quiet.ts';
import { LANGUAGES, type Language } from '../src/model/language.ts';
import { type Message, say } from '../src/model/message.ts';
import { phrasesIn } from '../src/phrases/phrases.ts';
import { withExample } from './answer.ts';
import { type Command, meetChat, wantsDigest } from './command.ts';
import { LENGTHS, parseSettings, settingNamed } from './parse-settings.ts';
import { saySettingProblem } from './say-setting-problem.ts';
import { openMenu, showSettings } from './settings-menu.ts';
import { cityOf, zonesLike } from './zone-cities.ts';

const CHOICES_MAX = 25;

export const settings: Command = {
  name: 'settings',
  options: [
    { name: 'zone', isRequired: false, lead: 'zone', hasCompletion: true },
    { name: 'times', isRequired: false, lead: 'times', hasCompletion: false },
    { name: 'weekdays', isRequired: false, lead: 'weekdays', hasCompletion: false },
    { name: 'length', isRequired: false, lead: 'length', hasCompletion: true },
    { name: 'quiet', isRequired: false, lead: 'quiet', hasCompletion: false },
    {
      name: 'language',
      isRequired: false,
      lead: 'language',
      hasCompletion: true,
    },
    {
      name: 'news',
      isRequired: false,
      lead: 'news',
      hasCompletion: false,
    },
    { name: 'sound', isRequired: false, lead: 'sound', hasCompletion: true },
    { name: 'map', isRequired: false, lead: 'map', hasCompletion: true },
  ],
  who: 'admins',
  isLooking: (words) => words === '' || words.startsWith('?'),
  complete: (_world, option, typed, phrases) => {
    if (option === 'zone')
      return zonesLike(typed, CHOICES_MAX).map((zone) => ({ label: `${cityOf(zone)} · ${zone}`, value: zone }));
    if (option === 'language')
      return LANGUAGES.map((tag) => ({ label: nameOfLanguage(tag), value: tag })).filter(({ label, value }) =>
        [label, value].some((name) => name.toLowerCase().startsWith(typed.toLowerCase())),
      );
    const values: readonly string[] =
      option === 'length' ? LENGTHS : option === 'sound' || option === 'map' ? ['on', 'off'] : [];
    return values
      .map((value) => ({ label: phrases.words(`${option}-${value}`), value }))
      .filter(({ label, value }) => value.startsWith(typed) || label.startsWith(typed));
  },
  run: async (world, asked): Promise<Message> => {
    const { phrases, text } = asked;
    const chat = await meetChat(world, asked);
    // Sound and map have two values, and a button for the other one.
    const isToSee = text === '' || ['sound', 'map'].includes(settingNamed(text, phrases.language) ?? '');
    if (isToSee) return showSettings(chat, 'settings-title', { now: world.now(), phrases });
    const menu = openMenu(text, phrases);
    if (menu !== null) return menu;
    const changed = parseSettings(text, {
      before: chat.settings,
      gazetteer: world.gazetteer,
      language: phrases.language,
    });
    if (!changed.ok) {
      return say(withExample(saySettingProblem(changed.problem, phrases), phrases.words('settings-line'), phrases));
    }
    const settings = changed.value;
    const nextDueAt = (await wantsDigest(world, chat)) ? nextDue(settings, world.now()) : null;
    await world.store.keepSettings(chat.id, settings, nextDueAt);
    const isSpokenAnew = settings.language !== chat.settings.language;
    const spoken = isSpokenAnew ? phrasesIn(settings.language) : phrases;
    return showSettings({ settings }, 'settings-changed', { now: world.now(), phrases: spoken });
  },
};

/** In the language itself, for whoever reads no other: "Deutsch". */
function nameOfLanguage(tag: Language): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
