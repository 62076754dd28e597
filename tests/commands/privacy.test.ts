// Deleting a chat: afterwards nothing of it can be read from the database file, byte by byte.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inChat, openTalk, plain } from './talk.ts';

/** Long enough to be found by chance in no other row. */
const CHAT = '7070123456789';
const TITLE = 'The quiet allotment society';
const WORDS = 'zzyzx quarrel petunia';

test('after /privacy delete no byte of the chat is left in the file or its log', async (t) => {
  const talk = await openTalk();
  t.after(talk.close);
  const me = { ...inChat(CHAT), chatTitle: TITLE };
  await talk.ask('/subscribe pakistan at 08:05', me);
  await talk.ask(`/follow ${WORDS}`, me);
  await talk.ask(`/mute words ${WORDS} mute`, me);
  // A page button of a long search is kept under the chat's name.
  const long = `/search ${WORDS} pakistan ${'سری لنکا '.repeat(12)}`;
  await talk.ask(long, me);
  assert.equal((await talk.digestsAt(talk.world.now() + 10 * 60_000)).length, 1);
  const neighbour = inChat('7070123456780');
  await talk.ask('/subscribe nepal', neighbour);
  const traces = [CHAT, TITLE, WORDS, 'zzyzx'];
  assert.deepEqual(found(talk.path, traces), traces, 'the scan finds what is there');

  const [question] = await talk.answers('/privacy delete', me);
  assert.ok(question !== undefined);
  assert.deepEqual(found(talk.path, traces), traces, 'nothing goes before it is confirmed');
  assert.match(plain(await talk.press(question, /Delete everything/, me)), /Deleted/);
  assert.deepEqual(found(talk.path, traces), []);
  assert.match(await talk.ask('/subscriptions', neighbour), /Nepal/);
  assert.match(await talk.ask('/subscriptions', me), /no digest yet/);
});

function found(path: string, traces: readonly string[]): readonly string[] {
  const files = [path, `${path}-wal`].filter((file) => existsSync(file)).map((file) => readFileSync(file));
  return traces.filter((trace) => files.some((bytes) => bytes.includes(trace)));
}
