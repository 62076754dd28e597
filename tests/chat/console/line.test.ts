// What a line asks for, and what the tab key makes of half a line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeLine, parseLine } from '../../../src/chat/console/line.ts';
import { COMMANDS, chooseCountry } from './world.ts';

test('a line is a command with or without its slash, and a place alone is left to the answer', () => {
  const lines: readonly (readonly [string, object])[] = [
    ['/country pakistan', { kind: 'command', command: 'country', text: 'pakistan', echo: '/country pakistan' }],
    ['country  pakistan ', { kind: 'command', command: 'country', text: 'pakistan', echo: '/country pakistan' }],
    ['/HELP', { kind: 'command', command: 'help', text: '', echo: '/help' }],
    ['/nonsense x', { kind: 'command', command: 'nonsense', text: 'x', echo: '/nonsense x' }],
    ['sri lanka', { kind: 'command', command: '', text: 'sri lanka', echo: 'sri lanka' }],
    ['\u0000/he\u0000lp\u001B[2J', { kind: 'command', command: 'help', text: '', echo: '/help' }],
    ['', { kind: 'nothing' }],
    ['  \t ', { kind: 'nothing' }],
    ['/', { kind: 'nothing' }],
    ['exit', { kind: 'end' }],
    ['/quit', { kind: 'end' }],
    ['exit poll', { kind: 'command', command: '', text: 'exit poll', echo: 'exit poll' }],
  ];
  for (const [line, asked] of lines) assert.deepEqual(parseLine(line, COMMANDS), asked, JSON.stringify(line));
});

test('the tab key finishes commands and the last value', () => {
  const lines: readonly (readonly [string, readonly string[], string])[] = [
    ['/cou', ['/country '], '/cou'],
    ['he', ['help '], 'he'],
    ['ex', ['exit '], 'ex'],
    ['/zzz', [], '/zzz'],
    ['/country pak', ['Pakistan'], 'pak'],
    ['/country pa', ['Pakistan', 'Palau', 'Panama'], 'pa'],
    ['/country pakstan', ['Pakistan'], 'pakstan'],
    ['/settings length sh', ['short'], 'sh'],
    ['/settings zone karachi length l', ['long'], 'l'],
    ['/settings zone kar', [], ''],
    ['/help ', [], ''],
    ['pak istan', [], ''],
  ];
  for (const [line, candidates, replaced] of lines) {
    assert.deepEqual(
      completeLine(line, COMMANDS, (question) => chooseCountry({ ...question, locale: null })),
      [candidates, replaced],
      line,
    );
  }
});
