// A conversation with the terminal: through pipes, and at a real pseudo-terminal where the machine has script(1).
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { test } from 'node:test';
import { openConsole } from '../../../src/chat/console/bot.ts';
import type { Request } from '../../../src/chat/platform.ts';
import type { Delivery } from '../../../src/model/delivery.ts';
import { say } from '../../../src/model/message.ts';
import { COMMANDS, echoingHear } from './world.ts';

type Talk = { readonly said: string; readonly heard: readonly Request[]; readonly troubles: readonly string[] };

/** Pipes bytes in, waits for the end, and gives what came out. */
async function pipe(input: Readable, whenReady: () => Promise<void> = async () => undefined): Promise<Talk> {
  const heard: Request[] = [];
  const troubles: string[] = [];
  let said = '';
  const output = new Writable({
    highWaterMark: 10,
    write: (chunk: Buffer, _encoding, done) => {
      said += chunk.toString();
      setImmediate(done);
    },
  });
  const ended = Promise.withResolvers<string>();
  const terminal = openConsole({
    input,
    output,
    isInteractive: false,
    width: () => 80,
    hasColour: false,
    history: { path: null },
    now: () => 7,
    whenReady,
    onEnd: () => ended.resolve(said),
  });
  await terminal.start(COMMANDS, echoingHear(heard, troubles));
  // What was said by the time of onEnd() has to be everything.
  const saidAtEnd = await ended.promise;
  await terminal.stop();
  assert.equal(saidAtEnd, said);
  return { said, heard, troubles };
}

function deliveryOf(payload: string): Delivery {
  const address = { platform: 'console', chat: 'terminal', thread: null } as const;
  return { id: 1, address, key: '9:0', payload, attempts: 0, firstTriedAt: null, mayHaveArrived: false };
}

test('piped commands are answered in order, one a line, each after its echo', async () => {
  const { said, heard } = await pipe(Readable.from([Buffer.from('/help\r\n\r\ncountry pak'), Buffer.from('istan\n')]));
  assert.equal(said, '> /help\nYou asked: help |\n\n> /country pakistan\nYou asked: country | pakistan\n\n');
  const [first] = heard;
  assert.deepEqual(first?.address, { platform: 'console', chat: 'terminal', thread: null });
  assert.equal(first?.receivedAt, 7);
  assert.equal(first?.isPrivate && (await first.mayChangeSettings()), true);
});

test('a number presses the button that has it, and means the last answer that had buttons', async () => {
  const heard: Request[] = [];
  const ended = Promise.withResolvers<void>();
  const terminal = openConsole({
    input: Readable.from([Buffer.from('/help\n2\n9\n')]),
    output: new PassThrough().resume(),
    isInteractive: false,
    width: () => 80,
    hasColour: false,
    history: { path: null },
    now: () => 7,
    whenReady: async () => undefined,
    onEnd: ended.resolve,
  });
  await terminal.start(COMMANDS, {
    ...echoingHear([], []),
    request: async (request) => {
      heard.push(request);
      if (request.command !== 'help') return [say('No buttons')];
      const action = (label: string) => ({ label, line: `sealed ${label}`, opens: 'here' as const });
      return [{ ...say('Buttons'), choices: { prompt: 'Pick', from: [action('one')] }, actions: [action('two')] }];
    },
  });
  await ended.promise;
  await terminal.stop();
  assert.deepEqual(
    heard.map(({ command, text, press }) => [command, text, press]),
    [
      ['help', '', undefined],
      ['', '', 'sealed two'],
      ['', '9', undefined],
    ],
  );
});

test('nothing is asked before the news is there', async () => {
  const ready = Promise.withResolvers<void>();
  const input = new PassThrough();
  let asked = 0;
  const talk = pipe(input, () => {
    asked += 1;
    return ready.promise;
  });
  input.end('/help\n');
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  ready.resolve();
  const { heard } = await talk;
  assert.equal(heard.length, 1);
  assert.equal(asked, 1);
});

test('"exit" ends a piped conversation, whatever comes after it', async () => {
  const { heard } = await pipe(Readable.from([Buffer.from('/help\nexit\n/help\n')]));
  assert.equal(heard.length, 1);
});

test('an empty input ends at once, without a word', async () => {
  assert.equal((await pipe(Readable.from([]))).said, '');
});

test('NUL bytes, broken UTF-8, a line of two megabytes and no last newline are survived', async () => {
  const input = Readable.from([
    Buffer.from([0x2f, 0x68, 0x00, 0x65, 0x6c, 0x70, 0x0a]),
    Buffer.from([0x2f, 0x63, 0x6f, 0x75, 0x6e, 0x74, 0x72, 0x79, 0x20, 0xff, 0xfe, 0xe6, 0x0a]),
    Buffer.from(`/country ${'x'.repeat(1_000_000)}`),
    Buffer.from(`${'x'.repeat(1_000_000)}\n`),
    Buffer.from('/help'),
  ]);
  const { heard, troubles } = await pipe(input);
  assert.deepEqual(
    heard.map(({ command }) => command),
    ['help', 'country', 'country', 'help'],
  );
  assert.ok((heard[2]?.text.length ?? 0) < 5_000);
  assert.deepEqual(troubles, []);
});

test('ten thousand lines are answered, each once and in order', async () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `/country ${index}\n`);
  const { heard } = await pipe(Readable.from([Buffer.from(lines.join(''))]));
  assert.equal(heard.length, 10_000);
  assert.ok(heard.every(({ text }, index) => text === String(index)));
});

test('a reader that goes away ends the conversation, not the process', async () => {
  const ended = Promise.withResolvers<void>();
  const output = new Writable({ write: (_chunk, _encoding, done) => done(new Error('EPIPE')) });
  const heard: Request[] = [];
  const terminal = openConsole({
    input: Readable.from([Buffer.from('/help\n'.repeat(5))]),
    output,
    isInteractive: false,
    width: () => 80,
    hasColour: false,
    history: { path: null },
    now: () => 0,
    whenReady: async () => undefined,
    onEnd: ended.resolve,
  });
  await terminal.start(COMMANDS, echoingHear(heard, []));
  await ended.promise;
  assert.ok(heard.length < 5);
  assert.equal((await terminal.send(deliveryOf('{"blocks":[]}'))).kind, 'slow-down');
});

test('a digest is printed as it was stored; what is not one is refused; after the end it waits', async () => {
  const output = new PassThrough();
  const input = new PassThrough();
  const ends: string[] = [];
  const terminal = openConsole({
    input,
    output,
    isInteractive: false,
    width: () => 80,
    hasColour: false,
    history: { path: null },
    now: () => 0,
    whenReady: async () => undefined,
    onEnd: () => ends.push('end'),
  });
  const [payload = ''] = terminal.render(say('The morning edition'));
  assert.deepEqual(terminal.render({ blocks: [] }), []);
  assert.deepEqual(await terminal.send(deliveryOf(payload)), { kind: 'sent', platformMessageId: '9:0' });
  assert.equal(String(output.read()), 'The morning edition\n\n');
  for (const bad of ['', 'null', '{"blocks":[{"kind":"poem"}]}', '{"blocks":[{"kind":"story"}]}']) {
    assert.equal((await terminal.send(deliveryOf(bad))).kind, 'refused', bad);
  }
  await terminal.start(COMMANDS, echoingHear([], []));
  await terminal.stop();
  await terminal.stop();
  assert.equal((await terminal.send(deliveryOf(payload))).kind, 'slow-down');
  assert.deepEqual(ends, []);
});

const hasScript = spawnSync('script', ['--version']).status === 0;
const TALK = join(import.meta.dirname, 'talk.ts');

/** Types each text once the screen shows what stands before it; gives the whole screen's bytes. */
async function sitAt(
  historyPath: string,
  steps: readonly (readonly [shows: string, types: string])[],
  visit: 'first' | 'later' = 'later',
): Promise<string> {
  const command = `stty cols 100; exec ${process.execPath} ${TALK} ${historyPath} ${visit}`;
  const child = spawn('script', ['-qec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = Promise.withResolvers<void>();
  const timer = setTimeout(() => child.kill(), 20_000);
  let screen = '';
  let seenUpTo = 0;
  let step = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    screen += chunk.toString();
    for (let next = steps[step]; next !== undefined; next = steps[step]) {
      const at = screen.indexOf(next[0], seenUpTo);
      if (at === -1) return;
      seenUpTo = at + next[0].length;
      step += 1;
      child.stdin.write(next[1]);
    }
  });
  child.on('close', () => closed.resolve());
  await closed.promise;
  clearTimeout(timer);
  assert.equal(step, steps.length, `never saw ${JSON.stringify(steps[step]?.[0])} in ${JSON.stringify(screen)}`);
  return screen;
}

test('at a terminal there are a prompt, completion, history, and digests that leave the typed line alone', {
  skip: hasScript ? false : 'this machine has no script(1)',
}, async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-console-'));
  context.after(() => rm(folder, { recursive: true }));
  const history = join(folder, 'history');
  await writeFile(history, 'help\n');
  await chmod(history, 0o644);
  const screen = await sitAt(history, [
    ['dateline> ', '/cou\t'],
    ['/country ', 'pak\t'],
    ['Pakistan', '\r'],
    ['You asked: country | Pakistan', '/country pana\t'],
    ['A digest came by', ''],
    ['reading 3 of 9 outlets', ''],
    ['dateline> ', ''],
    ['Panama', '\r'],
    ['You asked: country | Panama', '\u0004'],
    ['bye', ''],
  ]);
  assert.ok(!screen.includes('Error'), screen);
  assert.equal(await readFile(history, 'utf8'), 'help\n/country Pakistan\n/country Panama\n');
  assert.equal((await stat(history)).mode & 0o777, 0o600);
  // Arrow up in the next run brings the last line back; then Ctrl-C leaves.
  await sitAt(history, [
    ['dateline> ', '\u001B[A'],
    ['/country Panama', '\r'],
    ['You asked: country | Panama', '\u0003'],
    ['bye', ''],
  ]);
});

test('whoever sits there for the first time is asked, and an empty line or any words answer; a command stays one', {
  skip: hasScript ? false : 'this machine has no script(1)',
}, async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-console-'));
  context.after(() => rm(folder, { recursive: true }));
  const history = join(folder, 'history');
  const talks = [
    ['\r', 'You asked: settings | zone utc'],
    ['/help\r', 'You asked: help |'],
  ] as const;
  for (const [typed, answer] of talks) {
    await sitAt(
      history,
      [
        ['Which places? [world]', typed],
        [answer, '\u0003'],
      ],
      'first',
    );
  }
});
