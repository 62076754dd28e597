// The settings as buttons: each opens a few values to tap, and a tap shows the settings again in the same place.
import { type Chat, type ChatSettings, FOREVER } from '../src/model/chat.ts';
import { LANGUAGES } from '../src/model/language.ts';
import { type Action, bold, code, type Message, type Span, say, text } from '../src/model/message.ts';
import { sayTimes, sayWeekdays } from './answer.ts';
import { LOCALE } from './command.ts';
import { LENGTHS } from './parse-settings.ts';

/** What stands first among the zones to tap: one a part of the world, with many readers. The others are typed. */
const ZONES = [
  ...['Europe/London', 'Europe/Paris', 'Europe/Moscow', 'Africa/Lagos', 'Africa/Cairo', 'Africa/Nairobi'],
  ...['Asia/Dubai', 'Asia/Karachi', 'Asia/Kolkata', 'Asia/Dhaka', 'Asia/Jakarta', 'Asia/Shanghai', 'Asia/Tokyo'],
  ...['Australia/Sydney', 'America/New_York', 'America/Chicago', 'America/Los_Angeles', 'America/Sao_Paulo'],
];

const DAYS = ['daily', 'mon-fri', 'weekends', 'mon', 'sat', 'sun'];
const QUIET = ['off', '21:00-07:00', '22:00-06:00', '23:00-08:00', '00:00-07:00'];
const NEWS = ['all', 'en', 'es', 'fr', 'de', 'pt', 'ru', 'ar', 'ur', 'hi', 'bn', 'id', 'tr', 'zh', 'ja'];

/** What each button of the settings opens; "?times" is what it asks. */
const MENUS: Readonly<
  Record<string, { readonly label: string; readonly question: string; readonly values: readonly string[] }>
> = {
  times: {
    label: 'Times',
    question: 'At what time? Others can be typed: /settings times 07:30, 18:00',
    values: Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`),
  },
  weekdays: {
    label: 'Days',
    question: 'On which days? Others can be typed: /settings weekdays mon, thu',
    values: DAYS,
  },
  zone: { label: 'Zone', question: 'Where do you live? Any city can be typed: /settings zone lahore', values: ZONES },
  length: { label: 'Length', question: 'How long?', values: LENGTHS },
  quiet: {
    label: 'Quiet hours',
    question: 'When shall I be quiet? What falls due then comes right after.',
    values: QUIET,
  },
  language: { label: 'Language', question: 'Which language shall I speak?', values: LANGUAGES },
  news: {
    label: 'News in',
    question: 'News in which language? Several can be typed: /settings news en, ur',
    values: NEWS,
  },
};

/** The settings in words, and a button for each. */
export function showSettings({ settings }: Pick<Chat, 'settings'>, title: string): Message {
  const { zone, length, schedule, quiet, language, newsLanguages, isSilent, hasMap, pausedUntil } = settings;
  const hours = quiet === undefined ? 'none' : `${sayTimes([quiet.from])}-${sayTimes([quiet.to])}`;
  const rows: readonly (readonly [string, string])[] = [
    ['times', sayTimes(schedule.minutes)],
    ['days', sayWeekdays(schedule.weekdays)],
    ['zone', zone],
    ['quiet hours', hours],
    ['length', length],
    ['language', languageName(language)],
    ['news in', newsLanguages === undefined ? 'all languages' : newsLanguages.map(languageName).join(', ')],
    ['sound', isSilent === true ? 'off' : 'on'],
    ['map', hasMap === true ? 'on' : 'off'],
    ...(pausedUntil === undefined ? [] : [['paused', sayPause(pausedUntil, settings)] as const]),
  ];
  return {
    blocks: [
      { kind: 'paragraph', spans: [text(title)] },
      { kind: 'list', items: rows.map(([name, value]): readonly Span[] => [text(`${name} `), bold(value)]) },
      { kind: 'footer', spans: [text('Or type: '), code('/settings zone karachi times 07:30, 18:00')] },
    ],
    actions: [
      ...Object.entries(MENUS).map(
        ([name, { label }]): Action => ({ label, line: `settings ?${name}`, opens: 'here' }),
      ),
      isSilent === true
        ? { label: 'Sound on', line: 'settings sound on', opens: 'here' }
        : { label: 'Sound off', line: 'settings sound off', opens: 'here' },
      hasMap === true
        ? { label: 'Map off', line: 'settings map off', opens: 'here' }
        : { label: 'Map on', line: 'settings map on', opens: 'here' },
      pausedUntil === undefined
        ? { label: 'Pause', line: 'pause', opens: 'here' }
        : { label: 'Resume', line: 'resume', opens: 'here' },
    ],
  };
}

/** Values to tap for "?times" and its like; null when there is no such menu. */
export function openMenu(words: string): Message | null {
  const name = words.replace(/^\?/, '');
  const menu = Object.hasOwn(MENUS, name) ? MENUS[name] : undefined;
  if (menu === undefined) return null;
  const isTag = name === 'language' || name === 'news';
  const from = menu.values.map((value): Action => {
    const label = isTag ? languageName(value) : value.replaceAll('_', ' ');
    return { label, line: `settings ${name} ${value}`, opens: 'here' };
  });
  const back: Action = { label: '‹ Back', line: 'settings', opens: 'here' };
  return { ...say(menu.question), choices: { prompt: menu.label, from }, actions: [back] };
}

/** "until Mon 3 May, 08:00", "until you resume" */
export function sayPause(until: number, { zone }: Pick<ChatSettings, 'zone'>): string {
  if (until === FOREVER) return 'until you resume';
  const moment = new Intl.DateTimeFormat(LOCALE, {
    ...{ timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  });
  return `until ${moment.format(until)}`;
}

function languageName(tag: string): string {
  return tag === 'all' ? 'All' : (new Intl.DisplayNames([tag, LOCALE], { type: 'language' }).of(tag) ?? tag);
}
