// /story words: one story in full, with its outlets, its places, and what one may do about it.
import { storyBlock } from '../digests/compose.ts';
import { sayAge } from '../digests/moment.ts';
import { nameCountry } from '../digests/name-place.ts';
import type { Block, Message, Span } from '../src/model/message.ts';
import { bold, dim, link, text } from '../src/model/message.ts';
import { publisherCount, type Story } from '../src/model/story.ts';
import { type Command, ENGLISH, type World } from './command.ts';
import { findStory, storyActions } from './find-story.ts';
import { pageActions, readPage } from './page.ts';

const SENTENCES_MAX = 8;
const ARTICLES_PER_PAGE = 12;
const SOURCES = /\s*\bsources$/iu;

export const story: Command = {
  name: 'story',
  description: 'One story in full: what it says, who tells it, where',
  options: [
    { name: 'words', description: 'Words of its headline', isRequired: true, lead: null, hasCompletion: false },
  ],
  who: 'anyone',
  examples: ['story mirani dam', 'story mirani dam sources'],
  explanation: 'The story that has the words best. “sources” at the end lists its articles.',
  complete: null,
  run: async (world, request): Promise<Message> => {
    const { words, page } = readPage(request.text);
    const hasSources = SOURCES.test(words);
    const found = await findStory(world, request, { words: words.replace(SOURCES, ''), command: 'story' });
    if ('sorry' in found) return found.sorry;
    return hasSources ? tellSources(found.story, page, world.now()) : tellStory(world, found.story);
  },
};

function tellStory(world: World, found: Story): Message {
  const block = storyBlock({ story: found, news: null }, null, world.now(), {
    phrases: ENGLISH,
    sentencesMax: SENTENCES_MAX,
  });
  const newsrooms = publisherCount(found);
  const facts: (readonly Span[])[] = [
    [
      text(`${newsrooms} ${newsrooms === 1 ? 'newsroom tells' : 'newsrooms tell'} it in ${articles(found)}; first `),
      text(`${sayAge(world.now() - found.startedAt, ENGLISH)}, newest ${sayAge(world.now() - found.newsAt, ENGLISH)}`),
    ],
  ];
  if (found.about.length > 0) {
    const places = found.about
      .map(({ country, share }) => `${nameCountry(country, ENGLISH)} ${Math.round(share * 100)} %`)
      .join(', ');
    facts.push([text('about '), bold(places)]);
  }
  return { blocks: [block, { kind: 'list', items: facts }], actions: storyActions(found, 'story') };
}

function articles({ voices }: Story): string {
  return voices.length === 1 ? 'one article' : `${voices.length} articles`;
}

/** Every article, own work before copies, each with its address. */
function tellSources(found: Story, page: number, now: number): Message {
  const voices = found.voices.toSorted((a, b) => Number(a.isDuplicate) - Number(b.isDuplicate) || a.newsAt - b.newsAt);
  const from = (page - 1) * ARTICLES_PER_PAGE;
  const items = voices.slice(from, from + ARTICLES_PER_PAGE).map((voice): readonly Span[] => {
    const name = voice.url === null ? text(voice.outletName) : link(voice.outletName, voice.url);
    const agency = voice.agency === null ? '' : `, ${voice.agency}`;
    return [name, dim(`${agency} · ${sayAge(now - voice.newsAt, ENGLISH)}${voice.isDuplicate ? ' · a copy' : ''}`)];
  });
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      spans: [text(`${articles(found)} tell `.replace('article tell', 'article tells')), bold(found.headline)],
    },
    { kind: 'list', items },
  ];
  const turns = pageActions(`story ${found.id} sources`, { page, hasMore: voices.length > from + ARTICLES_PER_PAGE });
  return { blocks, actions: [...turns, ...storyActions(found, 'sources')] };
}
