// /help [command]: every command on a line, or one of them with its examples.
import { type Action, bold, code, type Message, say, text } from '../src/model/message.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { sayNoCommand } from './answer.ts';
import type { Command } from './command.ts';
import { examplesOf } from './examples.ts';
import { BY_NUMBER } from './numbered.ts';

const CHOICES_MAX = 25;

export const help: Command = {
  name: 'help',
  options: [{ name: 'command', isRequired: false, lead: null, hasCompletion: true }],
  who: 'anyone',
  complete: (world, _option, typed, phrases) =>
    world.commands
      .filter(({ name }) => name.startsWith(typed.replace(/^\//, '').toLowerCase()))
      .map(({ name }) => ({ label: `${name}: ${phrases.words(`menu-${name}`)}`.slice(0, 100), value: name })),
  run: async (world, { phrases, text: typed }): Promise<Message> => {
    const wanted = typed.replace(/^\//, '').toLowerCase();
    if (wanted === '') return listAll(world.commands, phrases);
    const command = world.commands.find(({ name }) => name === wanted);
    if (command === undefined) return say(sayNoCommand(wanted, phrases));
    const { name } = command;
    const about = {
      name: bold(`/${name}`),
      menu: phrases.words(`menu-${name}`),
      more: phrases.words(`explain-${name}`),
    };
    const isByNumber = BY_NUMBER.some((each) => each === name);
    const byNumber = phrases.spans('help-number', { line: code(`/${name} 2`) });
    return {
      blocks: [
        { kind: 'paragraph', spans: phrases.spans('help-command', about) },
        ...(isByNumber ? [{ kind: 'paragraph' as const, spans: byNumber }] : []),
        { kind: 'list', items: examplesOf(name, phrases).map((line) => [phrases.place(code(`/${line}`))]) },
      ],
    };
  },
};

function listAll(commands: readonly Command[], phrases: Phrases): Message {
  return {
    blocks: [
      { kind: 'paragraph', spans: [text(phrases.words('explain-help'))] },
      {
        kind: 'list',
        items: commands.map(({ name }) => [phrases.place(code(`/${name}`)), text(` ${phrases.words(`menu-${name}`)}`)]),
      },
      { kind: 'footer', spans: phrases.spans('help-examples', { example: code('/help subscribe') }) },
    ],
    choices: {
      prompt: phrases.words('pick-explain'),
      from: commands
        .slice(0, CHOICES_MAX)
        .map(({ name }): Action => ({ label: `/${name}`, line: `help ${name}`, opens: 'below' })),
    },
  };
}
