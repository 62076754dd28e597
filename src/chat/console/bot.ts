// The terminal behind the platform port: a prompt where a person sits, one command a line where a program writes.
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, MINUTE_MS, SECOND_MS } from '../../base/time.ts';
import { TERMINAL } from '../../model/chat.ts';
import type { CoverageMap, Raster } from '../../model/coverage.ts';
import type { Delivery, SendResult } from '../../model/delivery.ts';
import type { Action, Message } from '../../model/message.ts';
import type { CommandSpec, Hear, Platform } from '../platform.ts';
import { actionsOf } from '../seal.ts';
import { cleanLine } from './cells.ts';
import { type Asked, parseLine } from './line.ts';
import { readLines } from './lines.ts';
import { openPrompt, type Prompt } from './prompt.ts';
import { pageWidth, renderConsole } from './render.ts';

const STOP_TIMEOUT_MS = 10 * SECOND_MS;
const WRITE_TIMEOUT_MS = 10 * SECOND_MS;
/** The terminal is shut: its digests wait for the next run. */
const CLOSED_RETRY_MS = MINUTE_MS;
/** Lines that may wait for their answers at a prompt: a paste, not a program. */
const WAITING_MAX = 1_000;

/** What stands before a button here. */
const NUMBER = /^\d{1,3}$/;

export type ConsoleSettings = {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Whether a person sits at both ends: then there is a prompt, completion, history and progress. */
  readonly isInteractive: boolean;
  /** Columns, asked anew for every message. */
  readonly width: () => number;
  readonly hasColour: boolean;
  /** BCP 47 tag of the environment; null, or left out, where it names no language. */
  readonly locale?: string | null;
  /** Where what was typed is kept; null for nowhere. Used at a prompt only. */
  readonly history: { readonly path: string | null };
  readonly now: Clock;
  /** A map as a grid of so many columns; left out where none can be drawn. */
  readonly drawMap?: (map: CoverageMap, columns: number) => Promise<Raster>;
  /** The first command is answered when this resolves. */
  readonly whenReady: () => Promise<void>;
  /** Called once, when the person has left or the input is at its end and the last answer is written; not after stop(). */
  readonly onEnd: () => void;
};

export type Console = Platform & {
  /** A line of its own above the prompt, rewritten by the next; null takes it away. Nothing where no person sits. */
  readonly showProgress: (text: string | null) => void;
  /** One line for the person, above the prompt. */
  readonly print: (line: string) => void;
};

/** Touches neither stream before start(), except to write what send() and print() are given. */
export function openConsole(settings: ConsoleSettings): Console {
  const { output } = settings;
  let prompt: Prompt | null = null;
  let isStopping = false;
  let isOver = false;
  let isOutputGone = false;
  let waiting: Promise<void> = Promise.resolve();
  let waitingCount = 0;
  let actions: readonly Action[] = [];
  let awaits: Message['awaits'];
  // Without a listener a reader that goes away (| head) would end the process.
  output.on('error', () => {
    isOutputGone = true;
  });

  async function start(commands: readonly CommandSpec[], hear: Hear): Promise<void> {
    if (settings.isInteractive) converse(commands, hear);
    else void readAll(commands, hear);
  }

  async function readAll(commands: readonly CommandSpec[], hear: Hear): Promise<void> {
    try {
      for await (const line of readLines(settings.input)) {
        const asked = parseLine(line, commands);
        if (asked.kind === 'end' || isStopping || isOutputGone) break;
        if (asked.kind === 'command') {
          waiting = answer(asked, hear);
          await waiting;
        }
      }
    } catch (error) {
      if (!isStopping) hear.trouble({ sentence: `The terminal ended: ${String(error)}`, isFinal: true });
    }
    end();
  }

  function converse(commands: readonly CommandSpec[], hear: Hear): void {
    prompt = openPrompt({
      input: settings.input,
      output,
      commands,
      complete: (question) => hear.complete({ ...question, locale: settings.locale ?? null }),
      historyPath: settings.history.path,
      onTrouble: (sentence) => hear.trouble({ sentence, isFinal: false }),
      onLine: (line) => {
        if (waitingCount >= WAITING_MAX) return;
        waitingCount += 1;
        waiting = waiting
          .then(() => (isStopping || isOver ? undefined : obey(understand(line, commands), hear)))
          .catch((error: unknown) => hear.trouble({ sentence: `An answer failed: ${String(error)}`, isFinal: false }))
          .then(() => {
            waitingCount -= 1;
          });
      },
      onClose: ({ isHasty }) => void (isHasty ? Promise.resolve() : waiting).then(end),
    });
    waiting = waiting
      .then(() => greet(hear))
      .catch((error: unknown) => hear.trouble({ sentence: `The greeting failed: ${String(error)}`, isFinal: false }));
  }

  /** An answer to the question that was asked last, unless it is a command. */
  function understand(line: string, commands: readonly CommandSpec[]): Asked {
    const question = awaits;
    awaits = undefined;
    const asked = parseLine(line, commands);
    if (question === undefined || asked.kind === 'end' || line.trimStart().startsWith('/')) return asked;
    return parseLine(`/${question.before}${line.trim() === '' ? question.otherwise : line.trim()}`, commands);
  }

  /** The first time that somebody sits here they are greeted, and led by questions. */
  async function greet(hear: Hear): Promise<void> {
    await settings.whenReady();
    const messages = await hear.request({
      ...{ address: TERMINAL, chatTitle: null, isPrivate: true, senderId: 'terminal', command: '', text: '' },
      ...{ locale: null, receivedAt: settings.now(), mayChangeSettings: async () => true },
      arrival: { chats: [TERMINAL], isAtPrompt: true },
    });
    await show(messages, '');
  }

  async function obey(asked: Asked, hear: Hear): Promise<void> {
    if (asked.kind === 'end') {
      prompt?.close();
      end();
    } else if (asked.kind === 'command') await answer(asked, hear);
    if (!isOver) prompt?.show();
  }

  async function answer(asked: Extract<Asked, { kind: 'command' }>, hear: Hear): Promise<void> {
    await settings.whenReady();
    const action = asked.command === '' && NUMBER.test(asked.text) ? actions[Number(asked.text) - 1] : undefined;
    const messages = await hear.request({
      address: TERMINAL,
      chatTitle: null,
      isPrivate: true,
      senderId: 'terminal',
      ...(action === undefined
        ? { command: asked.command, text: asked.text }
        : { command: '', text: '', press: action.line }),
      locale: settings.locale ?? null,
      receivedAt: settings.now(),
      mayChangeSettings: async () => true,
    });
    // A person sees at the prompt what was asked; in a file only the echo tells.
    const echo = settings.isInteractive ? '' : `> ${asked.echo}\n`;
    await show(messages, echo);
  }

  async function show(messages: readonly Message[], echo: string): Promise<void> {
    for (const message of messages) {
      remember(message);
      awaits = message.awaits;
    }
    const answers: string[] = [];
    for (const message of messages) answers.push(`${await layOut(message)}\n`);
    if (echo !== '' || answers.length > 0) await write(`${echo}${answers.join('\n')}\n`);
  }

  /** What has buttons last is what a number means. */
  function remember(message: Message): void {
    const shown = actionsOf(message);
    if (shown.length > 0) actions = shown;
  }

  async function layOut(message: Message): Promise<string> {
    const screen = { width: settings.width(), hasColour: settings.hasColour };
    if (message.map === undefined || settings.drawMap === undefined) return renderConsole(message, screen);
    const raster = await settings.drawMap(message.map, pageWidth(screen.width));
    return renderConsole(message, { ...screen, raster });
  }

  /** Whether it reached the stream. */
  function write(words: string): Promise<boolean> {
    if (isOutputGone) return Promise.resolve(false);
    const written = Promise.withResolvers<boolean>();
    const tell = (error?: Error | null): void => written.resolve(error === undefined || error === null);
    if (prompt === null) output.write(words, tell);
    else prompt.printAbove(words, tell);
    return written.promise;
  }

  async function send(delivery: Delivery): Promise<SendResult> {
    if (isOver || isStopping || isOutputGone) return closed();
    let words: string;
    try {
      const message: unknown = JSON.parse(delivery.payload);
      if (!isMessage(message)) return { kind: 'refused', reason: 'the stored payload is not a message' };
      words = await layOut(message);
      remember(message);
    } catch (error) {
      return { kind: 'refused', reason: `the stored payload cannot be laid out: ${String(error)}` };
    }
    const late = sleep(WRITE_TIMEOUT_MS, null, { ref: false });
    const isWritten = await Promise.race([write(`${words}\n\n`), late]);
    if (isWritten === null) return { kind: 'unsure', reason: 'the terminal took too long' };
    return isWritten ? { kind: 'sent', platformMessageId: delivery.key } : closed();
  }

  function closed(): SendResult {
    return { kind: 'slow-down', retryAfterMs: CLOSED_RETRY_MS, scope: 'chat', reason: 'the terminal is closed' };
  }

  function end(): void {
    if (isOver) return;
    isOver = true;
    if (!isStopping) settings.onEnd();
  }

  async function stop(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    prompt?.close();
    if (!settings.isInteractive && settings.input instanceof Readable) settings.input.destroy();
    await Promise.race([waiting, sleep(STOP_TIMEOUT_MS, null, { ref: false })]);
  }

  return {
    name: 'console',
    render: (message) => (message.blocks.length === 0 ? [] : [JSON.stringify(message)]),
    start,
    plain: () => null,
    send,
    stop,
    showProgress: (text) => prompt?.showProgress(text === null ? null : cleanLine(text)),
    print: (line) => void write(`${cleanLine(line)}\n`),
  };
}

/** Each kind by name, so that a new one that is not here is a compile error: a digest with it would be refused. */
const BLOCK_KINDS: Readonly<Record<Message['blocks'][number]['kind'], true>> = {
  title: true,
  region: true,
  country: true,
  paragraph: true,
  list: true,
  story: true,
  more: true,
  footer: true,
};

/** A payload is what render() of this or an earlier version stored: its outer shape is looked at, the rest is ours. */
function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null || !('blocks' in value) || !Array.isArray(value.blocks)) return false;
  return value.blocks.every(
    (block: unknown) =>
      typeof block === 'object' &&
      block !== null &&
      'kind' in block &&
      typeof block.kind === 'string' &&
      Object.hasOwn(BLOCK_KINDS, block.kind),
  );
}
