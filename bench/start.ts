// node bench/start.ts: from the command to the prompt, and to the first answer about the sample edition with no network.
// Both with the compile cache of an earlier start, as every start but the first has it. Wanted: 1.5 s and 5 s.
// The control is a Node that loads nothing and prints a line, started in turn.
import { tmpdir } from 'node:os';
import { makeHome } from '../tests/world.ts';
import { medianOf } from './control.ts';
import { startDateline, startProcess } from './dateline.ts';

const RUNS = 5;
const PROMPT = /Dateline\. Try:/;
/** The heading of a region, or of the country asked for: what an answer begins with. */
const ANSWER = /Kenya\b.*\d stor/;

type Times = { readonly promptMs: number; readonly answerMs: number };

async function timeStart(words: readonly string[]): Promise<Times> {
  const home = makeHome();
  const running = startDateline(home.folder, { ...home.environment, TERMINAL: 'on' }, words);
  try {
    const promptMs = await running.says(PROMPT);
    running.type('country kenya');
    await running.says(/sample\s+edition,\s+with/);
    return { promptMs, answerMs: await running.says(ANSWER) };
  } finally {
    await running.kill();
    home.remove();
  }
}

async function timeNode(): Promise<number> {
  const node = startProcess(['-e', 'console.log("up")'], { folder: tmpdir(), environment: {} });
  const upMs = await node.says(/up/);
  await node.kill();
  return upMs;
}

function print(name: string, figuresMs: readonly number[], controlMs: number): void {
  const median = medianOf(figuresMs);
  process.stdout.write(
    `${name.padEnd(44)} median ${(median / 1000).toFixed(2)} s, worst ${(Math.max(...figuresMs) / 1000).toFixed(2)}, ${(median / controlMs).toFixed(1)} of the control (${controlMs.toFixed(0)} ms)\n`,
  );
}

await timeStart([]); // fills the compile cache
const controls: number[] = [];
const starts: Times[] = [];
const demos: Times[] = [];
for (let run = 0; run < RUNS; run++) {
  controls.push(await timeNode());
  starts.push(await timeStart([]));
  demos.push(await timeStart(['--demo']));
}
const control = medianOf(controls);
print(
  'npm start to the prompt',
  starts.map(({ promptMs }) => promptMs),
  control,
);
print(
  'npm start to an answer, outlets unreachable',
  starts.map(({ answerMs }) => answerMs),
  control,
);
print(
  'npm run demo to an answer',
  demos.map(({ answerMs }) => answerMs),
  control,
);
