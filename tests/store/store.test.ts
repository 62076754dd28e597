// The store's contract on a real file: what it promises about slots, deliveries, stories and chats.
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Database from 'better-sqlite3';
import { DAY_MS } from '../../src/base/time.ts';
import { openLog } from '../../src/log.ts';
import type { Article } from '../../src/model/article.ts';
import type { ChatAddress } from '../../src/model/chat.ts';
import type { Delivery } from '../../src/model/delivery.ts';
import { outlineOf, type Story } from '../../src/model/story.ts';
import { type OpenDatabase, openSqlite } from '../../src/store/sqlite/open.ts';
import { type Store, storeOn } from '../../src/store/store.ts';
import { findableOf, termsOf } from '../../src/text/search-forms.ts';
import { openTidy } from '../../src/tidy.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-store-'));
let database: OpenDatabase;
let store: Store;
let chats = 0;

before(async () => {
  const opened = await openSqlite(join(folder, 'contract.sqlite'), { isShared: false });
  assert.ok(opened.ok);
  database = opened.value;
  store = storeOn(database.db);
});

after(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const SETTINGS = {
  language: 'en',
  zone: 'UTC',
  length: 'normal',
  schedule: { minutes: [480], weekdays: [1, 2, 3, 4, 5, 6, 7] },
} as const;

function address(): ChatAddress {
  return { platform: 'telegram', chat: String(++chats), thread: null };
}

function meet(where: ChatAddress = address()) {
  return store.meetChat({ address: where, title: 'A chat', isPrivate: true, settings: SETTINGS }, 1);
}

function article(id: string, newsAt = 100): Article {
  const outlet = { id: 'lantern', name: 'Lantern', home: 'PK' };
  return {
    id,
    outlet,
    url: `https://lantern.example/${id}`,
    title: `Title ${id}`,
    text: 'Text.',
    language: 'en',
    dateline: null,
    agency: null,
    publishedAt: newsAt,
    seenAt: newsAt,
    newsAt,
    about: [{ country: 'PK', share: 1 }],
    mentioned: ['PK'],
  };
}

function story(id: string, given: Partial<Story> = {}): Story {
  return {
    id,
    headline: `Harvest fair ${id}`,
    language: 'en',
    summary: [{ text: 'The fair opened on Monday.', articleId: id }],
    disputes: [],
    voices: [],
    about: [
      { country: 'PK', share: 0.8 },
      { country: 'AF', share: 0.2 },
    ],
    version: 1,
    publishersAtVersion: 1,
    growth: [],
    earlierId: null,
    startedAt: 100,
    newsAt: 100,
    grewAt: 100,
    ...given,
  };
}

function keep(id: string, given: Partial<Story> = {}, mergedFrom: readonly string[] = []) {
  return store.keepArticle({
    article: article(id),
    story: story(given.id ?? id, given),
    findable: findableOf(story(given.id ?? id, given)),
    isDuplicate: false,
    because: null,
    link: null,
    isSample: false,
    mergedFrom,
  });
}

const about = (country: string, given = {}) =>
  store.storiesAbout({
    countries: new Set([country]),
    shareMin: 0.15,
    newsSince: 0,
    grewAfter: null,
    untoldTo: null,
    ...given,
  });

test('a story is found under every country it is about, and under no other', async () => {
  await keep('fair');
  assert.deepEqual(
    (await about('PK')).map(({ id }) => id),
    ['fair'],
  );
  assert.deepEqual(
    (await about('AF')).map(({ id }) => id),
    ['fair'],
  );
  assert.deepEqual(await about('IN'), []);
  assert.deepEqual(await about('AF', { shareMin: 0.5 }), []);
});

test('the outline of a story says what its words would, and what only hidden outlets tell is left out', async () => {
  const about = [{ country: 'TV', share: 1 }];
  const file = (articleId: string, outletId: string, of: Story) =>
    store.keepArticle({
      article: { ...article(articleId), about, outlet: { id: outletId, name: outletId, home: null } },
      ...{
        story: of,
        findable: findableOf(of),
        isDuplicate: false,
        because: null,
        link: null,
        isSample: false,
        mergedFrom: [],
      },
    });
  const voice = (outletId: string) => ({
    ...{
      articleId: outletId,
      outletId,
      outletName: outletId,
      url: null,
      agency: null,
      isDuplicate: false,
      newsAt: 100,
    },
  });
  await file('alone', 'dawn', story('alone', { about, voices: [voice('dawn')] }));
  await file('both', 'dawn', story('both', { about, voices: [voice('dawn')] }));
  await file('too', 'herald', story('both', { about, summary: [], voices: [voice('dawn'), voice('herald')] }));
  const outlines = (hidden: readonly string[]) =>
    store.outlinesAbout({
      ...{ countries: new Set(['TV']), shareMin: 0.15, newsSince: 0, grewAfter: null, untoldTo: null },
      hidden: new Set(hidden),
    });
  const whole = await store.storiesAbout({
    ...{ countries: new Set(['TV']), shareMin: 0.15, newsSince: 0, grewAfter: null, untoldTo: null },
  });
  assert.deepEqual(
    whole.map(({ id }) => id),
    ['both', 'alone'],
  );
  assert.deepEqual(await outlines([]), whole.map(outlineOf));
  assert.deepEqual(
    (await outlines(['dawn'])).map(({ id }) => id),
    ['both'],
  );
});

/** Claims every head that may go by its row. */
async function claimAt(now: number): Promise<readonly Delivery[]> {
  const heads = await store.waitingHeads({ platform: 'telegram', countMax: 10 });
  const claimed = await Promise.all(
    heads.filter(({ notBefore }) => notBefore <= now).map((head) => store.claimDelivery(head, now)),
  );
  return claimed.filter((delivery) => delivery !== null);
}

test('a slot is claimed once, whoever comes second queues nothing', async () => {
  const chat = await meet();
  const claim = {
    slot: { chatId: chat.id, localDate: '2026-04-08', minute: 480, dueAt: 5 },
    composedAt: 6,
    parts: ['one', 'two'],
    told: [],
    nextDueAt: 50,
  };
  assert.equal(await store.claimSlot(claim), true);
  assert.equal(await store.claimSlot(claim), false);
  const first = await claimAt(10);
  assert.deepEqual(
    first.map(({ payload }) => payload),
    ['one'],
  );
  await store.settleDelivery(first[0]?.id ?? 0, { state: 'sent', platformMessageId: 'm' }, 11);
  const second = await claimAt(10);
  assert.deepEqual(
    second.map(({ payload }) => payload),
    ['two'],
  );
  await store.settleDelivery(second[0]?.id ?? 0, { state: 'sent', platformMessageId: 'm' }, 11);
});

test('the message before a delivery is the last that was sent to its chat', async () => {
  const [chat, other] = [await meet(), await meet()];
  for (const { id } of [chat, other])
    await store.claimSlot({
      slot: { chatId: id, localDate: '2026-04-07', minute: 480, dueAt: 5 },
      ...{ composedAt: 6, told: [], nextDueAt: null, parts: ['one', 'two'] },
    });
  const firsts = await claimAt(10);
  for (const { id } of firsts) await store.settleDelivery(id, { state: 'sent', platformMessageId: `m${id}` }, 11);
  const seconds = await claimAt(10);
  assert.equal(seconds.length, 2);
  assert.deepEqual(
    await Promise.all(seconds.map(({ id }) => store.messageBefore(id))),
    firsts.map(({ id }) => `m${id}`),
  );
  assert.equal(await store.messageBefore(firsts[0]?.id ?? 0), null);
  for (const { id } of seconds) await store.settleDelivery(id, { state: 'dead', reason: 'gone' }, 11);
});

test('a part waits for the part before it, and a dead part blocks nobody', async () => {
  const chat = await meet();
  await store.claimSlot({
    slot: { chatId: chat.id, localDate: '2026-04-09', minute: 480, dueAt: 5 },
    composedAt: 6,
    parts: ['first', 'second'],
    told: [],
    nextDueAt: 50,
  });
  const [first] = await claimAt(10);
  assert.deepEqual(await claimAt(10), []);
  await store.settleDelivery(
    first?.id ?? 0,
    { state: 'waiting', notBefore: 99, reason: '429', mayHaveArrived: false },
    11,
  );
  assert.deepEqual(await claimAt(98), []);
  const [again] = await claimAt(99);
  assert.equal(again?.attempts, 1);
  await store.settleDelivery(again?.id ?? 0, { state: 'dead', reason: 'refused' }, 100);
  const [second] = await claimAt(100);
  assert.equal(second?.payload, 'second');
  await store.settleDelivery(second?.id ?? 0, { state: 'sent', platformMessageId: 'm' }, 101);
});

test('however many digests are queued together, each chat gets its own, part by part', async () => {
  const chats = [];
  for (let count = 0; count < 34; count++) chats.push(await meet());
  await store.claimSlots(
    chats.map(({ id }) => ({
      slot: { chatId: id, localDate: '2026-04-10', minute: 480, dueAt: 5 },
      ...{ composedAt: 6, told: [], nextDueAt: null, parts: [`${id} first`, `${id} second`] },
    })),
  );
  for (const part of ['first', 'second']) {
    const heads = await store.waitingHeads({ platform: 'telegram', countMax: 100 });
    const claimed = await Promise.all(heads.map((head) => store.claimDelivery(head, 10)));
    assert.deepEqual(
      claimed.map((delivery) => [delivery?.address.chat, delivery?.payload]),
      chats.map(({ id, address }) => [address.chat, `${id} ${part}`]),
    );
    for (const delivery of claimed)
      await store.settleDelivery(delivery?.id ?? 0, { state: 'sent', platformMessageId: 'm' }, 11);
  }
});

test('what a digest said is forgotten a month after it was sent, and that it was sent is not', async () => {
  const lines: string[] = [];
  const log = openLog({ level: 'info', isForPeople: true, secrets: [], write: (line) => void lines.push(line) });
  const tidy = openTidy({ store, log });
  const chat = await meet();
  const slot = { chatId: chat.id, localDate: '2026-04-11', minute: 480, dueAt: 5 };
  const claim = { slot, ...{ composedAt: 6, told: [], nextDueAt: null, parts: ['sent', 'unsure', 'waiting'] } };
  await store.claimSlot(claim);
  const wordsKept = () =>
    database.db.selectFrom('deliveries').select(['payload', 'state']).where('chat_id', '=', chat.id).execute();
  const [sent] = await claimAt(10);
  await store.settleDelivery(sent?.id ?? 0, { state: 'sent', platformMessageId: 'm1' }, 1_000);
  const [unsure] = await claimAt(11);
  await store.settleDelivery(unsure?.id ?? 0, { state: 'unsure', reason: 'cut' }, 1_000);
  await tidy.tend(30 * DAY_MS);
  assert.equal((await wordsKept())[0]?.payload, 'sent');
  await tidy.tend(30 * DAY_MS + 2_000);
  assert.equal((await wordsKept())[0]?.payload, 'sent', 'once a day');
  await tidy.tend(31 * DAY_MS + 2_000);
  assert.deepEqual(await wordsKept(), [
    { payload: '', state: 'sent' },
    { payload: 'unsure', state: 'unsure' },
    { payload: 'waiting', state: 'waiting' },
  ]);
  assert.equal(await store.claimSlot(claim), false);
  assert.equal(await store.messageBefore((unsure?.id ?? 0) + 1), 'm1');
  assert.equal(lines.length, 1);
  const [waiting] = await claimAt(12);
  await store.settleDelivery(waiting?.id ?? 0, { state: 'dead', reason: 'gone' }, 13);
});

test('a clock that is put back makes no attempt younger and no wait longer', async () => {
  const chat = await meet();
  await store.claimSlot({
    slot: { chatId: chat.id, localDate: '2026-04-13', minute: 480, dueAt: 5 },
    ...{ composedAt: 6, told: [], nextDueAt: null, parts: ['one'] },
  });
  const [first] = await claimAt(1_000_000);
  const unsure = { state: 'waiting', notBefore: 1_005_000, reason: 'cut', mayHaveArrived: true } as const;
  await store.settleDelivery(first?.id ?? 0, unsure, 1_000_000);
  await store.shiftWaits(400_000);
  const [again] = await claimAt(605_000);
  assert.equal(again?.id, first?.id);
  assert.equal(again?.firstTriedAt, 600_000);
  await store.settleDelivery(first?.id ?? 0, { state: 'dead', reason: 'gone' }, 605_001);
});

test('what a chat was told does not come back until the story grows', async () => {
  const chat = await meet();
  await keep('told');
  await store.claimSlot({
    slot: { chatId: chat.id, localDate: '2026-04-10', minute: 480, dueAt: 5 },
    composedAt: 6,
    parts: [],
    told: [{ storyId: 'told', version: 1 }],
    nextDueAt: 50,
  });
  const untold = async () => (await about('PK', { untoldTo: chat.id })).map(({ id }) => id);
  assert.ok(!(await untold()).includes('told'));
  await keep('told-more', { id: 'told', version: 2 });
  assert.ok((await untold()).includes('told'));
  assert.equal((await store.toldVersions(chat.id, ['told'])).get('told'), 1);
});

test('when two stories become one, its articles move and a chat told of either is not told again', async () => {
  const chat = await meet();
  await keep('north');
  await keep('south');
  await store.claimSlot({
    slot: { chatId: chat.id, localDate: '2026-04-11', minute: 480, dueAt: 5 },
    composedAt: 6,
    parts: [],
    told: [{ storyId: 'south', version: 1 }],
    nextDueAt: 50,
  });
  await keep('joining', { id: 'north' }, ['south']);
  assert.equal(await store.storyById('south'), null);
  assert.deepEqual(
    (await store.articlesOfStories(['north'])).map(({ article: { id } }) => id),
    ['north', 'south', 'joining'],
  );
  assert.ok(!(await about('PK', { untoldTo: chat.id })).some(({ id }) => id === 'north'));
});

test('search takes words as words, never as query syntax', async () => {
  await keep('lighthouse', { headline: 'Lighthouse keepers’ strike ends' });
  for (const words of [['lighthouse', 'strike'], ['LIGHTHOUSE'], ['lighthouse', 'nosuchword'], ['strikes', 'ending']]) {
    const question = { terms: termsOf(words, 'en'), countMax: 5, areSomeEnough: true };
    assert.equal((await store.storiesMatching(question))[0]?.id, 'lighthouse', words.join(' '));
  }
  for (const word of ['"', '*', 'NEAR(', 'OR', '""" OR *', 'a"b'])
    await store.storiesMatching({ terms: [[word, word]], countMax: 5, areSomeEnough: true });
});

test('a word is found in another of its forms, and inside a text without spaces', async () => {
  const rows: readonly (readonly [language: string, headline: string, asked: string, asker: string])[] = [
    ['en', 'Flooding closes the Tarn valley', 'floods', 'en'],
    ['de', 'Die Gewerkschaften rufen zum Streik', 'Gewerkschaft', 'de'],
    ['ru', 'Наводнение затопило посёлок', 'наводнения', 'en'],
    ['hi', 'भूकंप से सड़कें टूटीं', 'सड़क', 'en'],
    ['ja', '岩手で震度五の地震があった', '地震', 'en'],
    ['zh', '四川水库泄洪，三千人转移', '水库', 'zh'],
    ['th', 'ไฟไหม้โรงงานพลาสติก', 'โรงงาน', 'en'],
  ];
  for (const [language, headline] of rows) await keep(`form ${language}`, { headline, language });
  for (const [language, , asked, asker] of rows) {
    const found = await store.storiesMatching({ terms: termsOf([asked], asker), countMax: 3, areSomeEnough: false });
    assert.deepEqual(
      found.map(({ id }) => id),
      [`form ${language}`],
      asked,
    );
  }
  const ids = async (asked: string) =>
    (await store.storiesMatching({ terms: termsOf([asked], 'hi'), countMax: 3, areSomeEnough: false })).map(
      ({ id }) => id,
    );
  await keep('party', { headline: 'दल की बैठक', language: 'hi' });
  assert.deepEqual(await ids('दिल'), [], 'vowel signs are part of a word');
  assert.deepEqual(await ids('दल'), ['party']);
});

test('a chat keeps its language, and one that this version does not speak counts as English', async () => {
  const where = address();
  const chat = await meet(where);
  await store.keepSettings(chat.id, { ...SETTINGS, language: 'ur' }, null);
  assert.equal((await store.chatAt(where))?.settings.language, 'ur');
  await database.db.updateTable('chats').set({ language: 'tlh' }).where('id', '=', chat.id).execute();
  assert.equal((await store.chatAt(where))?.settings.language, 'en');
});

test('a chat that left rests with its settings, gets nothing, and is whole when it is back', async () => {
  const where = address();
  const chat = await meet(where);
  await store.subscribe(chat.id, [{ kind: 'country', code: 'PK' }], 5);
  await store.claimSlot({
    slot: { chatId: chat.id, localDate: '2026-04-12', minute: 480, dueAt: 5 },
    composedAt: 6,
    parts: ['late'],
    told: [],
    nextDueAt: 50,
  });
  await store.restChat(where, 'blocked');
  assert.deepEqual(await claimAt(999), []);
  assert.ok(
    !(await store.chatsDue({ now: 9_999, platforms: ['telegram'], countMax: 99 })).some(({ id }) => id === chat.id),
  );
  assert.deepEqual(await store.wakeChat(where, 6), [chat.id]);
  assert.equal((await store.subscriptions(chat.id)).length, 1);
});

test('a group that became a supergroup keeps everything under its new id', async () => {
  const from = address();
  const chat = await meet(from);
  await store.subscribe(chat.id, [{ kind: 'world' }], 5);
  const to = { ...from, chat: '-100777' };
  await meet(to);
  await store.moveChat(from, to);
  assert.equal((await store.chatAt(to))?.id, chat.id);
  assert.equal(await store.chatAt(from), null);
});

test('chats of a platform that is switched off stay due', async () => {
  const chat = await meet();
  await store.setNextDue(chat.id, 5);
  assert.deepEqual(await store.chatsDue({ now: 10, platforms: ['discord'], countMax: 99 }), []);
  assert.ok(
    (await store.chatsDue({ now: 10, platforms: ['telegram'], countMax: 99 })).some(
      ({ id, dueAt }) => id === chat.id && dueAt === 5,
    ),
  );
});

test('invented news leaves without a trace, real news stays', async () => {
  await store.keepArticle({
    article: article('invented'),
    story: story('invented', { headline: 'Invented zeppelin' }),
    findable: { headline: 'Invented zeppelin', summary: '' },
    isDuplicate: false,
    because: null,
    link: null,
    isSample: true,
    mergedFrom: [],
  });
  assert.equal(await store.hasSample(), true);
  await store.forgetSample();
  assert.equal(await store.hasSample(), false);
  assert.deepEqual(await store.storiesMatching({ terms: [['zeppelin']], countMax: 5, areSomeEnough: true }), []);
  assert.equal(await store.hasNews(), true);
});

test('a second process on one file is told so, and a reader may come beside', async () => {
  const path = join(folder, 'contract.sqlite');
  const second = await openSqlite(path, { isShared: false });
  assert.ok(!second.ok);
  assert.match(second.problem, /in use by another Dateline/);
  const reader = await openSqlite(path, { isShared: true });
  assert.ok(reader.ok);
  await reader.value.close();
});

test('a file that is no database is left as it is, with one clear sentence', async () => {
  const path = join(folder, 'letter.sqlite');
  writeFileSync(path, 'Dear sir, this is a letter and no database at all. '.repeat(50));
  const opened = await openSqlite(path, { isShared: false });
  assert.ok(!opened.ok);
  assert.match(opened.problem, /not a Dateline database/);
});

test('a database of a newer Dateline is refused, not changed', async () => {
  const path = join(folder, 'newer.sqlite');
  const made = await openSqlite(path, { isShared: false });
  assert.ok(made.ok);
  await made.value.close();
  const raw = new Database(path);
  raw.prepare("insert into kysely_migration (name, timestamp) values ('9999-from-the-future', 'x')").run();
  raw.close();
  const opened = await openSqlite(path, { isShared: false });
  assert.ok(!opened.ok);
  assert.match(opened.problem, /newer Dateline/);
});

test('a file that cannot be written is said so', {
  skip: process.getuid?.() === 0 ? 'root may write anything' : false,
}, async () => {
  const path = join(folder, 'readonly.sqlite');
  writeFileSync(path, '');
  chmodSync(path, 0o444);
  const opened = await openSqlite(path, { isShared: false });
  assert.ok(!opened.ok);
  assert.match(opened.problem, /cannot be written/);
});

test('a folder that is not there is said so', async () => {
  const opened = await openSqlite(join(folder, 'no', 'such', 'folder.sqlite'), { isShared: false });
  assert.ok(!opened.ok);
  assert.match(opened.problem, /create its folder/);
});
