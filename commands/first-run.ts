// Leads a person at a prompt through the first minute: places, time, zone; an empty line takes what stands in brackets.
import { bold, code, type Message, say, text } from '../src/model/message.ts';
import { sayUnknownPlace } from './answer.ts';
import type { World } from './command.ts';
import { parseWish } from './wish.ts';
import { findZone } from './zone.ts';

/** Words of /start that are answers to a question: "!time pakistan". Nobody types them. */
const STEP = /^!(?<step>time|zone|end) (?<words>.*)$/su;

const DEFAULT_PLACE = 'world';
const DEFAULT_TIME = '08:00';

/** The first question, under what Dateline is. */
export function firstQuestion(hello: Message): Message {
  const [title, about] = hello.blocks;
  const shown = [title, about].filter((block) => block !== undefined);
  return { ...withBlocks(shown, askPlaces()), awaits: askPlaces().awaits };
}

/**
 * What the words of /start come to: the next question, the line that they all make, or null for words that are no answer to a question.
 */
export function nextStep(world: World, words: string): { readonly ask: Asking } | { readonly line: string } | null {
  const { step, words: said = '' } = STEP.exec(words)?.groups ?? {};
  switch (step) {
    case 'time': {
      const wish = parseWish(said, world.gazetteer);
      const [unknown] = wish.unknown;
      if (unknown !== undefined) return { ask: again(sayUnknownPlace(world, unknown, 'start'), askPlaces()) };
      if (wish.minutes !== null) return { line: said };
      return { ask: wish.places.length === 0 ? askPlaces() : askTime(said) };
    }
    case 'zone': {
      const { minutes, problems } = parseWish(said, world.gazetteer);
      const [places = ''] = said.split(' at ');
      if (minutes !== null && problems.length === 0) return { ask: askZone(world, said) };
      return { ask: again(say(problems[0] ?? 'That is no time of day: write it like 07:30.'), askTime(places)) };
    }
    case 'end': {
      const [, line = '', zone = ''] = /^(.*) zone (.*?)$/su.exec(said) ?? [];
      const isKnown = findZone(zone, world.gazetteer) !== null;
      return isKnown ? { line: said } : { ask: again(say('I know no such city.'), askZone(world, line)) };
    }
    default:
      return null;
  }
}

type Asking = Message & Required<Pick<Message, 'awaits'>>;

function askPlaces(): Asking {
  return {
    ...say([bold('Which places? '), text('Countries, regions: pakistan, south asia. '), code(`[${DEFAULT_PLACE}]`)]),
    awaits: { before: 'start !time ', otherwise: DEFAULT_PLACE },
  };
}

function askTime(places: string): Asking {
  return {
    ...say([
      bold('At what time? '),
      text('Also several, and days: 07:30, 18:00 on weekdays. '),
      code(`[${DEFAULT_TIME}]`),
    ]),
    awaits: { before: `start !zone ${places} at `, otherwise: DEFAULT_TIME },
  };
}

function askZone({ defaultZone }: World, line: string): Asking {
  return {
    ...say([bold('Where do you live? '), text('A city tells me your clock. '), code(`[${defaultZone}]`)]),
    awaits: { before: `start !end ${line} zone `, otherwise: defaultZone },
  };
}

function again(problem: Message, question: Asking): Asking {
  return { ...withBlocks(problem.blocks, question), awaits: question.awaits };
}

function withBlocks(blocks: Message['blocks'], question: Message): Message {
  return { ...question, blocks: [...blocks, ...question.blocks] };
}
