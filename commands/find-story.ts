// The story that a person means: by its id, as buttons have it, or by words of its headline.
import { type Action, code, type Message, say, text } from '../src/model/message.ts';
import type { Story } from '../src/model/story.ts';
import { askFor } from './answer.ts';
import type { World } from './command.ts';

const STORY_ID = /^[\w-]{16}$/;
const WORDS_MAX = 12;

/** The story, or what to say instead of it. */
export async function findStory(
  world: World,
  words: string,
  command: string,
): Promise<{ readonly story: Story } | { readonly sorry: Message }> {
  if (words === '') return { sorry: askFor('Which story?', `${command} mirani dam`) };
  if (STORY_ID.test(words)) {
    const story = await world.store.storyById(words);
    if (story !== null) return { story };
  }
  const [story] = await world.store.storiesMatching({ words: wordsToFind(words), countMax: 1, areSomeEnough: true });
  if (story !== undefined) return { story };
  return { sorry: say([text('I have no such story. '), code('/search'), text(' finds stories by their words.')]) };
}

/** Letters and digits only: nothing that is typed is query syntax. */
export function wordsToFind(line: string): readonly string[] {
  return (line.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, WORDS_MAX);
}

/** What may be done about a story, from whichever view of it. */
export function storyActions({ id }: Story, shown: 'story' | 'sources' | 'why'): readonly Action[] {
  const all = [
    { view: 'story', label: 'Story', line: `story ${id}`, opens: 'here' },
    { view: 'sources', label: 'Sources', line: `story ${id} sources`, opens: 'here' },
    { view: 'why', label: 'Why', line: `why ${id}`, opens: 'here' },
  ] as const;
  return all.filter(({ view }) => view !== shown).map(({ label, line, opens }) => ({ label, line, opens }));
}
