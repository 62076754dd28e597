import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Facts, findAlarms, openAlarmBell } from '../src/alarms.ts';
import { HOUR_MS, MINUTE_MS } from '../src/base/time.ts';
import { openLog } from '../src/log.ts';

const NOW = Date.UTC(2026, 3, 8, 9);
const CALM: Facts = {
  ...{ waiting: [], holds: new Map(), feeds: { visited: 300, healthy: 290 }, adapters: new Map() },
  ...{ shed: new Map(), failing: [] },
};

const WELL = { restarts: 0, restartedAt: null, conflictAt: null, stoppedBecause: null };

const CASES: readonly (readonly [string, Partial<Facts>, readonly string[]])[] = [
  ['all is well', {}, []],
  [
    'a digest an hour late',
    { waiting: [{ platform: 'telegram', waiting: 1, dueAt: NOW - HOUR_MS }] },
    ['late telegram'],
  ],
  [
    'a full slot that is being sent',
    { waiting: [{ platform: 'telegram', waiting: 9_000, dueAt: NOW - MINUTE_MS }] },
    [],
  ],
  [
    'more than half an hour of messages',
    { waiting: [{ platform: 'discord', waiting: 100_000, dueAt: NOW }] },
    ['backlog discord'],
  ],
  ['a token told to wait for hours', { holds: new Map([['telegram', NOW + 20 * HOUR_MS]]) }, ['held telegram']],
  ['a token told to wait for a moment', { holds: new Map([['telegram', NOW + 5_000]]) }, []],
  ['an adapter that never failed', { adapters: new Map([['discord', WELL]]) }, []],
  [
    'an adapter started anew',
    { adapters: new Map([['discord', { ...WELL, restarts: 2, restartedAt: NOW - MINUTE_MS }]]) },
    ['restarted discord'],
  ],
  [
    'an adapter started anew long ago',
    { adapters: new Map([['discord', { ...WELL, restarts: 2, restartedAt: NOW - HOUR_MS }]]) },
    [],
  ],
  [
    'another program with our token',
    { adapters: new Map([['telegram', { ...WELL, conflictAt: NOW - MINUTE_MS }]]) },
    ['shared telegram'],
  ],
  [
    'a token that is refused',
    { adapters: new Map([['telegram', { ...WELL, stoppedBecause: 'Telegram does not know this token.' }]]) },
    ['stopped telegram'],
  ],
  ['questions that went without an answer', { shed: new Map([['telegram', 300]]) }, ['flooded telegram']],
  ['a digest that fails for minutes', { failing: [NOW, NOW - 3 * MINUTE_MS] }, ['failing']],
  ['a digest that failed once', { failing: [NOW - MINUTE_MS] }, []],
  ['one question that did', { shed: new Map([['discord', 1]]) }, []],
  ['most outlets silent', { feeds: { visited: 300, healthy: 100 } }, ['feeds']],
  ['two outlets of three silent just after the start', { feeds: { visited: 3, healthy: 1 } }, []],
];

for (const [name, facts, expected] of CASES) {
  test(`alarms: ${name}`, () => {
    assert.deepEqual(
      findAlarms({ ...CALM, ...facts }, NOW).map((alarm) => alarm.name),
      expected,
    );
  });
}

test('an alarm is said once when it begins and once when it is over, in the log and in the operator’s chat', async () => {
  const lines: string[] = [];
  const told: string[] = [];
  const log = openLog({ level: 'info', isForPeople: true, secrets: [], write: (line) => void lines.push(line) });
  const bell = openAlarmBell(log, async (sentence) => void told.push(sentence));
  const alarms = [{ name: 'feeds', sentence: 'Only 1 of 20 outlets answered when last visited.' }];
  await bell.hear(alarms);
  await bell.hear(alarms);
  assert.deepEqual(bell.ringing(), ['feeds']);
  await bell.hear([]);
  assert.equal(lines.length, 2);
  assert.deepEqual(told, ['⚠️ Only 1 of 20 outlets answered when last visited.', '✅ Over: feeds.']);
});
