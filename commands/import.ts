// /import: takes over what /export wrote in another chat, on another platform, at another instance: lines, or a list of feeds.
import { nextDue } from '../digests/quiet.ts';
import { ok } from '../src/base/outcome.ts';
import type { Request } from '../src/chat/platform.ts';
import { code, type Message, say, text } from '../src/model/message.ts';
import { type Command, leaveDefault, meetChat, type World, wantsDigest } from './command.ts';
import { readWishes } from './portable.ts';
import { readMute } from './read-mute.ts';

export const importWishes: Command = {
  name: 'import',
  description: 'Take over what /export wrote in another chat',
  options: [
    { name: 'line', description: 'The line that /export wrote', isRequired: false, lead: null, hasCompletion: false },
    {
      ...{ name: 'file', description: 'A list of feeds: sources.opml', kind: 'file' },
      ...{ isRequired: false, lead: null, hasCompletion: false },
    },
  ],
  who: 'admins',
  examples: ['import {"v":1,"places":["PK","034"]}'],
  explanation:
    'Places, follows, mutes and sources are added to those that are here; settings take the place of those that are here.',
  complete: null,
  run: async (world, request): Promise<Message> => {
    const sent = request.file === undefined ? ok(request.text) : await request.file();
    if (!sent.ok) return say(sent.problem);
    if (/^\s*</.test(sent.value)) return takeSources(world, request, sent.value);
    const carried = readWishes(sent.value);
    if (carried === null) {
      return say([
        text('That is not what '),
        code('/export'),
        text(' writes. Send it in the other chat, and paste its lines here.'),
      ]);
    }
    const chat = await meetChat(world, request);
    const now = world.now();
    const before = carried.places.length > 0 ? await leaveDefault(world, chat) : chat.settings;
    await world.store.subscribe(chat.id, carried.places, now);
    for (const words of carried.follows) await world.store.follow({ chatId: chat.id, words, now });
    for (const words of carried.mutes) {
      const mute = await readMute(world, words);
      if (mute !== null) await world.store.mute({ chatId: chat.id, now, mute });
    }
    const settings = carried.settings ?? before;
    await world.store.keepSettings(chat.id, settings, (await wantsDigest(world, chat)) ? nextDue(settings, now) : null);
    return say([
      text(
        `Taken over: ${carried.places.length} places, ${carried.follows.length} follows, ${carried.mutes.length} mutes. `,
      ),
      code('/settings'),
      text(', '),
      code('/subscriptions'),
    ]);
  },
};

/** Looked at side by side, so that a list of slow sites is no long wait. */
const LOOKED_AT_ONCE = 5;
/** More than a chat may have: the rest of a longer list is not looked at. */
const SOURCES_MAX = 60;
const PROBLEMS_SHOWN = 5;

async function takeSources(world: World, request: Request, xml: string): Promise<Message> {
  const list = world.opml.read(xml);
  if (!list.ok) return say(list.problem);
  const chat = await meetChat(world, request);
  const isOperator = request.address.platform === 'console';
  const wanted = list.value.slice(0, SOURCES_MAX);
  const problems: string[] = [];
  let taken = 0;
  for (let at = 0; at < wanted.length; at += LOOKED_AT_ONCE) {
    const added = await Promise.all(
      wanted.slice(at, at + LOOKED_AT_ONCE).map(async ({ url, folder, outletName }) => {
        const source = await world.addSource({ chatId: chat.id, url, folder, isOperator });
        return source.ok ? null : `${outletName}: ${source.problem}`;
      }),
    );
    taken += added.filter((problem) => problem === null).length;
    problems.push(...added.filter((problem) => problem !== null));
  }
  const left = list.value.length - wanted.length;
  return {
    blocks: [
      { kind: 'paragraph', spans: [text(`Taken over: ${taken} of ${list.value.length} sources. `), code('/sources')] },
      ...(problems.length === 0
        ? []
        : [{ kind: 'list' as const, items: problems.slice(0, PROBLEMS_SHOWN).map((problem) => [text(problem)]) }]),
      ...(left === 0 ? [] : [{ kind: 'footer' as const, spans: [text(`${left} more were not looked at.`)] }]),
    ],
  };
}
