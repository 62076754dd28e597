// The settings as buttons: each opens a few values to tap, and a tap shows the settings again in the same place.
import { sayNow } from '../digests/moment.ts';
import { isPaused } from '../digests/quiet.ts';
import type { Instant } from '../src/base/time.ts';
import { type Chat, type ChatSettings, FOREVER } from '../src/model/chat.ts';
import { LANGUAGES } from '../src/model/language.ts';
import { type Action, type Block, bold, code, type Message, type Span, say, text } from '../src/model/message.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { examplesOf } from './examples.ts';
import { LENGTHS, settingNamed } from './parse-settings.ts';
import { sayDays, sayTimes, sayWeekdays } from './say-plan.ts';
import { parseTime, readWeekdays } from './wish.ts';

/** What stands first among the zones to tap: one a part of the world, with many readers. The others are typed. */
const ZONES = [
  ...['Europe/London', 'Europe/Paris', 'Europe/Moscow', 'Africa/Lagos', 'Africa/Cairo', 'Africa/Nairobi'],
  ...['Asia/Dubai', 'Asia/Karachi', 'Asia/Kolkata', 'Asia/Dhaka', 'Asia/Jakarta', 'Asia/Shanghai', 'Asia/Tokyo'],
  ...['Australia/Sydney', 'America/New_York', 'America/Chicago', 'America/Los_Angeles', 'America/Sao_Paulo'],
];

const DAYS = ['daily', 'mon-fri', 'weekends', 'mon', 'sat', 'sun'];
const QUIET = ['off', '21:00-07:00', '22:00-06:00', '23:00-08:00', '00:00-07:00'];
const NEWS = ['all', 'en', 'es', 'fr', 'de', 'pt', 'ru', 'ar', 'ur', 'hi', 'bn', 'id', 'tr', 'zh', 'ja'];

/** What each button of the settings opens; "?times" is what it asks. Its words: button-NAME and ask-NAME. */
const MENUS: Readonly<Record<string, readonly string[]>> = {
  times: Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`),
  weekdays: DAYS,
  zone: ZONES,
  length: LENGTHS,
  quiet: QUIET,
  language: LANGUAGES,
  news: NEWS,
};

/** The settings in words, and a button for each. */
export function showSettings(
  { settings: kept }: Pick<Chat, 'settings'>,
  title: 'settings-title' | 'settings-changed',
  { now, phrases }: { readonly now: Instant; readonly phrases: Phrases },
): Message {
  const { pausedUntil: _, ...unpaused } = kept;
  // A pause that is over says nothing any more.
  const settings: ChatSettings = isPaused(kept, now) ? kept : unpaused;
  const { isSilent, hasMap, pausedUntil } = settings;
  const example = code(`/${phrases.words('settings-line')}`);
  const open = (label: string, line: string): Action => ({ label: phrases.words(label), line, opens: 'here' });
  return {
    blocks: [
      { kind: 'paragraph', spans: [text(phrases.words(title))] },
      { kind: 'list', items: rowsOf(settings, phrases) },
      { kind: 'footer', spans: phrases.spans('or-type', { example }) },
    ],
    actions: [
      ...Object.keys(MENUS).map((name) => open(`button-${name}`, `settings ?${name}`)),
      isSilent === true ? open('button-sound-on', 'settings sound on') : open('button-sound-off', 'settings sound off'),
      hasMap === true ? open('button-map-off', 'settings map off') : open('button-map-on', 'settings map on'),
      pausedUntil === undefined ? open('button-pause', 'pause') : open('button-resume', 'resume'),
    ],
  };
}

function rowsOf(settings: ChatSettings, phrases: Phrases): readonly (readonly Span[])[] {
  const { zone, length, schedule, quiet, language, newsLanguages, isSilent, hasMap, pausedUntil } = settings;
  const rows: readonly (readonly [string, string])[] = [
    ['times', sayTimes(schedule.minutes, phrases)],
    ['weekdays', sayWeekdays(schedule.weekdays, phrases)],
    ['zone', zone],
    ['quiet', quiet === undefined ? phrases.words('quiet-none') : sayHours(quiet.from, quiet.to, phrases)],
    ['length', phrases.words(`length-${length}`)],
    ['language', nameLanguage(language, phrases)],
    ['news', newsLanguages === undefined ? phrases.words('news-all') : nameLanguages(newsLanguages, phrases)],
    ['sound', phrases.words(isSilent === true ? 'sound-off' : 'sound-on')],
    ['map', phrases.words(hasMap === true ? 'map-on' : 'map-off')],
    ...(pausedUntil === undefined ? [] : [['paused', sayPause(pausedUntil, settings, phrases)] as const]),
  ];
  return rows.map(([name, value]) => phrases.spans(`setting-${name}`, { value: bold(value) }));
}

/** What each line of examples-settings changes. */
const EXAMPLES = ['', 'zone', 'times', 'weekdays', 'quiet', 'length', 'language', 'news', 'sound', 'map'];

/** Values to tap for "?times" and its like; null when there is no such menu. */
export function openMenu(words: string, phrases: Phrases): Message | null {
  const typed = words.replace(/^\?/, '');
  const name = settingNamed(typed, phrases.language) ?? typed;
  const values = Object.hasOwn(MENUS, name) ? MENUS[name] : undefined;
  if (values === undefined) return null;
  const from = values.map(
    (value): Action => ({ label: labelOf(name, value, phrases), line: `settings ${name} ${value}`, opens: 'here' }),
  );
  const back: Action = { label: phrases.words('button-back'), line: 'settings', opens: 'here' };
  const line = examplesOf('settings', phrases)[EXAMPLES.indexOf(name)] ?? 'settings';
  const question = phrases.spans(`ask-${name}`, { example: code(`/${line}`) });
  return { ...say(question), choices: { prompt: phrases.words(`button-${name}`), from }, actions: [back] };
}

/** What a value is called on its button. A language is called as those call it who speak it. */
function labelOf(menu: string, value: string, phrases: Phrases): string {
  switch (menu) {
    case 'times':
      return sayTimes([parseTime(value) ?? 0], phrases);
    case 'weekdays':
      return sayDays(readWeekdays(` ${value} `).weekdays ?? [], phrases);
    case 'length':
      return phrases.words(`length-${value}`);
    case 'language':
      return nameLanguage(value, phrases);
    case 'news':
      return value === 'all' ? phrases.words('news-all') : nameLanguage(value, phrases);
    case 'quiet': {
      const [from = null, to = null] = value.split('-').map(parseTime);
      return from === null || to === null ? phrases.words('quiet-none') : sayHours(from, to, phrases);
    }
    default:
      return value.replaceAll('_', ' ');
  }
}

/** "until Mon 3 May, 08:00", "until you resume" */
export function sayPause(until: number, { zone }: Pick<ChatSettings, 'zone'>, phrases: Phrases): string {
  return until === FOREVER
    ? phrases.words('paused-for-good')
    : phrases.words('paused-until', { moment: sayNow(until, zone, phrases) });
}

function sayHours(from: number, to: number, phrases: Phrases): string {
  return phrases.words('hours', { from: sayTimes([from], phrases), to: sayTimes([to], phrases) });
}

function nameLanguages(tags: readonly string[], phrases: Phrases): string {
  return tags.map((tag) => nameLanguage(tag, phrases)).join(phrases.words('comma'));
}

/** In its own words, so that whoever reads no other finds it. */
function nameLanguage(tag: string, { locale }: Phrases): string {
  return new Intl.DisplayNames([tag, locale], { type: 'language' }).of(tag) ?? tag;
}

/** That nothing comes for now, below what says when it comes; nothing where it does come. */
export function notePause(settings: ChatSettings, now: Instant, phrases: Phrases): readonly Block[] {
  const { pausedUntil } = settings;
  if (pausedUntil === undefined || !isPaused(settings, now)) return [];
  const until = bold(sayPause(pausedUntil, settings, phrases));
  return [{ kind: 'paragraph', spans: phrases.spans('paused', { until, resume: code('/resume') }) }];
}
