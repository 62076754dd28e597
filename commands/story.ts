// /story words: one story in full, with its outlets, its places, and what one may do about it.
import { storyBlock } from '../digests/compose.ts';
import { sayAge } from '../digests/moment.ts';
import type { Instant } from '../src/base/time.ts';
import type { Action, Message, Span } from '../src/model/message.ts';
import { bold, dim, link, text } from '../src/model/message.ts';
import { publisherCount, type Story } from '../src/model/story.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { Command } from './command.ts';
import { findStory, storyActions } from './find-story.ts';
import { pageActions, readPage } from './page.ts';
import { sayShares } from './say-shares.ts';

const SENTENCES_MAX = 8;
const ARTICLES_PER_PAGE = 12;

export const story: Command = {
  name: 'story',
  options: [{ name: 'words', isRequired: false, lead: null, hasCompletion: false }],
  who: 'anyone',
  complete: null,
  run: async (world, asked): Promise<Message> => {
    const { words, page } = readPage(asked.text);
    const { phrases } = asked;
    const about = words.replace(sourcesAtEnd(phrases), '');
    const hasSources = about !== words;
    const found = await findStory(world, asked, { words: about, command: 'story' });
    if ('sorry' in found) return found.sorry;
    if (hasSources) return tellSources(found.story, { page, now: world.now(), phrases });
    const { earlierId } = found.story;
    const earlier = earlierId === null ? null : await world.store.storyById(earlierId);
    return tellStory(found.story, { earlier, now: world.now(), phrases });
  },
};

/** The word at the end of what was typed, as the button has it in the chat's language, or in English. */
function sourcesAtEnd(phrases: Phrases): RegExp {
  const word = RegExp.escape(phrases.words('button-sources'));
  return new RegExp(String.raw`(?<!\s)\s*(?<![\p{L}\p{M}\p{N}])(?:sources|${word})$`, 'iu');
}

type Wording = { readonly now: Instant; readonly phrases: Phrases };

/** `earlier`: another that chats were told before this one, and that may be the same. */
function tellStory(found: Story, { earlier, now, phrases }: Wording & { readonly earlier: Story | null }): Message {
  const block = storyBlock({ story: found, news: null }, null, now, { phrases, sentencesMax: SENTENCES_MAX });
  const told = phrases.spans('story-told', {
    newsrooms: publisherCount(found),
    articles: phrases.words('article-count', { count: found.voices.length }),
    first: sayAge(now - found.startedAt, phrases),
    newest: sayAge(now - found.newsAt, phrases),
  });
  const places = sayShares(found, phrases).map((span): Span => ({ ...span, style: 'bold' }));
  const items = found.about.length === 0 ? [told] : [told, phrases.spans('story-about', { places })];
  const actions = storyActions(found, 'story', phrases);
  if (earlier === null) return { blocks: [block, { kind: 'list', items }], actions };
  const before = phrases.spans('story-earlier', { headline: bold(earlier.headline) });
  const open: Action = { label: phrases.words('button-earlier'), line: `story ${earlier.id}`, opens: 'here' };
  return { blocks: [block, { kind: 'list', items: [...items, before] }], actions: [...actions, open] };
}

/** Every article, own work before copies, each with its address. */
function tellSources(found: Story, { page, now, phrases }: Wording & { readonly page: number }): Message {
  const voices = found.voices.toSorted((a, b) => Number(a.isDuplicate) - Number(b.isDuplicate) || a.newsAt - b.newsAt);
  const from = (page - 1) * ARTICLES_PER_PAGE;
  const items = voices.slice(from, from + ARTICLES_PER_PAGE).map((voice): readonly Span[] => {
    const name = voice.url === null ? text(voice.outletName) : link(voice.outletName, voice.url);
    const facts = [
      ...(voice.agency === null ? [] : [voice.agency]),
      sayAge(now - voice.newsAt, phrases),
      ...(voice.isDuplicate ? [phrases.words('a-copy')] : []),
    ];
    return [phrases.place(name), ...facts.flatMap((fact) => [dim(' · '), phrases.place(dim(fact))])];
  });
  const title = phrases.spans('sources-of-story', { count: voices.length, headline: bold(found.headline) });
  const hasMore = voices.length > from + ARTICLES_PER_PAGE;
  return {
    blocks: [
      { kind: 'paragraph', spans: title },
      { kind: 'list', items },
    ],
    actions: [
      ...pageActions(`story ${found.id} sources`, { page, hasMore }, phrases),
      ...storyActions(found, 'sources', phrases),
    ],
  };
}
