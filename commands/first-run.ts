// Leads a person at a prompt through the first minute: places, time, zone; an empty line takes what stands in brackets.
import { namePlace } from '../digests/name-place.ts';
import { bold, code, type Message, say } from '../src/model/message.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { sayUnknownPlace } from './answer.ts';
import type { World } from './command.ts';
import { sayBadTime } from './say-plan.ts';
import { parseWish } from './wish.ts';
import { findZone } from './zone.ts';

/** Words of /start that are answers to a question: "!time pakistan". Nobody types them. */
const STEP = /^!(?<step>time|zone|end) (?<words>.*)$/su;

const DEFAULT_PLACE = 'world';
const DEFAULT_TIME = '08:00';

/** The first question, under what Dateline is. */
export function firstQuestion(hello: Message, phrases: Phrases): Message {
  const [title, about] = hello.blocks;
  const shown = [title, about].filter((block) => block !== undefined);
  const question = askPlaces(phrases);
  return { ...withBlocks(shown, question), awaits: question.awaits };
}

/**
 * What the words of /start come to: the next question, the line that they all make, or null for words that are no answer to a question.
 */
export function nextStep(
  world: World,
  words: string,
  phrases: Phrases,
): { readonly ask: Asking } | { readonly line: string } | null {
  const { step, words: said = '' } = STEP.exec(words)?.groups ?? {};
  const reader = { gazetteer: world.gazetteer, language: phrases.language };
  switch (step) {
    case 'time': {
      const wish = parseWish(said, reader);
      const [unknown] = wish.unknown;
      if (unknown !== undefined) {
        return { ask: again(sayUnknownPlace(world, unknown, { command: 'start', phrases }), askPlaces(phrases)) };
      }
      if (wish.minutes !== null) return { line: said };
      return { ask: wish.places.length === 0 ? askPlaces(phrases) : askTime(said, phrases) };
    }
    case 'zone': {
      const { minutes, badTimes } = parseWish(said, reader);
      const [places = '', time = ''] = said.split(' at ');
      if (minutes !== null && badTimes.length === 0) return { ask: askZone(world, said, phrases) };
      return { ask: again(say(sayBadTime(badTimes[0] ?? time, phrases)), askTime(places, phrases)) };
    }
    case 'end': {
      const [, line = '', zone = ''] = /^(.*) zone (.*?)$/su.exec(said) ?? [];
      const isKnown = findZone(zone, world.gazetteer) !== null;
      return isKnown
        ? { line: said }
        : { ask: again(say(phrases.words('no-such-city')), askZone(world, line, phrases)) };
    }
    default:
      return null;
  }
}

type Asking = Message & Required<Pick<Message, 'awaits'>>;

/** The question in bold, what may be answered, and in brackets what an empty line means. */
function ask(name: 'places' | 'time' | 'zone', otherwise: string, phrases: Phrases): Message {
  const question = bold(phrases.words(`first-${name}-title`));
  return say(phrases.spans(`first-${name}`, { question, default: code(`[${otherwise}]`) }));
}

function askPlaces(phrases: Phrases): Asking {
  const awaits = { before: 'start !time ', otherwise: DEFAULT_PLACE };
  return { ...ask('places', nameWorld(phrases), phrases), awaits };
}

function nameWorld(phrases: Phrases): string {
  return namePlace({ kind: 'world' }, phrases).toLocaleLowerCase(phrases.locale);
}

function askTime(places: string, phrases: Phrases): Asking {
  return {
    ...ask('time', DEFAULT_TIME, phrases),
    awaits: { before: `start !zone ${places} at `, otherwise: DEFAULT_TIME },
  };
}

function askZone({ defaultZone }: World, line: string, phrases: Phrases): Asking {
  return {
    ...ask('zone', defaultZone, phrases),
    awaits: { before: `start !end ${line} zone `, otherwise: defaultZone },
  };
}

function again(problem: Message, question: Asking): Asking {
  return { ...withBlocks(problem.blocks, question), awaits: question.awaits };
}

function withBlocks(blocks: Message['blocks'], question: Message): Message {
  return { ...question, blocks: [...blocks, ...question.blocks] };
}
