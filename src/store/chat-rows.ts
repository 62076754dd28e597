// A chat as a row and as a value.
import type { Chat, ChatSettings } from '../model/chat.ts';
import { parseLanguage } from '../model/language.ts';
import type { ChatRow } from './schema.ts';

export function settingsColumns(settings: ChatSettings) {
  return {
    language: settings.language,
    zone: settings.zone,
    length: settings.length,
    minutes: JSON.stringify(settings.schedule.minutes),
    weekdays: JSON.stringify(settings.schedule.weekdays),
    habits: JSON.stringify(habitsOf(settings)),
  };
}

type Habits = Pick<ChatSettings, 'quiet' | 'pausedUntil' | 'isSilent' | 'newsLanguages' | 'hasMap' | 'isDefault'>;

function habitsOf({ quiet, pausedUntil, isSilent, newsLanguages, hasMap, isDefault }: ChatSettings): Habits {
  return {
    ...(quiet === undefined ? {} : { quiet }),
    ...(pausedUntil === undefined ? {} : { pausedUntil }),
    ...(isSilent === undefined ? {} : { isSilent }),
    ...(newsLanguages === undefined ? {} : { newsLanguages }),
    ...(hasMap === undefined ? {} : { hasMap }),
    ...(isDefault === undefined ? {} : { isDefault }),
  };
}

export function toChat(row: Omit<ChatRow, 'id'> & { readonly id: number }): Chat {
  return {
    id: row.id,
    address: { platform: row.platform, chat: row.chat, thread: row.thread === '' ? null : row.thread },
    title: row.title,
    isPrivate: row.is_private === 1,
    restReason: row.rest_reason,
    settings: toSettings(row),
  };
}

export type SettingsRow = Pick<ChatRow, 'language' | 'zone' | 'length' | 'minutes' | 'weekdays' | 'habits'>;

/** Equal settings are mostly one value: thousands of chats never changed what they began with. */
export function toSettings(row: SettingsRow): ChatSettings {
  const name = `${row.language} ${row.zone} ${row.length} ${row.minutes} ${row.weekdays} ${row.habits}`;
  const known = settingsKnown.get(name);
  if (known !== undefined) return known;
  const settings: ChatSettings = {
    language: parseLanguage(row.language) ?? 'en',
    zone: row.zone,
    length: row.length,
    schedule: {
      minutes: JSON.parse(row.minutes) as number[],
      weekdays: JSON.parse(row.weekdays) as number[],
    },
    ...(JSON.parse(row.habits) as Habits),
  };
  if (settingsKnown.size >= SETTINGS_KNOWN_MAX) settingsKnown.clear();
  settingsKnown.set(name, settings);
  return settings;
}

const SETTINGS_KNOWN_MAX = 500;
const settingsKnown = new Map<string, ChatSettings>();

export function areSameSettings(a: ChatSettings, b: ChatSettings): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
