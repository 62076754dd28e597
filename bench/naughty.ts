// npm run bench -- naughty: every string that breaks programs through every command: wanted are no errors. Some 14,000 answers, a minute of CPU.
import { COMMAND_NAMES, checkAnswer, NAUGHTY } from '../tests/commands/naughty.ts';
import { openTalk } from '../tests/commands/talk.ts';

const FAILURES_SHOWN = 20;

const talk = await openTalk();
const failures: string[] = [];
const startedAt = performance.now();
for (const name of COMMAND_NAMES) {
  for (const words of NAUGHTY) {
    await checkAnswer(talk, name, words).catch((error: unknown) =>
      failures.push(`/${name} ${JSON.stringify(words).slice(0, 80)}: ${error}`),
    );
  }
}
await talk.close();
const answers = COMMAND_NAMES.length * NAUGHTY.length;
const seconds = (performance.now() - startedAt) / 1000;
process.stdout.write(
  `${NAUGHTY.length} strings, ${COMMAND_NAMES.length} commands, ${answers} answers in ${seconds.toFixed(0)} s: `,
);
process.stdout.write(`${failures.length} failures\n${failures.slice(0, FAILURES_SHOWN).join('\n')}\n`);
process.exitCode = failures.length === 0 ? 0 : 1;
