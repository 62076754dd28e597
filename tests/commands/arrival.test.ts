// Added, thrown out, added again: a chat is greeted once, and what it had comes back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { answerChatEvent } from '../../digests/chat-life.ts';
import type { ChatAddress } from '../../src/model/chat.ts';
import { NOW, openTalk, plain, type Talk } from './talk.ts';

let talk: Talk;
before(async () => {
  talk = await openTalk();
});
after(() => talk.close());

const at = (chat: string, thread: string | null = null): ChatAddress => ({ platform: 'telegram', chat, thread });

/** What is said when we are added there. */
async function arrive(address: ChatAddress, chats: readonly ChatAddress[] = [address]): Promise<string> {
  return talk.ask('', { address, isPrivate: false, arrival: { chats }, mayChangeSettings: async () => false });
}

test('a group that adds the bot is set up with the world and told so, once', async () => {
  const group = at('-501');
  assert.match(await arrive(group), /You are set: the world, every day at 08:00/);
  assert.equal(await arrive(group), '');
  assert.match(await talk.ask('/subscriptions', { address: group }), /World/);
});

test('kicked and added again, it says in one line that all is as it was, and it is', async () => {
  const group = at('-502');
  await arrive(group);
  await talk.ask('/subscribe nepal at 07:30', { address: group });
  await answerChatEvent(talk.world.store, { kind: 'gone', address: group, reason: 'kicked' }, NOW);
  const back = await arrive(group);
  assert.match(back, /^I am back, and all is as you left it: \/subscriptions, \/settings\.$/);
  assert.match(await talk.ask('/subscriptions', { address: group }), /Nepal/);
  assert.equal(await arrive(group), '');
});

test('a group of which only a topic was set up is known as well', async () => {
  const topic = at('-503', '7');
  await talk.ask('/subscribe nepal at 07:30', { address: topic });
  assert.equal(await arrive(at('-503')), '');
  await answerChatEvent(talk.world.store, { kind: 'gone', address: topic, reason: 'kicked' }, NOW);
  assert.match(await arrive(at('-503')), /I am back/);
  assert.equal((await talk.world.store.chatAt(topic))?.restReason, null);
});

test('a server is greeted once for all its channels', async () => {
  const channels = ['801', '802', '803'].map((chat) => at(chat));
  const [hall = at('801'), news = at('802')] = channels;
  await talk.ask('/subscribe nepal at 07:30', { address: news });
  await answerChatEvent(talk.world.store, { kind: 'gone', address: news, reason: 'removed' }, NOW);
  assert.match(await arrive(hall, channels), /I am back/);
  assert.equal((await talk.world.store.chatAt(news))?.restReason, null);
  assert.equal(await arrive(hall, channels), '');
  assert.match(await arrive(at('901'), [at('901'), at('902')]), /You are set/);
});

test('a channel gets nothing by itself: its admin is told in private how to set it up', async () => {
  const channel = at('-100777');
  const arrival = { chats: [channel], channel: { name: '@sports', title: 'Sports' } };
  const told = await talk.ask('', { address: at('55'), arrival });
  assert.match(told, /I was added to Sports and post nothing there[\s\S]*\/start .* for @sports/);
  const stored = await talk.world.store.chatAt(channel);
  assert.deepEqual([stored?.title, stored?.isPrivate], ['Sports', false]);
  assert.deepEqual(await talk.world.store.subscriptions(stored?.id ?? 0), []);
  assert.equal(await talk.ask('', { address: at('55'), arrival }), '');
});

test('a group that became a supergroup does not get the world beside what it chose', async () => {
  const [old, young] = [at('-504'), at('-1005040')];
  await talk.ask('/subscribe nepal at 07:30', { address: old });
  await arrive(young);
  await answerChatEvent(talk.world.store, { kind: 'moved', from: old, to: young }, NOW);
  const words = await talk.ask('/subscriptions', { address: young });
  assert.match(words, /Nepal/);
  assert.doesNotMatch(words, /World/);
});

const TERMINAL: ChatAddress = { platform: 'console', chat: 'terminal', thread: null };

/** What the last answer says when each line is typed in turn at a new terminal. */
async function lead(typed: readonly string[]): Promise<string> {
  await talk.world.store.forgetChat(TERMINAL);
  const arrival = { chats: [TERMINAL], isAtPrompt: true } as const;
  let [asked] = await talk.answers('', { address: TERMINAL, arrival });
  for (const words of typed) {
    assert.ok(asked?.awaits !== undefined, `no question before “${words}”`);
    [asked] = await talk.answers(`/${asked.awaits.before}${words || asked.awaits.otherwise}`, { address: TERMINAL });
  }
  assert.ok(asked !== undefined);
  return plain(asked);
}

const LED: readonly (readonly [typed: readonly string[], says: RegExp])[] = [
  [[], /^Dateline[\s\S]*Which places\?.*\[world\]$/],
  [[''], /At what time\?.*\[08:00\]$/],
  [['', ''], /Where do you live\?.*\[UTC\]$/],
  [['', '', ''], /^Done. Your digest about World comes every day at 08:00 \(UTC\)/],
  [['pakistan, south asia', '07:30 on weekdays', 'karachi'], /🇵🇰 Pakistan, .*on weekdays at 07:30 \(Asia\/Karachi\)/],
  [['pakistan every weekday at 7:30 karachi'], /^Done. Your digest about 🇵🇰 Pakistan .* 07:30 \(Asia\/Karachi\)/],
  [['atlantika'], /I know no place called “atlantika”[\s\S]*Which places\?/],
  [['nepal', 'soon'], /time of day[\s\S]*At what time\?/],
  [['nepal', 'soon', '9'], /Where do you live\?/],
  [['nepal', '9', 'xyzzyx', 'kathmandu'], /Done.*Nepal.* at 09:00 \(Asia\/Kath?mandu\)/],
];

test('a person at a prompt is led by three questions, and an empty line takes what stands in brackets', async () => {
  for (const [typed, says] of LED) assert.match(await lead(typed), says, typed.join(' | '));
});

test('whoever answers no question has the world, and is not asked again', async () => {
  await lead([]);
  assert.match(await talk.ask('/subscriptions', { address: TERMINAL }), /World/);
  assert.equal(await talk.ask('', { address: TERMINAL, arrival: { chats: [TERMINAL], isAtPrompt: true } }), '');
});
