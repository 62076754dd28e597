import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawFrom } from '../../bench/draw.ts';
import { fillStories } from '../../bench/stored-stories.ts';
import { openCandidates, type Wish } from '../../digests/candidates.ts';
import { SHARE_MIN } from '../../digests/edit.ts';
import { DAY_MS, HOUR_MS } from '../../src/base/time.ts';
import type { ChatSettings } from '../../src/model/chat.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { storeOn } from '../../src/store/store.ts';
import { findableOf } from '../../src/text/search-forms.ts';

const NOW = Date.UTC(2026, 3, 8, 8);
const SETTINGS: ChatSettings = {
  ...{ zone: 'UTC', length: 'normal', language: 'en' },
  schedule: { minutes: [480], weekdays: [1] },
};
const PLACES = [null, new Set(['IN', 'PK']), new Set(['US']), new Set(['TV'])];

/** Some hundred stories, and twelve chats that were told of some of them, at their version or at an earlier one. */
async function openWorld() {
  const opened = await openSqlite(':memory:', { isShared: false });
  assert.ok(opened.ok);
  const { db } = opened.value;
  await fillStories(db, { storyCount: 300, days: 3, now: NOW });
  await db.updateTable('stories').set({ version: 2 }).where('id', 'like', '%3').execute();
  const store = storeOn(db);
  const draw = drawFrom(5);
  const wishes: Wish[] = [];
  for (let chat = 1; chat <= 12; chat++) {
    const address = { platform: 'telegram', chat: String(chat), thread: null } as const;
    const { id } = await store.meetChat({ address, title: null, isPrivate: true, settings: SETTINGS }, NOW);
    const told = Array.from({ length: 300 }, (_, at) => ({ storyId: `s${at}`, version: 1 })).filter(
      () => draw() < chat / 12,
    );
    const slot = { chatId: id, localDate: '2026-04-07', minute: 480, dueAt: NOW - DAY_MS };
    await store.claimSlot({ slot, told, ...{ composedAt: NOW - DAY_MS, parts: [], nextDueAt: null } });
    for (const countries of PLACES) {
      wishes.push({
        chatId: id,
        countries,
        newsSince: NOW - 3 * DAY_MS,
        grewAfter: chat % 2 === 0 ? null : NOW - DAY_MS,
      });
    }
  }
  const alone = ({ chatId, ...wish }: Wish) => store.storiesAbout({ ...wish, shareMin: SHARE_MIN, untoldTo: chatId });
  return { store, wishes, alone };
}

test('what chats have in common is read once, and each gets the stories that it would get alone', async () => {
  const { store, wishes, alone } = await openWorld();
  let reads = 0;
  const candidates = openCandidates({
    ...store,
    storiesAbout: (question) => {
      reads += 1;
      return store.storiesAbout(question);
    },
  });
  for (const wish of wishes) assert.deepEqual(await candidates(wish), await alone(wish));
  assert.equal(reads, 2 * PLACES.length);
});

test('a story that changes in the middle of a run is told as it is', async () => {
  const { store, wishes, alone } = await openWorld();
  const candidates = openCandidates(store);
  const [first, ...others] = wishes.filter(({ countries }) => countries === null);
  assert.ok(first !== undefined);
  const [before] = await candidates(first);
  const story = await store.storyById('s8');
  assert.ok(before !== undefined && story !== null);
  await store.keepArticle({
    article: {
      ...{ id: 'late', outlet: { id: 'dawn', name: 'Dawn', home: 'PK' }, url: null, title: 'Late', text: 'Late news.' },
      ...{ language: 'en', dateline: null, agency: null, publishedAt: null, seenAt: NOW, newsAt: NOW },
      ...{ about: story.about, mentioned: [] },
    },
    findable: findableOf({ ...story, headline: 'Told anew' }),
    story: { ...story, headline: 'Told anew', version: 3, newsAt: NOW - HOUR_MS, grewAt: NOW - HOUR_MS },
    ...{
      isDuplicate: false,
      because: null,
      isSample: false,
      mergedFrom: [before.id === 's8' ? 's9' : before.id],
      link: null,
    },
  });
  let tellings = 0;
  for (const wish of others) {
    const stories = await candidates(wish);
    assert.deepEqual(stories, await alone(wish));
    if (stories.some(({ headline }) => headline === 'Told anew')) tellings += 1;
  }
  assert.ok(tellings > 0, 'some chat was not told of it yet');
});
