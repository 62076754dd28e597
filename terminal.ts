// The terminal as a place to talk: the console platform on this process's own streams, with what main has to say in between.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { languageOfLocale } from './commands/command.ts';
import { exampleOf } from './commands/examples.ts';
import { drawBlocks } from './drawing.ts';
import { unreachable } from './src/base/outcome.ts';
import { type Clock, SECOND_MS } from './src/base/time.ts';
import { openConsole } from './src/chat/console/bot.ts';
import { renderConsole } from './src/chat/console/render.ts';
import type { Platform } from './src/chat/platform.ts';
import type { Language } from './src/model/language.ts';
import { say } from './src/model/message.ts';
import type { OpenedOn } from './src/opening.ts';
import { type Phrases, phrasesIn } from './src/phrases/phrases.ts';
import type { SweepProgress } from './src/read-feeds.ts';

const WIDTH_DEFAULT = 80;
const PROGRESS_EVERY_MS = 0.2 * SECOND_MS;

/** A person waits no longer for a first answer. */
const PATIENCE_MS = 5 * SECOND_MS;

export type TerminalOptions = {
  readonly now: Clock;
  readonly ready: Promise<OpenedOn>;
  readonly progress: () => SweepProgress;
  /** What the chat here speaks; null before anything was said in it. */
  readonly language: Language | null;
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
export function openTerminal({ now, ready, progress, language, hasBots, onEnd }: TerminalOptions): Terminal {
  const locale = readLocale(process.env);
  const phrases = phrasesIn(language ?? languageOfLocale(locale));
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
    locale,
    history: { path: join(homedir(), '.dateline_history') },
    now,
    drawMap: drawBlocks,
    whenReady: () => whenReady,
    onEnd: hasBots ? () => undefined : onEnd,
  });
  const print = (line: string): void => platform.print(line);

  print(`${sayGreeting(phrases)}\n`);
  const timer = setInterval(() => platform.showProgress(sayProgress(progress(), phrases)), PROGRESS_EVERY_MS);
  timer.unref();
  void ready.then(
    (opened) => {
      const lines = renderConsole(say(sayOpened(opened, phrases)), { width: width(), hasColour });
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

/** The environment's own order of precedence, "de_DE.UTF-8" as "de-DE"; null where it names no language. */
export function readLocale({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string | null {
  const named = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? '';
  const found = /^(?<language>[a-z]{2,3})(?:_(?<country>[A-Z]{2}))?(?:[.@]|$)/.exec(named)?.groups;
  if (found?.language === undefined) return null;
  return found.country === undefined ? found.language : `${found.language}-${found.country}`;
}

function sayGreeting(phrases: Phrases): string {
  const lines = [...['country', 'region', 'subscribe'].map((name) => exampleOf(name, phrases)), 'help', 'exit'];
  return phrases.words('terminal-hello', { lines: lines.join(' · ') });
}

/** What the start opened on, in a sentence. */
export function sayOpened(opened: OpenedOn, phrases: Phrases): string {
  switch (opened.on) {
    case 'outlets':
      return phrases.words('opened-on-outlets', {
        ...{ visited: opened.visited, due: opened.due, articles: opened.articles },
      });
    case 'stored news':
      return phrases.words('opened-on-stored');
    case 'sample':
      return phrases.words(opened.isDemo ? 'opened-on-demo' : 'opened-on-sample');
    default:
      return unreachable(opened);
  }
}

/** Null when nothing is being read. */
function sayProgress({ isRunning, visitedCount, dueCount, articleCount }: SweepProgress, phrases: Phrases) {
  return isRunning && dueCount > 1
    ? phrases.words('reading-progress', { visited: visitedCount, due: dueCount, articles: articleCount })
    : null;
}
