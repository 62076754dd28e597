// /help [command]: every command on a line, or one of them with its examples.
import { type Action, bold, code, type Message, say, text } from '../src/model/message.ts';
import type { Command } from './command.ts';

const CHOICES_MAX = 25;

export const help: Command = {
  name: 'help',
  description: 'All commands, or one of them with examples',
  options: [
    { name: 'command', description: 'A command to explain', isRequired: false, lead: null, hasCompletion: true },
  ],
  who: 'anyone',
  examples: ['help', 'help subscribe'],
  explanation: 'Anyone may ask; in groups only admins change what the group gets.',
  complete: (world, _option, typed) =>
    world.commands
      .filter(({ name }) => name.startsWith(typed.replace(/^\//, '').toLowerCase()))
      .map(({ name, description }) => ({ label: `${name}: ${description}`.slice(0, 100), value: name })),
  run: async (world, request): Promise<Message> => {
    const wanted = request.text.replace(/^\//, '').toLowerCase();
    if (wanted === '') return listAll(world.commands);
    const command = world.commands.find(({ name }) => name === wanted);
    if (command === undefined) {
      return say([text(`There is no command /${wanted.slice(0, 60)}. `), code('/help'), text(' lists them all.')]);
    }
    return {
      blocks: [
        {
          kind: 'paragraph',
          spans: [bold(`/${command.name}`), text(` ${command.description}. ${command.explanation}`)],
        },
        { kind: 'list', items: command.examples.map((example) => [code(`/${example}`)]) },
      ],
    };
  },
};

function listAll(commands: readonly Command[]): Message {
  return {
    blocks: [
      { kind: 'paragraph', spans: [text('Anyone may ask; in groups only admins change what the group gets.')] },
      { kind: 'list', items: commands.map(({ name, description }) => [code(`/${name}`), text(` ${description}`)]) },
      { kind: 'footer', spans: [text('Examples: '), code('/help subscribe')] },
    ],
    choices: {
      prompt: 'Explain',
      from: commands
        .slice(0, CHOICES_MAX)
        .map(({ name }): Action => ({ label: `/${name}`, line: `help ${name}`, opens: 'below' })),
    },
  };
}
