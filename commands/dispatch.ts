// From a request to its answer: finds the command, checks who may, runs it, and never lets an error reach a chat as silence.
import { noteArrival } from '../digests/chat-life.ts';
import { labelSample } from '../digests/label.ts';
import type { Arrival, Choice, Excuse, Request } from '../src/chat/platform.ts';
import type { Log } from '../src/log.ts';
import { type Action, bold, code, type Message, say } from '../src/model/message.ts';
import { type Phrases, phrasesIn } from '../src/phrases/phrases.ts';
import { findPlaces, nameToType, sayNoCommand } from './answer.ts';
import { type Asked, languageOfLocale, meetChat, type World } from './command.ts';
import { exampleOf } from './examples.ts';
import { findPlaceNamed, placeIn } from './find-place.ts';
import { anyOf } from './in-english.ts';
import { withStoryNumbered } from './numbered.ts';
import { findDay } from './read-date.ts';
import { parseWish } from './wish.ts';

/** Longer arguments are cut: no command needs more. */
const TEXT_CHARACTERS_MAX = 2_000;

const EXCUSES = { away: 'was-away', flood: 'flood', busy: 'busy' } as const satisfies Record<Excuse, string>;

/** Answers one request. Empty only when silence is right. */
export async function dispatch(world: World, log: Log, request: Request): Promise<readonly Message[]> {
  let phrases = phrasesIn(languageOfLocale(request.locale));
  try {
    const chat = await world.store.chatAt(request.address);
    if (chat !== null) phrases = phrasesIn(chat.settings.language);
    const asked: Asked = { ...request, chat, phrases };
    if (request.arrival !== undefined) return await answerArrival(world, asked, request.arrival);
    if (request.excuse !== undefined) return [say(phrases.words(EXCUSES[request.excuse]))];
    return [await finish(world, asked, await answerRequest(world, asked))];
  } catch (error) {
    log.error('a command failed', { command: request.command, error });
    return [say(phrases.words('went-wrong'))];
  }
}

async function finish(world: World, { address, phrases }: Asked, answer: Message): Promise<Message> {
  world.lastShown.note(address, answer);
  const labelled = (await world.store.hasSample()) ? labelSample(answer, phrases) : answer;
  return world.seals.close(address, labelled);
}

/** Greets where we are new, as /start would; says in a line that we are back; says nothing where it was told already. */
async function answerArrival(world: World, asked: Asked, arrival: Arrival): Promise<readonly Message[]> {
  switch (await noteArrival(world.store, arrival.chats, world.now())) {
    case 'known':
      return [];
    case 'back':
      return [await finish(world, asked, sayBack(asked.phrases))];
    case 'new': {
      const greeting = arrival.channel === undefined ? startHere : startChannel;
      return [await finish(world, asked, await greeting(world, asked, arrival))];
    }
  }
}

/** Whoever may add us may set us up. */
function startHere(world: World, asked: Asked): Promise<Message> {
  return answerCommand(world, { ...asked, command: 'start', text: '', mayChangeSettings: async () => true });
}

/** A channel is met, so that it is greeted once, and gets nothing before one of its admins has said what. */
async function startChannel(world: World, asked: Asked, { chats, channel }: Arrival): Promise<Message> {
  const [address = asked.address] = chats;
  const { name = '', title = null } = channel ?? {};
  const { phrases } = asked;
  await meetChat(world, { ...asked, address, chatTitle: title, isPrivate: false });
  const line = code(`/start ${phrases.words('start-line')} for ${name}`);
  return say(phrases.spans('arrived-in-channel', { name: bold(title ?? name) }), [line]);
}

function sayBack(phrases: Phrases): Message {
  return say(phrases.spans('arrived-back', { subscriptions: code('/subscriptions'), settings: code('/settings') }));
}

async function answerRequest(world: World, asked: Asked): Promise<Message> {
  if (asked.press !== undefined) {
    const line = await world.seals.open(asked.address, asked.press);
    return line === null ? sayOldButton(asked) : answerFor(world, readLine(asked, line));
  }
  const named = withoutCommand(world, { ...asked, text: asked.text.trim().slice(0, TEXT_CHARACTERS_MAX) });
  return named === null ? sayLost(asked) : answerFor(world, named);
}

/** What a button carried, as if it had been typed. */
function readLine(asked: Asked, line: string): Asked {
  const [, command = '', text = ''] = /^(\S*)\s*(.*)$/su.exec(line) ?? [];
  return { ...asked, command, text };
}

/** A button of another chat, or one that was forgotten: whoever pressed it can still ask. */
function sayOldButton({ phrases }: Asked): Message {
  return say(phrases.spans('button-old', { digest: code('/digest'), help: code('/help') }));
}

/** "/subscribe pakistan for @channel at 07:30": set up from where one is, for a channel that one is an admin of. */
const FOR_CHANNEL = /^(?<before>(?:.*\s)?)for (?<name>@\w{4,32}|<#\d{17,20}>|-100\d{6,13})(?<after>(?:\s.*)?)$/isu;

async function answerFor(world: World, asked: Asked): Promise<Message> {
  const { before = '', name, after = '' } = FOR_CHANNEL.exec(asked.text)?.groups ?? {};
  if (name === undefined || asked.reach === undefined) return answerCommand(world, asked);
  const { phrases } = asked;
  const reached = await asked.reach(name);
  if (reached === null) return say(phrases.spans('channel-out-of-reach', { name: bold(name) }));
  const answer = await answerCommand(world, {
    ...{
      ...asked,
      text: `${before.trimEnd()}${after}`.trim(),
      address: reached.address,
      chatTitle: reached.title,
      isPrivate: false,
    },
    chat: await world.store.chatAt(reached.address),
    mayChangeSettings: async () => true,
  });
  const forIt = (action: Action): Action => ({ ...action, line: `${action.line} for ${name}` });
  const { actions, choices } = answer;
  const heading = phrases.spans('for-channel', { name: bold(reached.title ?? name) });
  return {
    ...answer,
    blocks: [{ kind: 'paragraph', spans: heading }, ...answer.blocks],
    ...(actions === undefined ? {} : { actions: actions.map(forIt) }),
    ...(choices === undefined ? {} : { choices: { ...choices, from: choices.from.map(forIt) } }),
  };
}

async function answerCommand(world: World, typed: Asked): Promise<Message> {
  const command = world.commands.find(({ name }) => name === typed.command);
  if (command === undefined) return suggestCommand(world, typed);
  const asked = await withStoryNumbered(world, typed);
  const changes = command.who === 'admins' && command.isLooking?.(asked.text) !== true;
  if (changes && !(await asked.mayChangeSettings())) {
    return say(asked.phrases.spans('admins-only', { command: code(`/${command.name}`) }));
  }
  return command.run(world, asked);
}

/** "pakistan?" or "what is new in Pakistan?" in a private chat asks about a place. Null when the words mean nothing to us. */
function withoutCommand(world: World, request: Asked): Asked | null {
  if (request.command !== '') return request;
  const words = request.text.replace(/^[¿¡]+|(?<![?!.؟？！。।])[?!.؟？！。।]+$/gu, '').trim();
  const [first = '', ...rest] = words.split(/\s+/u);
  if (world.commands.some(({ name }) => name === first.toLowerCase())) {
    return { ...request, command: first.toLowerCase(), text: rest.join(' ') };
  }
  if (setsUpDigest(world, request)) return { ...request, command: 'start' };
  const reader = { gazetteer: world.gazetteer, language: request.phrases.language };
  const about = String.raw`\s${anyOf(['in', 'about'], reader.language)}\s(?<place>.{1,80})$`;
  // Behind the first such word, "the democratic republic of congo"; behind the last, "qué hay de nuevo en pakistán".
  const place = [
    words,
    ...[about, `.*${about}`].map((pattern) => new RegExp(pattern, 'isu').exec(words)?.groups?.place),
  ]
    .filter((part) => part !== undefined)
    .find((part) => !('nearest' in findPlaces(world, part, request.phrases)));
  return place === undefined ? askedInPassing(world, request, words) : { ...request, command: 'country', text: place };
}

/** "show me pakistan please", "news from kenya yesterday": the one place that is named, and the day. Null where there is none. */
function askedInPassing(world: World, request: Asked, words: string): Asked | null {
  const { chat, phrases } = request;
  const { language } = phrases;
  const calendar = { zone: chat?.settings.zone ?? world.defaultZone, now: world.now(), language };
  const named = findDay(words, calendar);
  const place = placeIn(named?.words ?? words, { gazetteer: world.gazetteer, language });
  if (place === null) return null;
  const name = nameToType(world, place, phrases);
  return named === null
    ? { ...request, command: 'country', text: name }
    : { ...request, command: 'digest', text: `${name} ${named.said}` };
}

/** "pakistan and south asia every weekday at 7:30 karachi": places and when, and nothing that is not understood. */
function setsUpDigest({ gazetteer }: World, { text, phrases }: Asked): boolean {
  const wish = parseWish(text, { gazetteer, language: phrases.language });
  const hasTime = wish.minutes !== null || wish.weekdays !== null;
  return hasTime && wish.places.length > 0 && wish.unknown.length === 0 && wish.badTimes.length === 0;
}

function sayLost({ phrases }: Asked): Message {
  return say(phrases.spans('lost', { country: code(`/${exampleOf('country', phrases)}`), help: code('/help') }));
}

function suggestCommand(world: World, { command, phrases }: Asked): Message {
  const sorry = sayNoCommand(command, phrases);
  // "/pakistan", "/south_africa": whoever types a place as a command asks about it.
  const name = command.replaceAll('_', ' ');
  const isPlace = findPlaceNamed(name, { gazetteer: world.gazetteer, language: phrases.language }).kind === 'found';
  const near = nearestCommand(world, command) ?? (isPlace ? `country ${name}` : null);
  if (near === null) return say(sorry);
  const guess = phrases.spans('did-you-mean', { choices: code(`/${near}`) });
  return say(phrases.spans('two-sentences', { first: sorry, second: guess }));
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
  question: {
    readonly command: string;
    readonly option: string;
    readonly typed: string;
    readonly locale: string | null;
  },
): readonly Choice[] {
  const command = world.commands.find(({ name }) => name === question.command);
  // The chat's own language stands in the store, and a choice has to come from memory: the asker's own has to do.
  const phrases = phrasesIn(languageOfLocale(question.locale));
  return command?.complete?.(world, question.option, question.typed.slice(0, 200), phrases) ?? [];
}
