// The terminal as a place to talk: the console platform on this process's own streams, with what main has to say in between.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { drawBlocks } from './drawing.ts';
import { type Clock, SECOND_MS } from './src/base/time.ts';
import { openConsole } from './src/chat/console/bot.ts';
import { renderConsole } from './src/chat/console/render.ts';
import type { Platform } from './src/chat/platform.ts';
import { say } from './src/model/message.ts';
import type { OpenedOn } from './src/opening.ts';
import type { SweepProgress } from './src/read-feeds.ts';

const WIDTH_DEFAULT = 80;
const PROGRESS_EVERY_MS = 0.2 * SECOND_MS;

/** A person waits no longer for a first answer. */
const PATIENCE_MS = 5 * SECOND_MS;

const GREETING = 'Dateline. Try: country pakistan · region south asia · subscribe kenya at 07:30 · help · exit';

export type TerminalOptions = {
  readonly now: Clock;
  readonly ready: Promise<OpenedOn>;
  readonly progress: () => SweepProgress;
  /** With bots beside it, the end of input ends the terminal alone. */
  readonly hasBots: boolean;
  readonly onEnd: () => void;
};

export type Terminal = {
  readonly platform: Platform;
  /** A line of the log above the prompt; null where no person sits, and the log keeps to stderr. */
  readonly print: ((line: string) => void) | null;
};

/** Greets, says what the start opened on, and shows how far the first reading is until it is done. */
export function openTerminal({ now, ready, progress, hasBots, onEnd }: TerminalOptions): Terminal {
  const { stdin: input, stdout: output } = process;
  const isInteractive = input.isTTY === true && output.isTTY === true;
  const opened = ready.then(
    () => undefined,
    () => undefined,
  );
  // A person is answered from what is read so far; a script waits for the whole.
  const whenReady = isInteractive ? Promise.race([opened, pause(PATIENCE_MS)]) : opened;
  const width = (): number => output.columns ?? (Number(process.env.COLUMNS) || WIDTH_DEFAULT);
  const hasColour = output.isTTY === true && (process.env.NO_COLOR ?? '') === '';
  const platform = openConsole({
    input,
    output,
    isInteractive,
    width,
    hasColour,
    history: { path: join(homedir(), '.dateline_history') },
    now,
    drawMap: drawBlocks,
    whenReady: () => whenReady,
    onEnd: hasBots ? () => undefined : onEnd,
  });
  const print = (line: string): void => platform.print(line);

  print(`${GREETING}\n`);
  const timer = setInterval(() => platform.showProgress(sayProgress(progress())), PROGRESS_EVERY_MS);
  timer.unref();
  void ready.then(
    ({ sentence }) => {
      const lines = renderConsole(say(sentence), { width: width(), hasColour });
      for (const line of lines.split('\n')) print(line);
    },
    () => undefined,
  );
  return { platform, print: isInteractive ? print : null };
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, durationMs).unref();
  });
}

/** Null when nothing is being read. */
function sayProgress({ isRunning, visitedCount, dueCount, articleCount }: SweepProgress): string | null {
  return isRunning && dueCount > 1
    ? `Reading outlets: ${visitedCount} of ${dueCount} · ${articleCount} articles`
    : null;
}
