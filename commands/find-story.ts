// The story that a person means: by its id, as buttons have it, or by words of its headline.
import { visible } from '../digests/select.ts';
import { type Action, code, type Message, say } from '../src/model/message.ts';
import type { Story } from '../src/model/story.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { termsOf } from '../src/text/search-forms.ts';
import { askFor } from './answer.ts';
import type { Asked, World } from './command.ts';
import { exampleOf } from './examples.ts';

const STORY_ID = /^[\w-]{16}$/;
const WORDS_MAX = 12;

/** The story, or what to say instead of it. */
export async function findStory(
  world: World,
  { address, chat, phrases }: Pick<Asked, 'address' | 'chat' | 'phrases'>,
  { words, command }: { readonly words: string; readonly command: string },
): Promise<{ readonly story: Story } | { readonly sorry: Message }> {
  const last = words === '' ? world.lastShown.storyOf(address) : null;
  if (words === '' && last === null) {
    return { sorry: askFor(phrases.words('ask-story'), exampleOf(command, phrases), phrases) };
  }
  if (isStoryNumber(words)) return { sorry: noSuchStory(phrases) };
  const hidden = await world.store.hiddenOutlets(chat?.id ?? null);
  const id = last ?? (STORY_ID.test(words) ? words : null);
  const byId = id === null ? null : await world.store.storyById(id);
  const terms = termsOf(wordsToFind(words), phrases.language);
  const question = { terms, countMax: FOUND_MAX, areSomeEnough: true };
  const found = byId === null ? await world.store.storiesMatching(question) : [byId];
  const [story] = visible(found, hidden);
  if (story !== undefined) return { story };
  return { sorry: noSuchStory(phrases) };
}

/** A number that nothing was shown with: some headline has it, and nobody means that one. */
export function isStoryNumber(words: string): boolean {
  return /^#?\p{Nd}{1,2}\.?$/u.test(words.trim());
}

export function noSuchStory(phrases: Phrases): Message {
  return say(phrases.spans('no-such-story', { search: code('/search') }));
}

/** More than one, since the first may be no business of this chat. */
const FOUND_MAX = 5;

/** Letters and digits only: nothing that is typed is query syntax. */
export function wordsToFind(line: string): readonly string[] {
  return (line.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, WORDS_MAX);
}

/** What may be done about a story, from whichever view of it. */
export function storyActions(
  { id, headline }: Story,
  shown: 'story' | 'sources' | 'why',
  phrases: Phrases,
): readonly Action[] {
  const views = [
    { view: 'story', label: phrases.words('button-story'), line: `story ${id}` },
    { view: 'sources', label: phrases.words('button-sources'), line: `story ${id} sources` },
    { view: 'why', label: phrases.words('button-why'), line: `why ${id}` },
  ] as const;
  const others = views
    .filter(({ view }) => view !== shown)
    .map(({ label, line }) => ({ label, line, opens: 'here' as const }));
  const words = wordsToFollow(headline);
  const label = phrases.words('button-follow', { words });
  const follow: readonly Action[] =
    words === '' ? [] : [{ label, line: `follow ${words.toLowerCase()}`, opens: 'below' }];
  return [...others, ...follow, { label: phrases.words('button-mute'), line: `mute story ${id}`, opens: 'below' }];
}

const FOLLOWED_WORDS = 2;
const LETTERS_MIN = 4;

/** The two longest names of a headline, in their order and as it writes them; its longest words where nothing stands out by a capital. */
export function wordsToFollow(headline: string): string {
  const words = (headline.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => word.length >= LETTERS_MIN);
  const names = words.slice(1).filter((word) => /^\p{Lu}/u.test(word));
  const isTitleCase = names.length > words.length / 2;
  const from = names.length === 0 || isTitleCase ? words : names;
  const longest = new Set(from.toSorted((a, b) => b.length - a.length).slice(0, FOLLOWED_WORDS));
  return from.filter((word) => longest.delete(word)).join(' ');
}
