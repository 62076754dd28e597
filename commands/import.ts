// /import: takes over what /export wrote in another chat, on another platform, at another instance: lines, or a list of feeds.
import { nextDue } from '../digests/quiet.ts';
import { ok } from '../src/base/outcome.ts';
import { code, type Message, type Span, say, text } from '../src/model/message.ts';
import { phrasesIn } from '../src/phrases/phrases.ts';
import { type Asked, type Command, leaveDefault, meetChat, type World, wantsDigest } from './command.ts';
import { readWishes } from './portable.ts';
import { readMute } from './read-mute.ts';
import { saySourceProblem } from './say-source-problem.ts';

export const importWishes: Command = {
  name: 'import',
  options: [
    { name: 'line', isRequired: false, lead: null, hasCompletion: false },
    { ...{ name: 'file', kind: 'file' }, ...{ isRequired: false, lead: null, hasCompletion: false } },
  ],
  who: 'admins',
  complete: null,
  run: async (world, asked): Promise<Message> => {
    const { phrases } = asked;
    const sent = asked.file === undefined ? ok(asked.text) : await asked.file();
    if (!sent.ok) return say(phrases.words(`file-${sent.problem}`));
    if (/^\s*</.test(sent.value)) return takeSources(world, asked, sent.value);
    const carried = readWishes(sent.value);
    if (carried === null) {
      const how = phrases.spans('import-how', { export: code('/export') });
      if (sent.value.trim() === '' && asked.file === undefined) return say(how);
      return say(phrases.spans('two-sentences', { first: phrases.words('import-unread'), second: how }));
    }
    const chat = await meetChat(world, asked);
    const now = world.now();
    const before = carried.places.length > 0 ? await leaveDefault(world, chat) : chat.settings;
    await world.store.subscribe(chat.id, carried.places, now);
    for (const words of carried.follows) await world.store.follow({ chatId: chat.id, words, now });
    for (const words of carried.mutes) {
      const mute = await readMute(world, words, 'en');
      if (mute !== null) await world.store.mute({ chatId: chat.id, now, mute });
    }
    const settings = carried.settings ?? before;
    await world.store.keepSettings(chat.id, settings, (await wantsDigest(world, chat)) ? nextDue(settings, now) : null);
    const spoken = phrasesIn(settings.language);
    const counts = { places: carried.places.length, follows: carried.follows.length, mutes: carried.mutes.length };
    const shown = { settings: code('/settings'), subscriptions: code('/subscriptions') };
    return say(spoken.spans('imported', counts), spoken.spans('see-settings', shown));
  },
};

/** Looked at side by side, so that a list of slow sites is no long wait. */
const LOOKED_AT_ONCE = 5;
/** More than a chat may have: the rest of a longer list is not looked at. */
const SOURCES_MAX = 60;
const PROBLEMS_SHOWN = 5;

async function takeSources(world: World, asked: Asked, xml: string): Promise<Message> {
  const { phrases } = asked;
  const list = world.opml.read(xml);
  if (!list.ok) return say(phrases.words('list-unread'));
  if (list.value.length === 0) return say(phrases.words('list-empty'));
  const chat = await meetChat(world, asked);
  const isOperator = asked.address.platform === 'console';
  const wanted = list.value.slice(0, SOURCES_MAX);
  const problems: (readonly Span[])[] = [];
  for (let at = 0; at < wanted.length; at += LOOKED_AT_ONCE) {
    const added = await Promise.all(
      wanted.slice(at, at + LOOKED_AT_ONCE).map(async ({ url, folder, outletName }) => {
        const source = await world.addSource({ chatId: chat.id, url, folder, isOperator });
        if (source.ok) return null;
        const sorry = saySourceProblem(source.problem, phrases);
        return phrases.spans('source-failed', { outlet: text(outletName), problem: sorry });
      }),
    );
    problems.push(...added.filter((problem) => problem !== null));
  }
  const taken = wanted.length - problems.length;
  const left = list.value.length - wanted.length;
  const counts = { taken, count: list.value.length, sources: code('/sources') };
  return {
    blocks: [
      { kind: 'paragraph', spans: phrases.spans('sources-taken', counts) },
      ...(problems.length === 0 ? [] : [{ kind: 'list' as const, items: problems.slice(0, PROBLEMS_SHOWN) }]),
      ...(left === 0
        ? []
        : [{ kind: 'footer' as const, spans: phrases.spans('sources-not-looked-at', { count: left }) }]),
    ],
  };
}
