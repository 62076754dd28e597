// "why 2": a story by its number in what the chat was shown last, as if it had been typed by its id.
import type { Asked, World } from './command.ts';
import { wordsToFollow } from './find-story.ts';
import { asciiDigits } from './wish-in-english.ts';

/** The commands that are about a story, and what each says of it in place of the number. */
export const BY_NUMBER = ['story', 'why', 'follow', 'mute'] as const;

/** "2", "#2", "2." and, for what follows a story's name, "2 sources". No more stories are numbered than two digits say. */
const NUMBER = /^#?(?<number>\p{Nd}{1,2})\.?(?<rest>\s+\S+)?$/u;

/** As it was asked where no number is meant, or none of that number was shown. */
export async function withStoryNumbered(world: World, asked: Asked): Promise<Asked> {
  const command = BY_NUMBER.find((name) => name === asked.command);
  const found = NUMBER.exec(asked.text.trim())?.groups;
  if (command === undefined || found === undefined) return asked;
  const id = world.lastShown.numbered(asked.address, Number(asciiDigits(found.number ?? '')));
  const rest = found.rest ?? '';
  if (id === null || (rest !== '' && command !== 'story')) return asked;
  switch (command) {
    case 'story':
    case 'why':
      return { ...asked, text: `${id}${rest}` };
    case 'mute':
      return { ...asked, text: `story ${id}` };
    case 'follow': {
      const story = await world.store.storyById(id);
      const words = story === null ? '' : wordsToFollow(story.headline);
      return words === '' ? asked : { ...asked, text: words };
    }
  }
}
