// The schema's history for SQLite: append only, never edited once released.
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const migrations: Record<string, Migration> = {
  '0001-newsroom-chats-and-outbox': {
    up: async (db: Kysely<unknown>) => {
      for (const statement of FIRST) await sql.raw(statement).execute(db);
    },
  },
  '0002-indexes-for-questions': {
    up: async (db: Kysely<unknown>) => {
      for (const statement of SECOND) await sql.raw(statement).execute(db);
    },
  },
  '0003-disputes-of-stories': {
    up: async (db: Kysely<unknown>) => {
      for (const statement of THIRD) await sql.raw(statement).execute(db);
    },
  },
  '0004-growth-and-reasons-of-stories': {
    up: async (db: Kysely<unknown>) => {
      for (const statement of FOURTH) await sql.raw(statement).execute(db);
    },
  },
  '0005-buttons': {
    up: async (db: Kysely<unknown>) => {
      for (const statement of BUTTONS) await sql.raw(statement).execute(db);
    },
  },
  '0006-language-of-a-chat': {
    up: async (db: Kysely<unknown>) => {
      await sql.raw(`alter table chats add column language text not null default 'en'`).execute(db);
    },
  },
  '0007-heads-of-queues': {
    up: async (db: Kysely<unknown>) => {
      for (const statement of HEADS) await sql.raw(statement).execute(db);
    },
  },
  '0008-manners-pages-and-own-sources': {
    up: async (db: Kysely<unknown>) => {
      for (const statement of SOURCES) await sql.raw(statement).execute(db);
    },
  },
  '0009-habits-and-taste-of-chats': {
    up: async (db: Kysely<unknown>) => {
      for (const statement of TASTE) await sql.raw(statement).execute(db);
    },
  },
  '0010-feeds-where-they-are-listed': {
    up: async (db: Kysely<unknown>) => {
      for (const statement of LISTED) await sql.raw(statement).execute(db);
    },
  },
  '0011-rewordings': {
    up: async (db: Kysely<unknown>) => {
      for (const statement of REWORDINGS) await sql.raw(statement).execute(db);
    },
  },
  '0012-fence': {
    up: async (db: Kysely<unknown>) => {
      await sql
        .raw(
          `create table fence (id integer primary key check (id = 1), number integer not null, until integer not null) strict`,
        )
        .execute(db);
    },
  },
  '0013-notices-of-feeds': {
    up: async (db: Kysely<unknown>) => {
      for (const statement of NOTICES) await sql.raw(statement).execute(db);
    },
  },
  '0014-what-may-have-arrived': {
    up: async (db: Kysely<unknown>) => {
      await sql.raw(`alter table deliveries add column may_have_arrived integer not null default 0`).execute(db);
    },
  },
  '0015-stories-by-news-and-publishers': {
    up: async (db: Kysely<unknown>) => {
      for (const statement of WIDELY_TOLD) await sql.raw(statement).execute(db);
    },
  },
  '0016-owners-who-asked-for-patience': {
    up: async (db: Kysely<unknown>) => {
      await sql
        .raw(`create table lane_holds (lane text primary key, until integer not null) strict, without rowid`)
        .execute(db);
    },
  },
  '0017-hubs-of-feeds': {
    up: async (db: Kysely<unknown>) => {
      for (const statement of HUBS) await sql.raw(statement).execute(db);
    },
  },
  '0018-words-with-marks': {
    up: async (db: Kysely<unknown>) => {
      for (const statement of WORDS_WITH_MARKS) await sql.raw(statement).execute(db);
    },
  },
};

const FIRST = [
  `create table outlets (id text primary key, name text not null, home text) strict`,

  `create table feeds (
    url text primary key,
    outlet_id text not null references outlets (id),
    language text,
    etag text,
    last_modified text,
    body_hash text,
    next_visit_at integer not null,
    visited_at integer,
    failures integer not null default 0,
    problem text,
    moved_to text,
    moved_sightings integer not null default 0,
    moved_since integer,
    gone_since integer,
    is_retired integer not null default 0,
    is_sample integer not null default 0
  ) strict`,
  `create index feeds_by_next_visit on feeds (next_visit_at) where is_retired = 0`,

  `create table files (name text primary key, bytes_hash text not null, read_at integer not null) strict`,

  `create table stories (
    seq integer primary key autoincrement,
    id text not null unique,
    headline text not null,
    language text,
    summary text not null,
    about text not null,
    publishers integer not null,
    version integer not null,
    publishers_at_version integer not null,
    started_at integer not null,
    news_at integer not null,
    grew_at integer not null,
    is_sample integer not null default 0
  ) strict`,
  `create index stories_by_news on stories (news_at)`,
  `create table story_places (
    story_id text not null references stories (id) on delete cascade,
    country text not null,
    share real not null,
    news_at integer not null,
    primary key (story_id, country)
  ) strict, without rowid`,
  `create index story_places_by_country on story_places (country, news_at)`,
  `create virtual table story_words using fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2')`,

  `create table articles (
    seq integer primary key autoincrement,
    id text not null unique,
    outlet_id text not null references outlets (id),
    story_id text not null references stories (id),
    url text,
    title text not null,
    text text not null,
    language text,
    dateline text,
    agency text,
    published_at integer,
    seen_at integer not null,
    news_at integer not null,
    about text not null,
    mentioned text not null,
    is_duplicate integer not null default 0,
    is_sample integer not null default 0
  ) strict`,
  `create index articles_by_story on articles (story_id)`,
  `create index articles_by_news on articles (news_at)`,

  `create table chats (
    id integer primary key autoincrement,
    platform text not null check (platform in ('telegram', 'discord', 'console')),
    chat text not null,
    thread text not null default '',
    title text,
    is_private integer not null,
    rest_reason text,
    zone text not null,
    length text not null check (length in ('short', 'normal', 'long')),
    minutes text not null,
    weekdays text not null,
    next_due_at integer,
    created_at integer not null,
    unique (platform, chat, thread)
  ) strict`,
  `create index chats_by_next_due on chats (next_due_at) where next_due_at is not null`,

  `create table subscriptions (
    chat_id integer not null references chats (id) on delete cascade,
    place text not null,
    since integer not null,
    primary key (chat_id, place)
  ) strict, without rowid`,

  `create table slots (
    chat_id integer not null references chats (id) on delete cascade,
    local_date text not null,
    minute integer not null,
    due_at integer not null,
    composed_at integer not null,
    outcome text not null check (outcome in ('queued', 'skipped')),
    primary key (chat_id, local_date, minute)
  ) strict, without rowid`,

  `create table told (
    chat_id integer not null references chats (id) on delete cascade,
    story_id text not null,
    version integer not null,
    told_at integer not null,
    primary key (chat_id, story_id)
  ) strict, without rowid`,
  `create index told_by_story on told (story_id)`,

  `create table deliveries (
    id integer primary key autoincrement,
    chat_id integer not null references chats (id) on delete cascade,
    key text not null unique,
    payload text not null,
    state text not null check (state in ('waiting', 'sending', 'sent', 'unsure', 'dead')),
    attempts integer not null default 0,
    unsure_count integer not null default 0,
    not_before integer not null default 0,
    first_tried_at integer,
    settled_at integer,
    platform_message_id text,
    reason text
  ) strict`,
  `create index deliveries_open on deliveries (chat_id, id) where state in ('waiting', 'sending')`,

  `create table holds (platform text primary key, not_before integer not null) strict`,
];

/** bench/commands.ts says what each is for: with 100,000 stories, /country took 0.5 to 1 s and the question for the sample alone 0.2 s. */
const SECOND = [
  `drop index story_places_by_country`,
  `create index story_places_by_country on story_places (country, news_at, share)`,
  // A voice is read from the index alone: the article's row has its text in front of what a voice needs.
  `drop index articles_by_story`,
  `create index articles_by_story on articles (story_id, news_at, id, outlet_id, url, agency, is_duplicate)`,
  `create index articles_of_sample on articles (is_sample) where is_sample = 1`,
];

/** What a story's newsrooms count differently: JSON, like the summary beside it. */
const THIRD = [`alter table stories add column disputes text not null default '[]'`];

const FOURTH = [
  `alter table stories add column growth text not null default '[]'`,
  `alter table stories add column earlier_id text`,
  `alter table articles add column because text`,
];

const BUTTONS = [
  `create table secrets (name text primary key, value text not null) strict, without rowid`,
  `create table kept_lines (
    seq integer primary key autoincrement,
    owner text not null,
    name text not null,
    line text not null,
    unique (owner, name)
  ) strict`,
];

/** With 10,000 deliveries waiting, finding the head of each chat's queue anew for every send took 3 ms of it; now an index holds the heads. */
const HEADS = [
  `alter table deliveries add column platform text not null default ''`,
  `alter table deliveries add column is_head integer not null default 0`,
  `alter table deliveries add column due_at integer not null default 0`,
  `alter table deliveries add column lease_until integer`,
  `update deliveries set platform = (select c.platform from chats c where c.id = chat_id)`,
  `update deliveries set due_at = coalesce((select s.due_at from slots s
     where deliveries.key like s.chat_id || ':' || s.local_date || ':' || s.minute || ':%'
       and s.chat_id = deliveries.chat_id), 0)
   where state in ('waiting', 'sending')`,
  `update deliveries set is_head = 1
   where id in (select min(id) from deliveries where state in ('waiting', 'sending') group by chat_id)`,
  // "One head a chat" is the schema's to hold, not the code's.
  `create unique index deliveries_one_head on deliveries (chat_id) where is_head = 1`,
  `create index deliveries_next on deliveries (platform, not_before, id) where state = 'waiting' and is_head = 1`,
  `create index deliveries_sending on deliveries (lease_until) where state = 'sending'`,
  // The operator's counts: by state without reading a payload.
  `create index deliveries_by_state on deliveries (state, platform, unsure_count, due_at)`,
];

/** Feeds of one owner are visited in turn, article pages are read once, and a chat may have feeds of its own. */
const SOURCES = [
  `alter table feeds add column lane text not null default ''`,
  `alter table feeds add column ttl_ms integer`,
  `alter table feeds add column is_unread integer not null default 0`,
  `alter table feeds add column is_listed integer not null default 1`,
  `create index feeds_by_lane on feeds (lane)`,
  `alter table articles add column image_url text`,
  `alter table articles add column link_key text`,
  `create index articles_by_link on articles (link_key, outlet_id)`,
  `create table chat_feeds (
    chat_id integer not null references chats (id) on delete cascade,
    url text not null,
    folder text,
    added_at integer not null,
    primary key (chat_id, url)
  ) strict, without rowid`,
  `create index chat_feeds_by_url on chat_feeds (url)`,
  `create table feed_notices (
    id integer primary key autoincrement,
    chat_id integer not null references chats (id) on delete cascade,
    url text not null,
    kind text not null check (kind in ('gone', 'moved')),
    detail text,
    noted_at integer not null,
    told_at integer,
    unique (chat_id, url, kind)
  ) strict`,
  `create table pages (
    article_id text primary key,
    url text not null,
    lane text not null,
    outlet_id text not null,
    feed_url text not null,
    state text not null check (state in ('waiting', 'done', 'given-up')),
    tries integer not null default 0,
    not_before integer not null,
    noted_at integer not null,
    reason text
  ) strict, without rowid`,
  `create index pages_waiting on pages (not_before) where state = 'waiting'`,
  `create table page_outlets (
    outlet_id text primary key,
    tried integer not null,
    gained integer not null,
    last_tried_at integer not null
  ) strict, without rowid`,
];

const TASTE = [
  `alter table chats add column habits text not null default '{}'`,
  `create table follows (
    chat_id integer not null references chats (id) on delete cascade,
    words text not null,
    since integer not null,
    primary key (chat_id, words)
  ) strict, without rowid`,
  `create table mutes (
    chat_id integer not null references chats (id) on delete cascade,
    kind text not null check (kind in ('words', 'outlet', 'place')),
    what text not null,
    since integer not null,
    primary key (chat_id, kind, what)
  ) strict, without rowid`,
  // The headline in a column of its own, so that a story is found first by it.
  `drop table story_words`,
  `create virtual table story_words using fts5 (headline, summary, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2')`,
  `insert into story_words (rowid, headline, summary)
    select seq, headline, coalesce((select group_concat(json_extract(value, '$.text'), ' ') from json_each(summary)), '')
    from stories`,
];

/** A feed that moved is still the one on the list; and "retired" means gone for good, not merely listed no longer. */
const LISTED = [
  `alter table feeds add column listed_url text`,
  `update feeds set listed_url = url`,
  `create index feeds_by_listed on feeds (listed_url)`,
  `update feeds set is_listed = 0, is_retired = 0 where is_retired = 1 and gone_since is null`,
];

const REWORDINGS = [
  `create table rewordings (
    story_id text not null,
    version integer not null,
    language text not null,
    source text not null,
    rewording text,
    made_at integer not null,
    primary key (story_id, version, language)
  ) strict, without rowid`,
  `create index rewordings_by_age on rewordings (made_at)`,
  `create table model_days (day text primary key, requests integer not null, tokens integer not null) strict, without rowid`,
];

/** A feed that is silent for long is said too, and the operator is told of the list's feeds: a notice without a chat. */
const NOTICES = [
  `alter table feeds add column failing_since integer`,
  `alter table feeds add column suggested_url text`,
  `update feeds set failing_since = visited_at where failures > 0`,
  `alter table feed_notices rename to feed_notices_before`,
  `create table feed_notices (
    id integer primary key autoincrement,
    chat_id integer references chats (id) on delete cascade,
    url text not null,
    kind text not null check (kind in ('gone', 'moved', 'silent')),
    detail text,
    noted_at integer not null,
    told_at integer
  ) strict`,
  `insert into feed_notices select id, chat_id, url, kind, detail, noted_at, told_at from feed_notices_before`,
  `drop table feed_notices_before`,
  `create unique index feed_notices_once on feed_notices (url, kind, coalesce(chat_id, 0))`,
  `create index feed_notices_untold on feed_notices (id) where told_at is null`,
];

/** The most widely told stories of a day are found in the index alone: without it each of its 15,000 rows was read. */
const WIDELY_TOLD = [`drop index stories_by_news`, `create index stories_by_news on stories (news_at, publishers)`];

/** Vowel signs are part of a word: without them Hindi for party and for heart were one. */
const WORDS_WITH_MARKS = [
  `drop table story_words`,
  `create virtual table story_words using fts5 (headline, summary, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'")`,
  `insert into story_words (rowid, headline, summary)
    select seq, headline, coalesce((select group_concat(json_extract(value, '$.text'), ' ') from json_each(summary)), '')
    from stories`,
];

/** An id is never given twice: a hub's address and secret are made from it. */
const HUBS = [
  `alter table feeds add column earliest_visit_at integer not null default 0`,
  `create table hub_subscriptions (
    id integer primary key autoincrement,
    feed_url text not null,
    hub text not null,
    topic text not null,
    callback_base text not null,
    state text not null check (state in ('wanted', 'live', 'refused', 'ending')),
    next_ask_at integer not null,
    tries integer not null default 0,
    asked_at integer,
    lease_until integer,
    pushed_at integer,
    is_trusted integer not null default 0,
    reason text
  ) strict`,
  `create unique index hub_subscriptions_once on hub_subscriptions (feed_url) where state <> 'ending'`,
  `create index hub_subscriptions_by_ask on hub_subscriptions (next_ask_at)`,
];
