// The methods by which a bot describes itself: menus by scope and language, names, descriptions, buttons.
import { asList, asNumber, asRecord, asText, type Fields } from './body.ts';
import type { Call, Method } from './method.ts';
import { BOT, bad } from './world.ts';

const COMMANDS_MAX = 100;
const SCOPES = [
  'default',
  'all_private_chats',
  'all_group_chats',
  'all_chat_administrators',
  'chat',
  'chat_administrators',
].concat(['chat_member']);

export const SETTINGS: Readonly<Record<string, Method>> = {
  setMyCommands: ({ world, fields }) => {
    const commands = asList(fields.commands).map(asRecord);
    if (commands.length > COMMANDS_MAX) throw bad('BOT_COMMANDS_TOO_MUCH');
    for (const { command, description } of commands) {
      // A slash in front and capitals are put right by the server.
      const name = (asText(command) ?? '').replace(/^\//, '');
      if (name !== command || name !== name.toLowerCase())
        world.violate('setMyCommands', `the server had to mend the name ${String(command)}`);
      if (!/^[a-z0-9_]{1,32}$/.test(name.toLowerCase())) throw bad('BOT_COMMAND_INVALID');
      const chars = [...(asText(description) ?? '')].length;
      if (chars < 1 || chars > 256) throw bad('BOT_COMMAND_DESCRIPTION_INVALID');
    }
    if (new Set(commands.map(({ command }) => command)).size < commands.length) throw bad('BOT_COMMAND_DUPLICATE');
    world.settings.set(menuOf(fields), commands);
    return true;
  },
  getMyCommands: ({ world, fields }) => world.settings.get(menuOf(fields)) ?? [],
  deleteMyCommands: ({ world, fields }) => {
    world.settings.delete(menuOf(fields));
    return true;
  },
  setMyName: (call) => setWords(call, { field: 'name', charsMax: 64 }),
  getMyName: (call) => ({ name: getWords(call, 'name') ?? BOT.first_name }),
  setMyDescription: (call) => setWords(call, { field: 'description', charsMax: 512 }),
  getMyDescription: (call) => ({ description: getWords(call, 'description') ?? '' }),
  setMyShortDescription: (call) => setWords(call, { field: 'short_description', charsMax: 120 }),
  getMyShortDescription: (call) => ({ short_description: getWords(call, 'short_description') ?? '' }),
  setChatMenuButton: ({ world, fields }) => {
    world.settings.set(`menu button ${asNumber(fields.chat_id) ?? 'default'}`, asRecord(fields.menu_button));
    return true;
  },
  getChatMenuButton: ({ world, fields }) =>
    world.settings.get(`menu button ${asNumber(fields.chat_id) ?? 'default'}`) ?? { type: 'commands' },
  setMyDefaultAdministratorRights: ({ world, fields }) => {
    world.settings.set(`rights ${String(fields.for_channels ?? false)}`, asRecord(fields.rights));
    return true;
  },
  getMyDefaultAdministratorRights: ({ world, fields }) =>
    world.settings.get(`rights ${String(fields.for_channels ?? false)}`) ?? {
      is_anonymous: false,
      can_manage_chat: false,
    },
};

/** Which menu is meant: "commands default", "commands chat 42 7 bn". */
function menuOf(fields: Fields): string {
  const scope = asRecord(fields.scope);
  const type = asText(scope.type) ?? 'default';
  if (!SCOPES.includes(type)) throw bad("can't parse BotCommandScope: Unsupported type specified");
  return ['commands', type, scope.chat_id, scope.user_id, languageOf(fields)]
    .filter((word) => (word ?? '') !== '')
    .join(' ');
}

function languageOf(fields: Fields): string {
  const language = asText(fields.language_code) ?? '';
  if (!/^(?:[a-z]{2})?$/.test(language)) throw bad('invalid language code specified');
  return language;
}

function setWords({ world, fields }: Call, { field, charsMax }: { field: string; charsMax: number }): true {
  const words = asText(fields[field]) ?? '';
  if ([...words].length > charsMax) throw bad(`BOT_${field.toUpperCase()}_TOO_LONG`);
  world.settings.set(`${field} ${languageOf(fields)}`.trim(), words);
  return true;
}

function getWords({ world, fields }: Call, field: string): unknown {
  return world.settings.get(`${field} ${languageOf(fields)}`.trim()) ?? world.settings.get(field);
}
