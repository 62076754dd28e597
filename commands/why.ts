// /why story: why it is news here, why under these countries, why its articles are one story, and why a chat was not told it.
import { SHARE_MIN } from '../digests/edit.ts';
import { sayAge } from '../digests/moment.ts';
import { nameCountry } from '../digests/name-place.ts';
import { countriesWanted } from '../digests/write.ts';
import type { Chat } from '../src/model/chat.ts';
import { bold, type Message, type Span, text } from '../src/model/message.ts';
import { publisherCount, type Story } from '../src/model/story.ts';
import { type Command, ENGLISH, type World } from './command.ts';
import { findStory, storyActions } from './find-story.ts';

export const why: Command = {
  name: 'why',
  description: 'Why a story is here, in this place, as one story',
  options: [
    { name: 'words', description: 'Words of its headline', isRequired: true, lead: null, hasCompletion: false },
  ],
  who: 'anyone',
  examples: ['why mirani dam'],
  explanation: 'Also why this chat was told it, or was not.',
  complete: null,
  run: async (world, request): Promise<Message> => {
    const found = await findStory(world, request.text, 'why');
    if ('sorry' in found) return found.sorry;
    const { story } = found;
    const chat = await world.store.chatAt(request.address);
    const reasons = [
      whyNews(story, world.now()),
      whyPlace(story),
      await whyOne(world, story),
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

function whyPlace({ about }: Story): readonly Span[] {
  const [first, ...others] = about;
  if (first === undefined) return [bold('Why no country: '), text('none of its articles is clearly about one.')];
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const rest = others.map(({ country, share }) => `${nameCountry(country, ENGLISH)} ${percent(share)}`).join(', ');
  return [
    bold(`Why ${nameCountry(first.country, ENGLISH)}: `),
    text(
      `${percent(first.share)} of what its articles name is there${rest === '' ? '' : `; ${rest}`}. Each outlet counts once, title and opening count most, and where an article was filed counts little.`,
    ),
  ];
}

async function whyOne(world: World, story: Story): Promise<readonly Span[]> {
  const filed = await world.store.articlesOfStories([story.id]);
  if (filed.length <= 1) return [bold('Why one story: '), text('it has one article so far.')];
  const copies = filed.filter(({ isDuplicate }) => isDuplicate).length;
  const own = filed.length - copies;
  return [
    bold('Why one story: '),
    text(
      `${own} ${own === 1 ? 'article tells' : 'articles tell'} the same event in whole texts, not only in titles${copies === 0 ? '' : `; ${copies} more ${copies === 1 ? 'is a copy' : 'are copies'} of the same text`}.`,
    ),
  ];
}

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
