// Errors that nobody waited for, thrown in a process of its own.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '..');

/** What a process says that watches for them and then runs this code. */
function run(code: string): readonly string[] {
  const program = `
    import { watchUnforeseen } from ${JSON.stringify(join(ROOT, 'unforeseen.ts'))};
    import { supervise } from ${JSON.stringify(join(ROOT, 'src/chat/supervise.ts'))};
    const say = (...words) => console.log(words.join(' '));
    const log = { error: (fact, { platform = 'nobody', error }) => say(platform, error.message) };
    watchUnforeseen({ log, now: Date.now, onHopeless: () => { say('hopeless'); process.exit(); } });
    const timers = () => () => undefined;
    const open = () => ({
      name: 'telegram',
      start: async () => {
        setTimeout(() => { throw new Error('thrown'); });
        setTimeout(() => { void Promise.reject(new Error('rejected')); }, 5);
      },
    });
    const hear = { trouble: ({ sentence }) => say(sentence) };
    ${code}`;
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  assert.equal(status, 0, stdout);
  return stdout.trimEnd().split('\n');
}

test('what an adapter throws or leaves rejected starts it anew, is said once, and ends nothing', () => {
  assert.deepEqual(
    run("await supervise(open, { now: Date.now, timers }).start([], hear); setTimeout(() => say('alive'), 50);"),
    [
      'Something failed in what listens to Telegram (Error): it is stopped and started anew',
      'telegram thrown',
      'alive',
    ],
  );
});

test('what comes from elsewhere is said and ends nothing, unless it is thrown again and again', () => {
  const fail = "setTimeout(() => { throw new Error('thrown ' + count); });";
  assert.deepEqual(
    run(`void Promise.reject(new Error('rejected')); for (let count = 1; count <= 7; count++) ${fail}`),
    ['nobody rejected', ...[1, 2, 3, 4, 5].map((count) => `nobody thrown ${count}`), 'nobody thrown 6', 'hopeless'],
  );
});
