import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commands } from '../../commands/list.ts';
import { menuOf } from '../../commands/menu.ts';
import { isRegistered, slashCommands } from '../../src/chat/discord/slash.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { checkCommands } from '../platforms/discord/command-rules.ts';

const menu = menuOf(commands);
const described = menu.flatMap((command) => [command, ...command.options]);

test('every command and option is described in every language, in one line that both platforms take', () => {
  for (const { name, description, descriptionIn } of described) {
    assert.match(name, /^[a-z]{1,32}$/);
    assert.equal(descriptionIn?.('en'), description);
    for (const language of LANGUAGES) {
      const words = descriptionIn?.(language) ?? '';
      assert.ok(words.length >= 1 && words.length <= 100, `${language} ${name}: ${words.length}`);
      assert.doesNotMatch(words, /[.。।۔\n{}]$|\n/u, `${language} ${name}`);
      assert.ok(language === 'en' || words !== description, `${name} is in English in ${language}`);
    }
  }
});

test('Discord takes the whole list with its other languages, and is not sent it again unless a word changed', () => {
  const wanted = slashCommands(menu);
  assert.deepEqual(checkCommands(wanted), { errors: [], violations: [] });
  assert.equal(
    wanted.find(({ name }) => name === 'country')?.description_localizations?.['pt-BR'],
    'As novidades de um país',
  );
  assert.equal(isRegistered(wanted, JSON.parse(JSON.stringify(wanted))), true);
  const inOtherWords = menu.map((command) => ({ ...command, descriptionIn: () => 'other words' }));
  assert.equal(isRegistered(wanted, slashCommands(inOtherWords)), false);
});
