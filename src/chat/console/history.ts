// What was typed in earlier runs, kept in a file that only its owner can read.
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { type Outcome, ok, problem } from '../../base/outcome.ts';

export const HISTORY_LINES_MAX = 500;

/** Newest first, as readline wants it. Empty where there is none, or none that can be read. */
export function readHistory(path: string | null): readonly string[] {
  if (path === null) return [];
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    return lines
      .filter((line) => line !== '')
      .slice(-HISTORY_LINES_MAX)
      .toReversed();
  } catch {
    return []; // The first run, or a file that is not ours: keepHistory() will say what is wrong.
  }
}

/** The problem is a sentence. */
export function keepHistory(path: string | null, newestFirst: readonly string[]): Outcome<null, string> {
  if (path === null) return ok(null);
  try {
    const lines = newestFirst.slice(0, HISTORY_LINES_MAX).toReversed();
    writeFileSync(path, lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
    // The mode above is for a new file only.
    chmodSync(path, 0o600);
    return ok(null);
  } catch (error) {
    return problem(`What you type is not remembered: ${error instanceof Error ? error.message : String(error)}`);
  }
}
