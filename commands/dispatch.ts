// From a request to its answer: finds the command, checks who may, runs it, and never lets an error reach a chat as silence.
import { noteArrival } from '../digests/chat-life.ts';
import { labelSample } from '../digests/label.ts';
import type { Arrival, Choice, Request } from '../src/chat/platform.ts';
import type { Log } from '../src/log.ts';
import { type Action, bold, code, type Message, say, text } from '../src/model/message.ts';
import { lookUpPlace } from '../src/places/look-up.ts';
import { ENGLISH, meetChat, type World } from './command.ts';
import { parseWish } from './wish.ts';

/** Longer arguments are cut: no command needs more. */
const TEXT_CHARACTERS_MAX = 2_000;

/** Answers one request. Empty only when silence is right. */
export async function dispatch(world: World, log: Log, request: Request): Promise<readonly Message[]> {
  try {
    if (request.arrival !== undefined) return await answerArrival(world, request, request.arrival);
    const turn = world.budget.take(request, world.now());
    if (turn === 'silence') return [];
    if (turn === 'notice') return [say('That was a lot at once. I answer again in a moment.')];
    const answer = request.isLate === true ? sayLate() : await answerRequest(world, request);
    return [await finish(world, request, answer)];
  } catch (error) {
    log.error('a command failed', { command: request.command, error });
    return [say('Something went wrong on our side. Nothing was changed: please ask again in a moment.')];
  }
}

async function finish(world: World, { address }: Request, answer: Message): Promise<Message> {
  world.lastShown.note(address, answer);
  const labelled = (await world.store.hasSample()) ? labelSample(answer, ENGLISH) : answer;
  return world.seals.close(address, labelled);
}

/** Greets where we are new, as /start would; says in a line that we are back; says nothing where it was told already. */
async function answerArrival(world: World, request: Request, arrival: Arrival): Promise<readonly Message[]> {
  switch (await noteArrival(world.store, arrival.chats, world.now())) {
    case 'known':
      return [];
    case 'back':
      return [await finish(world, request, sayBack())];
    case 'new': {
      const greeting = arrival.channel === undefined ? startHere : startChannel;
      return [await finish(world, request, await greeting(world, request, arrival))];
    }
  }
}

/** Whoever may add us may set us up. */
function startHere(world: World, request: Request): Promise<Message> {
  return answerCommand(world, { ...request, command: 'start', text: '', mayChangeSettings: async () => true });
}

/** A channel is met, so that it is greeted once, and gets nothing before one of its admins has said what. */
async function startChannel(world: World, request: Request, { chats, channel }: Arrival): Promise<Message> {
  const [address = request.address] = chats;
  const { name = '', title = null } = channel ?? {};
  await meetChat(world, { ...request, address, chatTitle: title, isPrivate: false });
  return say(
    [
      text('I was added to '),
      bold(title ?? name),
      text(' and post nothing there before you say what. Write to me here:'),
    ],
    [code(`/start pakistan and south asia every day at 7:30 karachi for ${name}`)],
  );
}

function sayBack(): Message {
  return say([
    text('I am back, and all is as you left it: '),
    code('/subscriptions'),
    text(', '),
    code('/settings'),
    text('.'),
  ]);
}

async function answerRequest(world: World, request: Request): Promise<Message> {
  if (request.press !== undefined) {
    const line = await world.seals.open(request.address, request.press);
    return line === null ? sayOldButton() : answerFor(world, readLine(request, line));
  }
  const asked = withoutCommand(world, { ...request, text: request.text.trim().slice(0, TEXT_CHARACTERS_MAX) });
  return asked === null ? sayLost() : answerFor(world, asked);
}

function sayLate(): Message {
  return say('I was away, and left unanswered what was asked more than a minute ago. Please ask again.');
}

/** What a button carried, as if it had been typed. */
function readLine(request: Request, line: string): Request {
  const [, command = '', text = ''] = /^(\S*)\s*(.*)$/su.exec(line) ?? [];
  return { ...request, command, text };
}

/** A button of another chat, or one that was forgotten: whoever pressed it can still ask. */
function sayOldButton(): Message {
  return say([text('This button is too old to be answered. Ask again: '), code('/digest'), text(', '), code('/help')]);
}

/** "/subscribe pakistan at 07:30 for @channel": set up from where one is, for a channel that one is an admin of. */
const FOR_CHANNEL = /^(?<text>.*?)\s*\bfor (?<name>@\w{4,32}|<#\d{17,20}>|-100\d{6,13})$/isu;

async function answerFor(world: World, request: Request): Promise<Message> {
  const found = FOR_CHANNEL.exec(request.text)?.groups;
  if (found?.name === undefined || found.text === undefined || request.reach === undefined) {
    return answerCommand(world, request);
  }
  const { name } = found;
  const reached = await request.reach(name);
  if (reached === null) return sayNoChannel(name);
  const answer = await answerCommand(world, {
    ...{ ...request, text: found.text, address: reached.address, chatTitle: reached.title, isPrivate: false },
    mayChangeSettings: async () => true,
  });
  const forIt = (action: Action): Action => ({ ...action, line: `${action.line} for ${name}` });
  const { actions, choices } = answer;
  return {
    ...answer,
    blocks: [{ kind: 'paragraph', spans: [text('For '), bold(reached.title ?? name), text(':')] }, ...answer.blocks],
    ...(actions === undefined ? {} : { actions: actions.map(forIt) }),
    ...(choices === undefined ? {} : { choices: { ...choices, from: choices.from.map(forIt) } }),
  };
}

function sayNoChannel(name: string): Message {
  return say([
    text('I cannot set up '),
    bold(name),
    text(': I must be in it with the right to post, and you must be one of its admins.'),
  ]);
}

async function answerCommand(world: World, request: Request): Promise<Message> {
  const command = world.commands.find(({ name }) => name === request.command);
  if (command === undefined) return sayNoCommand(world, request.command);
  const changes = command.who === 'admins' && command.isLooking?.(request.text) !== true;
  if (changes && !(await request.mayChangeSettings())) {
    return say(`In a group only admins may use /${command.name}: ask one of them, or write to me in private.`);
  }
  return command.run(world, request);
}

/** "pakistan?" or "what is new in Pakistan?" in a private chat asks about a place. Null when the words mean nothing to us. */
function withoutCommand(world: World, request: Request): Request | null {
  if (request.command !== '') return request;
  const words = request.text.replace(/[?!.]+$/u, '').trim();
  const [first = '', ...rest] = words.split(/\s+/u);
  if (world.commands.some(({ name }) => name === first.toLowerCase())) {
    return { ...request, command: first.toLowerCase(), text: rest.join(' ') };
  }
  if (setsUpDigest(world, request.text)) return { ...request, command: 'start' };
  const place = [words, /\s(?:in|about|from|of|on)\s(?<place>.{1,80})$/iu.exec(words)?.groups?.place]
    .filter((part) => part !== undefined)
    .find((part) => lookUpPlace(part, world.gazetteer).kind === 'found');
  return place === undefined ? null : { ...request, command: 'country', text: place };
}

/** "pakistan and south asia every weekday at 7:30 karachi": places and when, and nothing that is not understood. */
function setsUpDigest(world: World, words: string): boolean {
  const wish = parseWish(words, world.gazetteer);
  const hasTime = wish.minutes !== null || wish.weekdays !== null;
  return hasTime && wish.places.length > 0 && wish.unknown.length === 0 && wish.problems.length === 0;
}

function sayLost(): Message {
  return say([
    text('I answer commands and names of places: '),
    code('/country pakistan'),
    text(', '),
    code('/help'),
    text('.'),
  ]);
}

function sayNoCommand(world: World, typed: string): Message {
  const near = nearestCommand(world, typed);
  const hint = near === null ? [] : [text('Did you mean '), code(`/${near}`), text('? ')];
  return say([text(`There is no command /${typed.slice(0, 40)}. `), ...hint, code('/help'), text(' lists them all.')]);
}

/** The command that shares most pairs of letters with what was typed (Dice); null when none shares half. */
function nearestCommand(world: World, typed: string): string | null {
  const pairsOf = (word: string): ReadonlySet<string> =>
    new Set([...word.slice(0, 40)].map((letter, at) => letter + (word[at + 1] ?? '')));
  const own = pairsOf(typed);
  const likeness = (name: string): number => {
    const pairs = pairsOf(name);
    return (2 * own.intersection(pairs).size) / (own.size + pairs.size);
  };
  const [best] = world.commands.map(({ name }) => name).toSorted((a, b) => likeness(b) - likeness(a));
  return best !== undefined && likeness(best) >= 0.5 ? best : null;
}

/** Choices for a half-typed option; none when it knows nothing, never an error. */
export function complete(
  world: World,
  question: { readonly command: string; readonly option: string; readonly typed: string },
): readonly Choice[] {
  const command = world.commands.find(({ name }) => name === question.command);
  return command?.complete?.(world, question.option, question.typed.slice(0, 200)) ?? [];
}
