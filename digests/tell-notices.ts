// Tells chats of their sources that moved, went or fell silent, and the operator of the list's: one message a chat, through the outbox, once.
import { DAY_MS, type Instant } from '../src/base/time.ts';
import type { Log } from '../src/log.ts';
import type { Chat, ChatAddress } from '../src/model/chat.ts';
import { type Action, type Block, bold, code, link, type Message, type Span, text } from '../src/model/message.ts';
import { type Phrases, phrasesIn } from '../src/phrases/phrases.ts';
import type { Seals } from '../src/seals.ts';
import type { StoredNotice } from '../src/store/notices.ts';
import type { Store } from '../src/store/store.ts';
import { afterQuiet, isPaused } from './quiet.ts';
import type { DigestWorld } from './run.ts';

export type NoticeWorld = Pick<DigestWorld, 'platforms'> & {
  readonly store: Store;
  readonly seals: Seals;
  readonly log: Log;
  /** Null where none is set: then what concerns the list stands in the log alone. */
  readonly operatorChat: ChatAddress | null;
};

/** Named in one message; when a whole network of sites goes at once, the next message names the rest. */
const NOTICES_A_MESSAGE = 10;

/** A chat that cannot be told now (paused, its platform switched off) hears it later. */
export async function tellNotices(world: NoticeWorld, now: Instant): Promise<void> {
  const notices = await world.store.untoldNotices();
  const byChat = Map.groupBy(notices, ({ chatId }) => chatId);
  const chats = await world.store.chatsByIds([...byChat.keys()].filter((id) => id !== null));
  for (const [chatId, all] of byChat) {
    const some = all.slice(0, NOTICES_A_MESSAGE);
    const chat = chatId === null ? await operatorsChat(world, some, now) : chats.get(chatId);
    if (chat !== undefined) await tellChat(world, chat, { notices: some, isOfList: chatId === null, now });
  }
}

type Telling = { readonly notices: readonly StoredNotice[]; readonly isOfList: boolean; readonly now: Instant };

async function tellChat({ store, platforms, seals }: NoticeWorld, chat: Chat, telling: Telling): Promise<void> {
  const { notices, isOfList, now } = telling;
  const platform = platforms.get(chat.address.platform);
  if (platform === undefined || chat.restReason !== null || isPaused(chat.settings, now)) return;
  const message = composeNotices(notices, { isOfList, phrases: phrasesIn(chat.settings.language) });
  const silence = chat.settings.isSilent === true ? { isSilent: true as const } : {};
  await store.claimNotices({
    noticeIds: notices.map(({ id }) => id),
    chatId: chat.id,
    parts: platform.render(await seals.close(chat.address, { ...message, ...silence })),
    now,
    notBefore: afterQuiet(chat.settings, now),
  });
}

/** Made where it has asked for nothing yet. Undefined where there is none: the log says it then. */
async function operatorsChat(
  { store, log, operatorChat: address }: NoticeWorld,
  notices: readonly StoredNotice[],
  now: Instant,
): Promise<Chat | undefined> {
  if (address !== null) {
    const settings = { language: 'en', zone: 'UTC', length: 'normal', schedule: NO_SCHEDULE } as const;
    const known = await store.chatAt(address);
    return known ?? (await store.meetChat({ address, title: null, isPrivate: false, settings }, now));
  }
  for (const { kind, url, detail } of notices)
    log.warn('a feed of the list needs a look', { what: kind, feed: url, detail });
  const ids = notices.map(({ id }) => id);
  await store.noteNoticesTold(ids, now);
  return undefined;
}

const NO_SCHEDULE = { minutes: [8 * 60], weekdays: [1, 2, 3, 4, 5, 6, 7] };

type Wording = { readonly isOfList: boolean; readonly phrases: Phrases };

/** Pure. */
function composeNotices(notices: readonly StoredNotice[], { isOfList, phrases }: Wording): Message {
  const blocks = notices.map(
    (notice): Block => ({ kind: 'paragraph', spans: sentencesOf(notice, { isOfList, phrases }) }),
  );
  if (isOfList) return { blocks: [...blocks, { kind: 'footer', spans: phrases.spans('notice-list') }] };
  const [only] = notices;
  const actions = notices.length === 1 && only !== undefined ? actionsOf(only, phrases) : [];
  return { blocks, ...(actions.length === 0 ? {} : { actions }) };
}

function sentencesOf(notice: StoredNotice, { isOfList, phrases }: Wording): readonly Span[] {
  const { kind, url, detail } = notice;
  const source: readonly Span[] = [bold(notice.outletName), text(' ('), link(url, url), text(')')];
  if (kind === 'moved') return phrases.spans('notice-moved', { source, address: link(detail ?? url, detail ?? url) });
  const days = Math.max(1, Math.floor((notice.notedAt - (notice.failingSince ?? notice.notedAt)) / DAY_MS));
  const said =
    kind === 'gone' ? phrases.spans('notice-gone', { source }) : phrases.spans('notice-silent', { source, days });
  if (detail === null) return said;
  const address = isOfList ? link(detail, detail) : code(`/addsource ${detail}`);
  return [...said, text(' '), ...phrases.spans('notice-try', { address })];
}

function actionsOf({ kind, url, detail }: StoredNotice, phrases: Phrases): readonly Action[] {
  if (kind === 'moved') return [];
  const remove = { label: phrases.words('source-remove-button'), line: `removesource ${url}`, opens: 'below' as const };
  if (detail === null) return [remove];
  return [{ label: phrases.words('source-add-button'), line: `addsource ${detail}`, opens: 'below' }, remove];
}
