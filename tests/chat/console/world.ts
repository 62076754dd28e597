// A few commands and what answers them, for the tests of the terminal.
import type { Choice, CommandSpec, Hear, Request } from '../../../src/chat/platform.ts';
import { say } from '../../../src/model/message.ts';

const option = { isRequired: false, lead: null, hasCompletion: true, description: 'A value' };

export const COMMANDS: readonly CommandSpec[] = [
  { name: 'help', description: 'What I can do', options: [], who: 'anyone' },
  { name: 'country', description: 'News of a country', options: [{ ...option, name: 'country' }], who: 'anyone' },
  {
    name: 'settings',
    description: 'Zone and length',
    options: [
      { ...option, name: 'zone', lead: 'zone', hasCompletion: false },
      { ...option, name: 'length', lead: 'length' },
    ],
    who: 'admins',
  },
];

export const chooseCountry: Hear['complete'] = ({ option: name, typed }) => {
  const values = name === 'length' ? ['short', 'normal', 'long'] : ['Pakistan', 'Palau', 'Panama'];
  const matches = values.filter((value) => value.toLowerCase().startsWith(typed.toLowerCase()));
  return (matches.length > 0 ? matches : values).map((value): Choice => ({ label: value, value }));
};

/** Says back what it heard, and keeps it. */
export function echoingHear(heard: Request[], troubles: string[]): Hear {
  return {
    request: async (request) => {
      // Nobody is new here.
      if (request.arrival !== undefined) return [];
      heard.push(request);
      return [say(`You asked: ${request.command} | ${request.text.length > 100 ? request.text.length : request.text}`)];
    },
    complete: chooseCountry,
    chatEvent: async () => undefined,
    turn: async () => () => undefined,
    trouble: ({ sentence }) => {
      troubles.push(sentence);
    },
  };
}
