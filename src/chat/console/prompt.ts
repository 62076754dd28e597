// The line where a person types: readline's, with everything else printed above it and one line of progress in between.
import { clearScreenDown, createInterface, cursorTo, type Interface, moveCursor } from 'node:readline';
import type { CommandSpec } from '../platform.ts';
import { cutToCells } from './cells.ts';
import { HISTORY_LINES_MAX, keepHistory, readHistory } from './history.ts';
import { type Complete, completeLine } from './line.ts';

const PROMPT = 'dateline> ';
const COLUMNS_DEFAULT = 80;

export type Prompt = {
  /** Prints whole lines above the prompt; what is being typed stays. `written` is called when the stream has them. */
  readonly printAbove: (lines: string, written: (error?: Error | null) => void) => void;
  readonly showProgress: (text: string | null) => void;
  readonly show: () => void;
  /** Safe to call twice. */
  readonly close: () => void;
};

export type PromptSettings = {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly commands: readonly CommandSpec[];
  readonly complete: Complete;
  readonly historyPath: string | null;
  readonly onTrouble: (sentence: string) => void;
  readonly onLine: (line: string) => void;
  /** Once. Hasty after Ctrl-C: nobody waits for the answers that are still to come. */
  readonly onClose: (how: { readonly isHasty: boolean }) => void;
};

export function openPrompt(settings: PromptSettings): Prompt {
  const { input, output, commands, complete } = settings;
  const lines = createInterface({
    input,
    output,
    terminal: true,
    prompt: PROMPT,
    history: [...readHistory(settings.historyPath)],
    historySize: HISTORY_LINES_MAX,
    removeHistoryDuplicates: true,
    completer: (line: string) => {
      const [candidates, replaced] = completeLine(line, commands, complete);
      return [[...candidates], replaced];
    },
  });
  let isOpen = true;
  let isHasty = false;
  let progress: string | null = null;
  /** Whether the progress line stands right above the prompt. */
  let hasProgressLine = false;
  let isHistoryKept = true;

  lines.on('history', (newestFirst: string[]) => {
    if (!isHistoryKept) return;
    const kept = keepHistory(settings.historyPath, newestFirst);
    isHistoryKept = kept.ok;
    if (!kept.ok) settings.onTrouble(kept.problem);
  });
  lines.on('line', (line) => {
    // The cursor has left the line under the progress: it scrolls away with it.
    hasProgressLine = false;
    settings.onLine(line);
  });
  lines.on('SIGINT', () => {
    isHasty = true;
    lines.close();
  });
  lines.on('close', () => {
    isOpen = false;
    output.write('\n');
    settings.onClose({ isHasty });
  });
  lines.prompt();

  function erase(): void {
    const rows = lines.getCursorPos().rows + (hasProgressLine ? 1 : 0);
    moveCursor(output, 0, -rows);
    cursorTo(output, 0);
    clearScreenDown(output);
    hasProgressLine = false;
  }

  function redraw(): void {
    if (progress !== null) {
      output.write(`${cutToCells(progress, columnsOf(output) - 1)}\n`);
      hasProgressLine = true;
    }
    output.write('\n'.repeat(rowsGoneUp(lines)));
    lines.prompt(true);
  }

  return {
    printAbove: (words, written) => {
      if (isOpen) erase();
      output.write(words, written);
      if (isOpen) redraw();
    },
    showProgress: (text) => {
      if (!isOpen || text === progress) return;
      erase();
      progress = text;
      redraw();
    },
    show: () => {
      if (isOpen) lines.prompt(true);
    },
    close: () => {
      if (isOpen) lines.close();
    },
  };
}

/**
 * readline goes up before it draws a line again, by the rows that it remembers (prevRows, undocumented); a long line that
 * was pasted has more rows than that. What it goes up is given to it first, or it would write over what we printed.
 */
function rowsGoneUp(lines: Interface): number {
  return 'prevRows' in lines && typeof lines.prevRows === 'number' ? lines.prevRows : 0;
}

function columnsOf(output: NodeJS.WritableStream): number {
  return 'columns' in output && typeof output.columns === 'number' && output.columns > 0
    ? output.columns
    : COLUMNS_DEFAULT;
}
