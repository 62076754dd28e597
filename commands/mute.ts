// /mute words, outlet or place: what this chat's digests leave out.
import type { Mute } from '../src/model/chat.ts';
import { type Action, code, type Message, say, text } from '../src/model/message.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { askFor, completePlaces } from './answer.ts';
import { type Command, meetChat, type World } from './command.ts';
import { exampleOf } from './examples.ts';
import { isStoryNumber, noSuchStory } from './find-story.ts';
import { boldMute, lineOf, nameMute, plainWords, readMute } from './read-mute.ts';

const MUTES_MAX = 100;

export const mute: Command = {
  name: 'mute',
  options: [{ name: 'what', isRequired: false, lead: null, hasCompletion: true }],
  who: 'admins',
  isLooking: (words) => words === '' || words.startsWith('story '),
  complete: (world, _option, typed, phrases) => completePlaces(world, typed, { kinds: null, phrases }),
  run: async (world, asked): Promise<Message> => {
    const { phrases, text: typed } = asked;
    const chat = await meetChat(world, asked);
    const { mutes } = await world.store.taste(chat.id);
    if (typed === '') return listMutes(world, mutes, phrases);
    const storyId = /^story (?<id>[\w-]{16})$/.exec(typed)?.groups?.id;
    if (storyId !== undefined) return offerMutes(world, storyId, phrases);
    if (isStoryNumber(typed)) return noSuchStory(phrases);
    const wish = await readMute(world, typed, phrases.language);
    if (wish === null) return askFor(phrases.words('nothing-to-mute'), exampleOf('mute', phrases), phrases);
    if (wish.kind === 'place' && wish.place.kind === 'world') {
      return say(phrases.spans('mute-everything', { pause: code('/pause') }));
    }
    if (mutes.length >= MUTES_MAX) return say(phrases.words('mutes-full', { count: MUTES_MAX }));
    await world.store.mute({ chatId: chat.id, now: world.now(), mute: wish });
    const message = say(phrases.spans('muted', { what: boldMute(await nameMute(world, wish, phrases)) }));
    return {
      ...message,
      actions: [{ label: phrases.words('button-undo'), line: `unmute ${lineOf(wish)}`, opens: 'here' }],
    };
  },
};

async function listMutes(world: World, mutes: readonly Mute[], phrases: Phrases): Promise<Message> {
  if (mutes.length === 0) return askFor(phrases.words('mutes-none'), exampleOf('mute', phrases), phrases);
  const names = await Promise.all(mutes.map((kept) => nameMute(world, kept, phrases)));
  return {
    blocks: [
      { kind: 'paragraph', spans: [text(phrases.words('mutes-title'))] },
      { kind: 'list', items: names.map(boldMute) },
      { kind: 'footer', spans: phrases.spans('mutes-end', { unmute: code('/unmute') }) },
    ],
  };
}

const OUTLETS_OFFERED_MAX = 8;

/** What a story could be muted by: its places and the outlets that tell it. */
async function offerMutes(world: World, storyId: string, phrases: Phrases): Promise<Message> {
  const story = await world.store.storyById(storyId);
  if (story === null) return say(phrases.words('story-gone'));
  const outlets = [...new Set(story.voices.map(({ outletId }) => outletId))].slice(0, OUTLETS_OFFERED_MAX);
  const mutes: readonly Mute[] = [
    ...outlets.map((outletId): Mute => ({ kind: 'outlet', outletId })),
    ...story.about.map(({ country }): Mute => ({ kind: 'place', place: { kind: 'country', code: country } })),
  ];
  const from: Action[] = [];
  for (const each of mutes) {
    from.push({ label: plainWords(await nameMute(world, each, phrases)), line: `mute ${lineOf(each)}`, opens: 'here' });
  }
  const question = askFor(phrases.words('ask-mute'), exampleOf('mute', phrases), phrases);
  return { ...question, choices: { prompt: phrases.words('pick-mute'), from } };
}
