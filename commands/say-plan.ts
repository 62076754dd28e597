// When a digest comes, in words: times, weekdays and zone, as the chat's language writes them.
import { DAY_MS, MINUTE_MS } from '../src/base/time.ts';
import type { ChatSettings } from '../src/model/chat.ts';
import { type Action, type Span, text } from '../src/model/message.ts';
import type { Phrases } from '../src/phrases/phrases.ts';

/** "07:30, 18:00" */
export function sayTimes(minutes: readonly number[], phrases: Phrases): string {
  const clock = new Intl.DateTimeFormat(phrases.locale, {
    ...{ timeZone: 'UTC', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  return minutes.map((minute) => clock.format(minute * MINUTE_MS)).join(phrases.words('comma'));
}

/** "every day", "on weekdays", "on Mon, Thu" */
export function sayWeekdays(weekdays: readonly number[], phrases: Phrases): string {
  const list = weekdays.join('');
  if (list === '1234567') return phrases.words('days-every');
  if (list === '12345') return phrases.words('days-week');
  if (list === '67') return phrases.words('days-weekend');
  const names = weekdays.map((weekday) => nameWeekday(weekday, 'short', phrases));
  return phrases.words('days-some', { days: names.join(phrases.words('comma')) });
}

/** 5 January 1970 was a Monday. */
const MONDAY = 4;

function nameWeekday(weekday: number, style: 'short' | 'long', { locale }: Phrases): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: style });
  return format.format((MONDAY + weekday - 1) * DAY_MS);
}

/** The same standing alone, on a button: "Every day", "Monday". */
export function sayDays(weekdays: readonly number[], phrases: Phrases): string {
  const [only, ...others] = weekdays;
  const words =
    only !== undefined && others.length === 0 ? nameWeekday(only, 'long', phrases) : sayWeekdays(weekdays, phrases);
  return words.charAt(0).toLocaleUpperCase(phrases.locale) + words.slice(1);
}

/** "every day at 08:00 (Asia/Karachi)" */
export function sayPlan(
  { zone, schedule }: Pick<ChatSettings, 'zone' | 'schedule'>,
  phrases: Phrases,
): readonly Span[] {
  const days = sayWeekdays(schedule.weekdays, phrases);
  return phrases.spans('plan', { days, times: sayTimes(schedule.minutes, phrases), zone: text(zone) });
}

/** What may be done about a plan that was just said. */
export function planActions(phrases: Phrases): readonly Action[] {
  return [
    { label: phrases.words('button-show'), line: 'digest', opens: 'below' },
    { label: phrases.words('settings-button'), line: 'settings', opens: 'below' },
    { label: phrases.words('button-more-places'), line: 'subscribe ?', opens: 'below' },
  ];
}

const BAD_TIME_CHARACTERS_MAX = 60;

/** "“25:00” is not a time of day." */
export function sayBadTime(words: string, phrases: Phrases): readonly Span[] {
  return phrases.spans('problem-times', { words: text(words.slice(0, BAD_TIME_CHARACTERS_MAX)) });
}
