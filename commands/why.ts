// /why story: why it is news here, why under these countries, why its articles are one story, and why a chat was not told it.
import { SHARE_MIN } from '../digests/edit.ts';
import { sayAge } from '../digests/moment.ts';
import { spanPlaces } from '../digests/name-place.ts';
import { isFollowed, selectStories } from '../digests/select.ts';
import { countriesWanted } from '../digests/write.ts';
import type { Chat } from '../src/model/chat.ts';
import { bold, code, type Message, type Span, text } from '../src/model/message.ts';
import type { CountryCode } from '../src/model/place.ts';
import { publisherCount, type Story } from '../src/model/story.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { explainGeotag } from '../src/places/geotag.ts';
import type { FiledArticle } from '../src/store/articles.ts';
import type { Command, World } from './command.ts';
import { findStory, storyActions } from './find-story.ts';
import { sayShares } from './say-shares.ts';

export const why: Command = {
  name: 'why',
  options: [{ name: 'words', isRequired: false, lead: null, hasCompletion: false }],
  who: 'anyone',
  complete: null,
  run: async (world, asked): Promise<Message> => {
    const { chat, phrases, text: typed } = asked;
    const found = await findStory(world, asked, { words: typed, command: 'why' });
    if ('sorry' in found) return found.sorry;
    const { story } = found;
    const filed = await world.store.articlesOfStories([story.id]);
    const reasons = [
      whyNews(story, world.now(), phrases),
      whyPlace(world, { story, filed, phrases }),
      await whyOne(world, { story, filed, phrases }),
      ...(chat === null ? [] : [await whyTold(world, { story, chat, phrases })]),
    ];
    return {
      blocks: [
        { kind: 'paragraph', spans: phrases.spans('why-title', { headline: bold(story.headline) }) },
        { kind: 'list', items: reasons },
      ],
      actions: storyActions(story, 'why', phrases),
    };
  },
};

type Filed = { readonly story: Story; readonly filed: readonly FiledArticle[]; readonly phrases: Phrases };

function whyNews(story: Story, now: number, phrases: Phrases): readonly Span[] {
  return phrases.spans('why-news', {
    why: bold(phrases.words('why-news-title')),
    newsrooms: publisherCount(story),
    age: sayAge(now - story.newsAt, phrases),
  });
}

/** By the words of its first article that speak for its first country. */
function whyPlace(world: World, { story, filed, phrases }: Filed): readonly Span[] {
  const [first, ...others] = story.about;
  if (first === undefined) return phrases.spans('why-no-place', { why: bold(phrases.words('why-no-place-title')) });
  const place = spanPlaces([{ kind: 'country', code: first.country }], phrases);
  const why = phrases.spans('why-place-title', { place }).map((span): Span => ({ ...span, style: 'bold' }));
  const shares = sayShares(story, phrases);
  const about =
    others.length === 0 ? phrases.spans('why-place-all', { place }) : phrases.spans('why-place-shares', { shares });
  const words = wordsFor(world, first.country, filed).map((word) => phrases.spans('quoted', { words: text(word) }));
  const named = words.length === 0 ? [] : phrases.spans('why-place-words', { words: phrases.list(words, 'and') });
  return phrases.spans('why-place', { why, about: named.length === 0 ? about : both(about, named, phrases) });
}

function both(first: readonly Span[], second: readonly Span[], phrases: Phrases): readonly Span[] {
  return phrases.spans('two-sentences', { first, second });
}

const WORDS_NAMED_MAX = 4;

function wordsFor(world: World, country: CountryCode, filed: readonly FiledArticle[]): readonly string[] {
  const article = filed.find(({ isDuplicate }) => !isDuplicate)?.article;
  if (article === undefined) return [];
  const { why } = explainGeotag({ ...article, home: article.outlet.home }, world.gazetteer);
  const words = why.filter((reason) => reason.country === country && reason.points > 0).map((reason) => reason.words);
  return [...new Set(words.filter((word) => word !== ''))].slice(0, WORDS_NAMED_MAX);
}

async function whyOne(world: World, { story, filed, phrases }: Filed): Promise<readonly Span[]> {
  const why = bold(phrases.words('why-one-title'));
  if (filed.length <= 1) return phrases.spans('why-one-alone', { why });
  const reasons = await world.store.reasonsOfStory(story.id);
  const copies = filed.filter(({ isDuplicate }) => isDuplicate).length;
  const shared = new Set(
    reasons.filter(({ by }) => by === 'words').flatMap(({ names, numbers, words }) => [...names, ...numbers, ...words]),
  );
  const told = phrases.spans('why-one', { why, articles: filed.length - copies });
  const words = [...shared].slice(0, WORDS_SHARED_MAX).map((word) => [text(word)]);
  const further = [
    ...(words.length === 0 ? [] : [phrases.spans('why-one-words', { words: phrases.list(words, 'and') })]),
    ...(copies === 0 ? [] : [phrases.spans('why-one-copies', { count: copies })]),
  ];
  return further.reduce((said, sentence) => both(said, sentence, phrases), told);
}

const WORDS_SHARED_MAX = 8;

/** Why a chat was told a story, will be, or was not: phrases why-REASON. */
type Reason =
  | 'told'
  | 'told-grown'
  | 'told-soon'
  | 'untold-language'
  | 'untold-muted'
  | 'untold-nowhere'
  | 'untold-elsewhere'
  | 'untold-mentioned';

type Told = { readonly story: Story; readonly chat: Chat; readonly phrases: Phrases };

async function whyTold(world: World, told: Told): Promise<readonly Span[]> {
  const { phrases } = told;
  const reason = await reasonTold(world, told);
  const why = bold(phrases.words(reason.startsWith('told') ? 'why-told-title' : 'why-untold-title'));
  return phrases.spans('why-told', { why, reason: phrases.spans(`why-reason-${reason}`, { mute: code('/mute') }) });
}

async function reasonTold(world: World, { story, chat }: Told): Promise<Reason> {
  const version = (await world.store.toldVersions(chat.id, [story.id])).get(story.id);
  if (version !== undefined) return story.version > version ? 'told-grown' : 'told';
  const places = (await world.store.subscriptions(chat.id)).map(({ place }) => place);
  const taste = await world.store.taste(chat.id);
  const newsLanguages = chat.settings.newsLanguages ?? [];
  const hidden: ReadonlySet<string> = new Set();
  const kept = selectStories(
    { stories: [story], taste: { ...taste, mutes: [] }, newsLanguages, hidden },
    world.gazetteer,
  );
  if (kept.length === 0) return 'untold-language';
  if (selectStories({ stories: kept, taste, newsLanguages, hidden }, world.gazetteer).length === 0) {
    return 'untold-muted';
  }
  if (isFollowed(story, taste)) return 'told-soon';
  if (places.length === 0) return 'untold-nowhere';
  const wanted = countriesWanted(places, world.gazetteer);
  const share = story.about
    .filter(({ country }) => wanted === null || wanted.has(country))
    .reduce((most, place) => Math.max(most, place.share), wanted === null ? 1 : 0);
  if (share === 0) return 'untold-elsewhere';
  return share < SHARE_MIN ? 'untold-mentioned' : 'told-soon';
}
