// How a verb for people says no: one sentence on stderr, exit status 2.

export function refuse(verb: string, sentence: string): void {
  process.stderr.write(`${verb}: ${sentence}\n`);
  process.exitCode = 2;
}
