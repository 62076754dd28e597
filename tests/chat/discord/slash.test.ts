// Slash commands from the one declaration of a command, and back into the line that every platform shares.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flattenOptions, isRegistered, slashCommands } from '../../../src/chat/discord/slash.ts';
import type { CommandSpec, OptionSpec } from '../../../src/chat/platform.ts';
import { checkCommands } from '../../platforms/discord/command-rules.ts';

function option(name: string, given: Partial<OptionSpec> = {}): OptionSpec {
  return { name, description: `The ${name}`, isRequired: false, lead: null, hasCompletion: false, ...given };
}

const SUBSCRIBE: CommandSpec = {
  name: 'subscribe',
  description: 'A digest every day',
  who: 'admins',
  options: [
    option('time', { lead: 'at' }),
    option('places', { isRequired: true, hasCompletion: true }),
    option('days', { lead: 'on' }),
  ],
};

test('what is registered is what Discord documents, required options first', () => {
  const commands = slashCommands([SUBSCRIBE]);
  assert.deepEqual(checkCommands(commands), { errors: [], violations: [] });
  assert.deepEqual(
    commands[0]?.options.map(({ name }) => name),
    ['places', 'time', 'days'],
  );
});

test('a list as Discord reads it back counts as registered', () => {
  const wanted = slashCommands([SUBSCRIBE, { ...SUBSCRIBE, name: 'help', options: [] }]);
  const readBack = wanted
    .map(({ options, ...rest }) => ({
      ...rest,
      id: '1',
      version: '2',
      nsfw: false,
      type: 1,
      default_member_permissions: null,
      ...(options.length === 0
        ? {}
        : {
            options: options.map((each) =>
              Object.fromEntries(Object.entries(each).filter(([, value]) => value !== false)),
            ),
          }),
    }))
    .toReversed();
  assert.equal(isRegistered(wanted, readBack), true);
});

test('any change that a person could see is registered again', () => {
  const current = slashCommands([SUBSCRIBE]);
  const changes: readonly CommandSpec[][] = [
    [],
    [{ ...SUBSCRIBE, name: 'follow' }],
    [{ ...SUBSCRIBE, description: 'Another line' }],
    [{ ...SUBSCRIBE, options: SUBSCRIBE.options.slice(1) }],
    [{ ...SUBSCRIBE, options: SUBSCRIBE.options.map((each) => ({ ...each, hasCompletion: true })) }],
    [SUBSCRIBE, { ...SUBSCRIBE, name: 'other' }],
  ];
  for (const specs of changes) assert.equal(isRegistered(slashCommands(specs), current), false);
  assert.equal(isRegistered(current, { message: 'not a list' }), false);
});

test('options become one line in the order of the declaration, with their lead words', () => {
  const options = [option('places'), option('time', { lead: 'at' })];
  const cases: readonly [given: Readonly<Record<string, string>>, line: string][] = [
    [{}, ''],
    [{ places: 'pakistan' }, 'pakistan'],
    [{ time: '07:30', places: 'pakistan, south asia' }, 'pakistan, south asia at 07:30'],
    [{ time: 'at 7', places: ' peru ' }, 'peru at 7'],
    [{ time: '  ', places: 'peru' }, 'peru'],
  ];
  for (const [given, line] of cases)
    assert.equal(
      flattenOptions(options, (name) => given[name] ?? null),
      line,
    );
});
