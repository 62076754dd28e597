// Who is answered next: whoever asked least, each chat in order, and a sentence for what is too much.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBudget } from '../../commands/budget.ts';
import { MINUTE_MS, SECOND_MS } from '../../src/base/time.ts';
import { openIntake } from '../../src/chat/intake.ts';

const START = Date.parse('2026-04-08T08:00:00Z');
/** What an emptied event loop takes: promises and nothing else are waited for. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** An intake on a clock of its own, in which nothing is answered before the platform is free. */
function open({ answerWithinMs = MINUTE_MS }: { readonly answerWithinMs?: number } = {}) {
  const failures: unknown[] = [];
  const said: string[] = [];
  const budget = openBudget();
  let at = START;
  let shedCount = 0;
  let freeAt = Number.POSITIVE_INFINITY;
  const due = new Set<{ readonly run: () => void; readonly at: number }>();
  const intake = openIntake({
    now: () => at,
    timers: (run, delayMs) => {
      const timer = { run, at: at + delayMs };
      due.add(timer);
      return () => due.delete(timer);
    },
    ...{ answerWithinMs, excuseWithinMs: 2 * answerWithinMs },
    freeAt: () => freeAt,
    onShed: () => {
      shedCount += 1;
    },
    onFailure: (error) => failures.push(error),
  });
  const pass = async (passedMs: number): Promise<void> => {
    at += passedMs;
    for (const timer of [...due]) {
      if (timer.at > at || !due.delete(timer)) continue;
      timer.run();
    }
    await settled();
  };
  return {
    ...{ intake, failures, said, pass, shed: () => shedCount },
    /** The platform takes everything from now on. */
    free: async (): Promise<void> => {
      freeAt = 0;
      await pass(SECOND_MS / 20);
    },
    ask: (senderId: string, words: string, chat = senderId): void => {
      const address = { platform: 'telegram', chat, thread: null } as const;
      const standing = budget.take({ address, senderId }, at);
      if (standing.verdict === 'silence') return;
      void intake.add({ lane: chat, standing, person: senderId }, async (excuse) => async () => {
        said.push(excuse === null ? `${senderId} ${words}` : `${senderId} ${excuse}`);
      });
    },
    own: (lane: string, work: () => Promise<void>): void => {
      void intake.add({ lane, standing: null }, async () => work);
    },
  };
}

test('whoever asked one thing is answered before those who asked many, however long those wait', async () => {
  const { ask, said, free, pass } = open();
  for (const words of ['1', '2', '3', '4']) {
    ask('busy', words);
    ask('busier', words);
    ask('busier', `${words} again`);
  }
  await pass(5 * SECOND_MS);
  ask('newcomer', 'once');
  await free();
  assert.equal(said[0], 'newcomer once');
  assert.deepEqual(
    said.filter((words) => words.startsWith('busy')),
    ['busy 1', 'busy 2', 'busy 3', 'busy 4'],
  );
  assert.ok(said.indexOf('busy 1') < said.indexOf('busier 1'), said.join());
});

test('one chat is answered in order and one answer at a time, and another chat does not wait for it', async () => {
  const { ask, own, said, free, pass } = open();
  const gate = Promise.withResolvers<void>();
  own('group', async () => {
    await gate.promise;
    said.push('greeting');
  });
  for (const words of ['first', 'second', 'third']) ask('member', words, 'group');
  ask('other', 'elsewhere');
  await free();
  assert.deepEqual(said, ['other elsewhere']);
  gate.resolve();
  await pass(1);
  assert.deepEqual(said.slice(1), ['greeting', 'member first', 'member second', 'member third']);
});

test('in a group a person with one question does not wait for all that another asked', async () => {
  const { ask, said, free } = open();
  for (let count = 0; count < 10; count += 1) ask('busy', String(count), 'group');
  ask('member', 'once', 'group');
  await free();
  assert.deepEqual(said.slice(0, 2), ['member once', 'busy 0']);
});

test('of ten thousand commands of a thousand people none is answered by silence alone, and those who asked least go first', async () => {
  const { ask, said, free } = open();
  for (let round = 0; round < 10; round += 1) {
    for (let person = 0; person < 1_000; person += 1) ask(`p${person}`, String(round));
  }
  ask('other', 'once');
  await free();
  assert.equal(said[0], 'other once');
  const heard = new Set(said.map((words) => words.split(' ')[0]));
  assert.equal(heard.size, 1_001);
  const excused = said.filter((words) => words.endsWith('busy'));
  assert.equal(new Set(excused).size, excused.length, 'nobody is told twice');
  const answered = said.length - excused.length;
  assert.ok(answered <= 1_801 && answered >= 1_700, String(answered));
});

test('in a crowd of strangers whoever was here before it is answered first, in order, and again when asking again', async () => {
  const { ask, said, free, pass } = open();
  for (const words of ['1', '2', '3']) ask('early', words);
  await pass(MINUTE_MS - SECOND_MS);
  for (let person = 0; person < 500; person += 1) ask(`p${person}`, 'once');
  ask('early', '4');
  ask('stranger', 'once');
  await pass(SECOND_MS / 2);
  ask('early', '5');
  await free();
  const own = said.filter((words) => words.startsWith('early'));
  assert.deepEqual(own, ['early 1', 'early 2', 'early 3', 'early 4', 'early 5']);
  // While one answer is on its way the next of the same chat waits, and others go.
  assert.ok(said.indexOf('early 5') < 60, String(said.indexOf('early 5')));
  assert.equal(said.at(-1), 'stranger once');
});

test('whoever waits in vain because all ask too much is counted', async () => {
  const { ask, shed, free, pass } = open({ answerWithinMs: SECOND_MS });
  ask('early', 'forgotten');
  await pass(1_200);
  ask('fresh', 'answered');
  await free();
  assert.equal(shed(), 1);
});

test('what waited too long gets an excuse, and what waited longer still gets nothing', async () => {
  const { ask, said, free, pass } = open({ answerWithinMs: SECOND_MS });
  ask('early', 'forgotten');
  await pass(1_200);
  ask('late', 'excused');
  await pass(1_100);
  ask('fresh', 'answered');
  await free();
  assert.deepEqual(said.toSorted(), ['fresh answered', 'late busy']);
});

test('a flood of one person gets its answers in order, then its one notice', async () => {
  const { ask, said, free } = open();
  for (let count = 0; count < 1_000; count += 1) ask('one', String(count));
  await free();
  assert.deepEqual(said, [...Array.from({ length: 60 }, (_, at) => `one ${at}`), 'one flood']);
});

test('answers that wait for somebody else’s server hold up nobody for long', async () => {
  const { intake, ask, said, free, pass } = open();
  const never = new Promise<never>(() => undefined);
  const standing = { verdict: 'answer', asked: () => 1, rank: () => 0, since: START } as const;
  for (let count = 0; count < 8; count += 1) {
    void intake.add({ lane: `slow ${count}`, standing, person: `slow ${count}` }, () => never);
  }
  ask('quick', 'once');
  await free();
  assert.deepEqual(said, []);
  await pass(SECOND_MS / 4);
  await pass(SECOND_MS / 4);
  assert.deepEqual(said, ['quick once']);
});

test('work that fails is told of and holds up nothing behind it', async () => {
  const { own, said, failures, free, intake } = open();
  own('chat', async () => {
    throw new Error('a defect');
  });
  own('chat', async () => {
    said.push('after');
  });
  await free();
  await intake.drain(1_000);
  assert.deepEqual([failures.length, said], [1, ['after']]);
});

test('a stop waits for what is under way, and drops what has not begun', async () => {
  const { ask, own, said, intake, pass } = open();
  const gate = Promise.withResolvers<void>();
  own('chat', async () => {
    await gate.promise;
    said.push('sent');
  });
  ask('person', 'too late');
  const drained = intake.drain(SECOND_MS);
  gate.resolve();
  await settled();
  assert.deepEqual(said, ['sent']);
  await pass(SECOND_MS);
  await drained;
  await pass(MINUTE_MS);
  assert.deepEqual(said, ['sent']);
});
