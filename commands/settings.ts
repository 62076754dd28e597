// /settings: zone, times, weekdays and length of this chat's digest, shown or changed.
import { nextSlot } from '../digests/due.ts';
import type { ChatSettings, DigestLength } from '../src/model/chat.ts';
import { bold, code, type Message, say, text } from '../src/model/message.ts';
import { sayTimes, sayWeekdays } from './answer.ts';
import { type Command, meetChat } from './command.ts';
import { parseTime, readWeekdays } from './wish.ts';
import { findZone } from './zone.ts';

const LENGTHS: readonly DigestLength[] = ['short', 'normal', 'long'];
const TIMES_MAX = 24;

export const settings: Command = {
  name: 'settings',
  description: 'Zone, times, weekdays and length of the digest',
  options: [
    { name: 'zone', description: 'City or time zone: Karachi', isRequired: false, lead: 'zone', hasCompletion: false },
    { name: 'times', description: '07:30, 18:00', isRequired: false, lead: 'times', hasCompletion: false },
    { name: 'weekdays', description: 'mon-fri, daily', isRequired: false, lead: 'weekdays', hasCompletion: false },
    { name: 'length', description: 'short, normal or long', isRequired: false, lead: 'length', hasCompletion: true },
  ],
  who: 'admins',
  examples: [
    'settings',
    'settings zone karachi',
    'settings times 07:30, 18:00',
    'settings weekdays mon-fri',
    'settings length short',
  ],
  explanation: 'Without words it shows them; several can be changed in one line.',
  complete: (_world, option, typed) =>
    option === 'length'
      ? LENGTHS.filter((name) => name.startsWith(typed)).map((name) => ({ label: name, value: name }))
      : [],
  run: async (world, request): Promise<Message> => {
    const chat = await meetChat(world, request);
    if (request.text === '') return show(chat.settings, 'Settings of this chat:');
    const changed = parseSettings(request.text, chat.settings);
    if (typeof changed === 'string')
      return say([text(`${changed} For example: `), code('/settings zone karachi times 07:30 length short')]);
    const hasSubscription = (await world.store.subscriptions(chat.id)).length > 0;
    const nextDueAt = hasSubscription ? (nextSlot(changed, world.now())?.dueAt ?? null) : null;
    await world.store.keepSettings(chat.id, changed, nextDueAt);
    return show(changed, 'Changed. Settings of this chat:');
  },
};

/** The settings with the named ones changed; a sentence when one of them could not be understood. */
function parseSettings(words: string, before: ChatSettings): ChatSettings | string {
  const parts = words.split(/\b(zone|times?|at|weekdays|days|length)\b/iu);
  if (parts.length < 3 || parts[0]?.trim() !== '') return 'Say what to change: zone, times, weekdays or length.';
  let after = before;
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index]?.toLowerCase() ?? '';
    const value = parts[index + 1]?.trim().replace(/[,;]$/, '') ?? '';
    const changed = change(after, name, value);
    if (typeof changed === 'string') return changed;
    after = changed;
  }
  return after;
}

function change(before: ChatSettings, name: string, value: string): ChatSettings | string {
  switch (name) {
    case 'zone': {
      const zone = findZone(value);
      return zone === null ? `I know no time zone called “${value.slice(0, 60)}”.` : { ...before, zone };
    }
    case 'time':
    case 'times':
    case 'at': {
      const times = value.split(/,|\band\b|\s(?=\d)/iu).filter((word) => word.trim() !== '');
      const minutes = times.map(parseTime);
      const bad = times.find((_, index) => minutes[index] === null);
      if (bad !== undefined || times.length === 0)
        return `“${(bad ?? value).trim().slice(0, 60)}” is not a time of day.`;
      if (times.length > TIMES_MAX) return `At most ${TIMES_MAX} digests a day.`;
      const sorted = [...new Set(minutes.filter((minute) => minute !== null))].toSorted((a, b) => a - b);
      return { ...before, schedule: { ...before.schedule, minutes: sorted } };
    }
    case 'weekdays':
    case 'days': {
      const { weekdays } = readWeekdays(` ${value} `);
      return weekdays === null || weekdays.length === 0
        ? `“${value.slice(0, 60)}” names no weekdays.`
        : { ...before, schedule: { ...before.schedule, weekdays } };
    }
    default: {
      const length = LENGTHS.find((known) => known === value.toLowerCase());
      return length === undefined
        ? `A length is short, normal or long, not “${value.slice(0, 60)}”.`
        : { ...before, length };
    }
  }
}

function show({ zone, length, schedule }: ChatSettings, title: string): Message {
  return {
    blocks: [
      { kind: 'paragraph', spans: [text(title)] },
      {
        kind: 'list',
        items: [
          [text('times '), bold(sayTimes(schedule.minutes))],
          [text('days '), bold(sayWeekdays(schedule.weekdays))],
          [text('zone '), bold(zone)],
          [text('length '), bold(length)],
        ],
      },
      { kind: 'footer', spans: [text('Change them: '), code('/settings zone karachi times 07:30, 18:00')] },
    ],
  };
}
