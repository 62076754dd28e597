// The tables as kysely sees them. Instants are integers of milliseconds; lists are JSON text; booleans are 0 and 1.
import type { Generated } from 'kysely';
import type { PlatformName } from '../model/chat.ts';

export type Schema = {
  outlets: OutletRow;
  feeds: FeedRow;
  files: FileRow;
  articles: ArticleRow;
  stories: StoryRow;
  story_places: StoryPlaceRow;
  story_words: StoryWordsRow;
  chats: ChatRow;
  subscriptions: SubscriptionRow;
  slots: SlotRow;
  told: ToldRow;
  deliveries: DeliveryRow;
  holds: HoldRow;
  lane_holds: LaneHoldRow;
  rewordings: RewordingRow;
  model_days: ModelDayRow;
  fence: FenceRow;
  secrets: SecretRow;
  kept_lines: KeptLineRow;
  chat_feeds: ChatFeedRow;
  feed_notices: FeedNoticeRow;
  hub_subscriptions: HubSubscriptionRow;
  pages: PageRow;
  page_outlets: PageOutletRow;
  follows: FollowRow;
  mutes: MuteRow;
};

export type OutletRow = { id: string; name: string; home: string | null };

export type FeedRow = {
  url: string;
  outlet_id: string;
  language: string | null;
  etag: string | null;
  last_modified: string | null;
  body_hash: string | null;
  next_visit_at: number;
  /** Where a call of its hub may bring that forward to. */
  earliest_visit_at: number;
  visited_at: number | null;
  failures: number;
  problem: string | null;
  moved_to: string | null;
  moved_sightings: number;
  moved_since: number | null;
  gone_since: number | null;
  failing_since: number | null;
  suggested_url: string | null;
  is_retired: number;
  is_sample: number;
  /** Whose server it is, so that one owner's feeds are visited in turn. */
  lane: string;
  ttl_ms: number | null;
  is_unread: number;
  /** In the operator's list; 0 for a feed that only chats asked for. */
  is_listed: number;
  /** As the list names it, when it has moved since. */
  listed_url: string | null;
};

/** A feed that a chat asked for. */
export type ChatFeedRow = { chat_id: number; url: string; folder: string | null; added_at: number };

/** What a chat is to be told of a feed it asked for, once; without a chat it is for the operator, whose list names the feed. */
export type FeedNoticeRow = {
  id: Generated<number>;
  chat_id: number | null;
  url: string;
  kind: 'gone' | 'moved' | 'silent';
  /** Where it moved to, or may be found. */
  detail: string | null;
  noted_at: number;
  told_at: number | null;
};

/** What a hub is asked for a feed, and what it promised. */
export type HubSubscriptionRow = {
  id: Generated<number>;
  feed_url: string;
  hub: string;
  topic: string;
  /** Under which of our public addresses it calls. */
  callback_base: string;
  state: 'wanted' | 'live' | 'refused' | 'ending';
  next_ask_at: number;
  tries: Generated<number>;
  /** Null when no answer is awaited. */
  asked_at: number | null;
  lease_until: number | null;
  pushed_at: number | null;
  is_trusted: Generated<number>;
  reason: string | null;
};

/** An article page that is to be read, or was: once for each article. */
export type PageRow = {
  article_id: string;
  url: string;
  lane: string;
  outlet_id: string;
  feed_url: string;
  state: 'waiting' | 'done' | 'given-up';
  tries: number;
  not_before: number;
  noted_at: number;
  reason: string | null;
};

/** Whether an outlet's pages gave more than its feed. */
export type PageOutletRow = { outlet_id: string; tried: number; gained: number; last_tried_at: number };

export type FileRow = { name: string; bytes_hash: string; read_at: number };

export type ArticleRow = {
  /** Order in which articles were kept: a restart replays them in this order. */
  seq: Generated<number>;
  id: string;
  outlet_id: string;
  story_id: string;
  url: string | null;
  title: string;
  text: string;
  language: string | null;
  dateline: string | null;
  agency: string | null;
  published_at: number | null;
  seen_at: number;
  news_at: number;
  about: string;
  mentioned: string;
  image_url: string | null;
  /** What stays of the address when a feed changes its mind about it. */
  link_key: string | null;
  is_duplicate: number;
  /** Why it joined its story; null for the one that started it. */
  because: string | null;
  is_sample: number;
};

export type StoryRow = {
  /** Also the row of story_words. */
  seq: Generated<number>;
  id: string;
  headline: string;
  language: string | null;
  summary: string;
  disputes: string;
  about: string;
  publishers: number;
  version: number;
  publishers_at_version: number;
  growth: string;
  earlier_id: string | null;
  started_at: number;
  news_at: number;
  grew_at: number;
  is_sample: number;
};

export type StoryPlaceRow = { story_id: string; country: string; share: number; news_at: number };

/** Full-text table: rowid is stories.seq. */
export type StoryWordsRow = { rowid: number; headline: string; summary: string };

export type ChatRow = {
  id: Generated<number>;
  platform: PlatformName;
  chat: string;
  /** '' stands for none, so that the address is unique. */
  thread: string;
  title: string | null;
  is_private: number;
  rest_reason: string | null;
  /** BCP 47 primary tag; one that this version does not speak counts as English. */
  language: string;
  zone: string;
  length: 'short' | 'normal' | 'long';
  minutes: string;
  weekdays: string;
  next_due_at: number | null;
  created_at: number;
  /** JSON of what few chats set: quiet hours, a pause, silence, languages of news. */
  habits: string;
};

export type SubscriptionRow = { chat_id: number; place: string; since: number };

export type SlotRow = {
  chat_id: number;
  local_date: string;
  minute: number;
  due_at: number;
  composed_at: number;
  outcome: 'queued' | 'skipped';
};

export type ToldRow = { chat_id: number; story_id: string; version: number; told_at: number };

export type DeliveryRow = {
  id: Generated<number>;
  chat_id: number;
  key: string;
  payload: string;
  state: 'waiting' | 'sending' | 'sent' | 'unsure' | 'dead';
  attempts: number;
  /** How often it was sent again although an earlier attempt may have arrived. */
  unsure_count: number;
  /** 1 when an attempt was never answered and none was counted for it yet. */
  may_have_arrived: Generated<number>;
  not_before: number;
  first_tried_at: Generated<number | null>;
  settled_at: Generated<number | null>;
  platform_message_id: Generated<string | null>;
  reason: Generated<string | null>;
  /** The chat's, beside the row, so that the next to send is found in one index. */
  platform: PlatformName;
  /** 1 for the oldest open delivery of its chat: only that one may be sent. */
  is_head: number;
  /** When the slot was due. */
  due_at: number;
  /** Until when whoever is sending it should have heard; null when nobody is. */
  lease_until: Generated<number | null>;
};

/** One row: the number of the process that may write, and until when it counts as alive. */
export type FenceRow = { id: number; number: number; until: number };

/** Until when nothing may be sent with a platform's token. */
export type LaneHoldRow = { lane: string; until: number };

export type HoldRow = { platform: string; not_before: number };

export type SecretRow = { name: string; value: string };

/** A command line that is too long for a button; the owner is "platform:chat". */
export type KeptLineRow = { seq: Generated<number>; owner: string; name: string; line: string };

export type FollowRow = { chat_id: number; words: string; since: number };

export type MuteRow = { chat_id: number; kind: 'words' | 'outlet' | 'place'; what: string; since: number };

export type RewordingRow = {
  story_id: string;
  version: number;
  language: string;
  /** JSON of the headline and sentences that it was made from. */
  source: string;
  /** JSON; null for one that was refused. */
  rewording: string | null;
  made_at: number;
};

/** What was asked of the model on a day of UTC, "2026-11-26". */
export type ModelDayRow = { day: string; requests: number; tokens: number };
