// What a chat's own digest has beside the stories of its places, and what it leaves out: for an answer that shows it before its time.
import { followTerms, selectStories } from '../digests/select.ts';
import type { Instant } from '../src/base/time.ts';
import type { Chat } from '../src/model/chat.ts';
import { type Outline, outlineOf } from '../src/model/story.ts';
import type { World } from './command.ts';

type Span = { readonly newsSince: Instant; readonly newsBefore?: Instant };

/** With what it follows, without what it mutes and what is in no language that it wants. The words of the stories are read only for a chat that minds. */
export async function toItsTaste(
  { store, gazetteer }: World,
  chat: Chat,
  {
    outlines,
    span,
    hidden,
  }: { readonly outlines: readonly Outline[]; readonly span: Span; readonly hidden: ReadonlySet<string> },
): Promise<readonly Outline[]> {
  const taste = await store.taste(chat.id);
  const newsLanguages = chat.settings.newsLanguages ?? [];
  const select = { taste, newsLanguages, hidden };
  const followed =
    taste.follows.length === 0
      ? []
      : await store.storiesFollowed({ ...span, grewAfter: null, untoldTo: null, follows: followTerms(taste, chat) });
  const known = new Set(outlines.map(({ id }) => id));
  const more = selectStories({ stories: followed, ...select }, gazetteer)
    .filter(({ id }) => !known.has(id))
    .map(outlineOf);
  if (taste.mutes.length === 0 && newsLanguages.length === 0) return [...outlines, ...more];
  const stories = await store.storiesByIds([...known]);
  const kept = new Set(selectStories({ stories, ...select }, gazetteer).map(({ id }) => id));
  return [...outlines.filter(({ id }) => kept.has(id)), ...more];
}
