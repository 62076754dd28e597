// /why story: why it is news here, why under these countries, why its articles are one story, and why a chat was not told it.
import { SHARE_MIN } from '../digests/edit.ts';
import { sayAge } from '../digests/moment.ts';
import { nameCountry } from '../digests/name-place.ts';
import { selectStories } from '../digests/select.ts';
import { countriesWanted } from '../digests/write.ts';
import type { Chat } from '../src/model/chat.ts';
import { bold, type Message, type Span, text } from '../src/model/message.ts';
import type { CountryCode } from '../src/model/place.ts';
import { publisherCount, type Story } from '../src/model/story.ts';
import { explainGeotag } from '../src/places/geotag.ts';
import type { FiledArticle } from '../src/store/articles.ts';
import { type Command, ENGLISH, type World } from './command.ts';
import { findStory, storyActions } from './find-story.ts';

export const why: Command = {
  name: 'why',
  description: 'Why a story is here, in this place, as one story',
  options: [
    { name: 'words', description: 'Words of its headline', isRequired: false, lead: null, hasCompletion: false },
  ],
  who: 'anyone',
  examples: ['why mirani dam'],
  explanation: 'Also why this chat was told it, or was not. Without words: about the story that was shown last.',
  complete: null,
  run: async (world, request): Promise<Message> => {
    const found = await findStory(world, request, { words: request.text, command: 'why' });
    if ('sorry' in found) return found.sorry;
    const { story } = found;
    const chat = await world.store.chatAt(request.address);
    const filed = await world.store.articlesOfStories([story.id]);
    const reasons = [
      whyNews(story, world.now()),
      whyPlace(world, story, filed),
      await whyOne(world, story, filed),
      ...(chat === null ? [] : [await whyTold(world, story, chat)]),
    ];
    return {
      blocks: [
        { kind: 'paragraph', spans: [text('Why '), bold(story.headline)] },
        { kind: 'list', items: reasons },
      ],
      actions: storyActions(story, 'why'),
    };
  },
};

function whyNews(story: Story, now: number): readonly Span[] {
  const count = publisherCount(story);
  const who = count === 1 ? 'one newsroom tells it' : `${count} newsrooms tell it independently`;
  return [
    bold('Why it is news: '),
    text(`${who}, the newest ${sayAge(now - story.newsAt, ENGLISH)}. More newsrooms and fresher ones rank higher.`),
  ];
}

/** By the words of its first article that speak for its first country. */
function whyPlace(world: World, { about }: Story, filed: readonly FiledArticle[]): readonly Span[] {
  const [first, ...others] = about;
  if (first === undefined) return [bold('Why no country: '), text('none of its articles is clearly about one.')];
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const name = nameCountry(first.country, ENGLISH);
  const rest = others.map(({ country, share }) => `${nameCountry(country, ENGLISH)} ${percent(share)}`).join(', ');
  const words = wordsFor(world, first.country, filed);
  const named = words.length === 0 ? '' : ` It names ${words.map((word) => `“${word}”`).join(', ')}.`;
  const where =
    rest === '' ? `it is all about ${name}.` : `${percent(first.share)} of it is about ${name}, beside ${rest}.`;
  return [
    bold(`Why ${name}: `),
    text(`${where}${named} Each outlet counts once; where an article was filed counts little.`),
  ];
}

const WORDS_NAMED_MAX = 4;

function wordsFor(world: World, country: CountryCode, filed: readonly FiledArticle[]): readonly string[] {
  const article = filed.find(({ isDuplicate }) => !isDuplicate)?.article;
  if (article === undefined) return [];
  const { why } = explainGeotag({ ...article, home: article.outlet.home }, world.gazetteer);
  const words = why.filter((reason) => reason.country === country && reason.points > 0).map((reason) => reason.words);
  return [...new Set(words.filter((word) => word !== ''))].slice(0, WORDS_NAMED_MAX);
}

async function whyOne(world: World, story: Story, filed: readonly FiledArticle[]): Promise<readonly Span[]> {
  const heading = bold('Why one story: ');
  if (filed.length <= 1) return [heading, text('it has one article so far.')];
  const reasons = await world.store.reasonsOfStory(story.id);
  const copies = filed.filter(({ isDuplicate }) => isDuplicate).length;
  const own = filed.length - copies;
  const shared = [
    ...new Set(
      reasons
        .filter(({ by }) => by === 'words')
        .flatMap(({ names, numbers, words }) => [...names, ...numbers, ...words]),
    ),
  ];
  const told = own === 1 ? 'one article tells it in its own words' : `${own} articles tell it in their own words`;
  const both = shared.length === 0 ? '' : `, and share ${shared.slice(0, WORDS_SHARED_MAX).join(', ')}`;
  const repeated = copies === 0 ? '' : `; ${copies} more ${copies === 1 ? 'repeats' : 'repeat'} a text that was there`;
  return [heading, text(`${told}${both}${repeated}.`)];
}

const WORDS_SHARED_MAX = 8;

async function whyTold(world: World, story: Story, chat: Chat): Promise<readonly Span[]> {
  const version = (await world.store.toldVersions(chat.id, [story.id])).get(story.id);
  const heading = bold('Why in your digest: ');
  if (version !== undefined) {
    const isNewer = story.version > version;
    return [
      heading,
      text(
        isNewer
          ? 'you were told it, and it grew since: it comes again.'
          : 'you were told it, and it comes again only when it grows.',
      ),
    ];
  }
  const places = (await world.store.subscriptions(chat.id)).map(({ place }) => place);
  const taste = await world.store.taste(chat.id);
  const newsLanguages = chat.settings.newsLanguages ?? [];
  const hidden: ReadonlySet<string> = new Set();
  const kept = selectStories(
    { stories: [story], taste: { ...taste, mutes: [] }, newsLanguages, hidden },
    world.gazetteer,
  );
  if (kept.length === 0) return [bold('Why not in your digest: '), text('this chat wants news in other languages.')];
  if (selectStories({ stories: kept, taste, newsLanguages, hidden }, world.gazetteer).length === 0) {
    return [bold('Why not in your digest: '), text('this chat mutes it. /mute shows what is muted.')];
  }
  if (places.length === 0) return [bold('Why not in your digest: '), text('this chat is not subscribed to any place.')];
  const wanted = countriesWanted(places, world.gazetteer);
  const share = story.about
    .filter(({ country }) => wanted === null || wanted.has(country))
    .reduce((most, place) => Math.max(most, place.share), wanted === null ? 1 : 0);
  if (share === 0) return [bold('Why not in your digest: '), text('it is about none of your places.')];
  if (share < SHARE_MIN) {
    return [bold('Why not in your digest: '), text('it mentions your places and is about others.')];
  }
  return [
    heading,
    text('you were not told it yet: it comes with the next digest, if weightier stories leave it room.'),
  ];
}
