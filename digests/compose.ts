// Words an edition: header, regions, countries, stories, what was left out. Pure; every word of ours comes from data/phrases.
import type { Instant } from '../src/base/time.ts';
import type { Edition, EditionCountry, EditionStory } from '../src/model/edition.ts';
import { type Block, bold, code, type Message, type Span, text } from '../src/model/message.ts';
import type { CountryCode } from '../src/model/place.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { flagOf, placeName } from '../src/places/names.ts';
import { bestVoice, creditOutlets } from './credit.ts';
import { momentOf, sayAge, sayNow } from './moment.ts';
import { boldPlaces, headCountry, namePlace } from './name-place.ts';
import { sayDispute } from './say-disputes.ts';
import { type SayNews, sayNews } from './say-news.ts';

/** Other countries shown by their flags. */
const FLAGS_MAX = 3;

/** Lines on figures that differ; the gravest comes first. */
const DISPUTES_MAX = 1;

/** Called Congo in other languages, of which there are two: its English name has the capital's beside it. */
const NAMED_IN_ENGLISH = 'CG';

export type Wording = {
  readonly phrases: Phrases;
  readonly zone: string;
  readonly sentencesMax: number;
  /** When a late digest was due; null for one on time and for an answer. */
  readonly lateSince: Instant | null;
  /** Said at the foot of a digest; null for an answer to a command. */
  readonly footer: readonly Span[] | null;
};

export function composeEdition(edition: Edition, wording: Wording): Message {
  const { phrases } = wording;
  if (edition.storyCount === 0) return nothingNew(edition, wording);
  const blocks: Block[] = [{ kind: 'title', spans: header(edition, wording) }];
  const hasRegions = edition.regions.length > 1;
  for (const { region, countries } of edition.regions) {
    if (hasRegions || region === null) {
      const name =
        region === null ? phrases.words('region-none') : namePlace({ kind: 'region', code: region }, phrases);
      blocks.push({ kind: 'region', spans: [text(name)] });
    }
    for (const country of countries) blocks.push(...countryBlocks(country, edition, wording));
  }
  const told = edition.regions.flatMap(({ countries }) => countries).filter(({ country }) => country !== null);
  const count = edition.leftOutCount - told.reduce((sum, { leftOutCount }) => sum + leftOutCount, 0);
  if (count > 0) blocks.push({ kind: 'footer', spans: phrases.spans('more-elsewhere', { count }) });
  if (wording.footer !== null) blocks.push({ kind: 'footer', spans: wording.footer });
  return { blocks };
}

/** "Change it: /settings, /subscribe, /unsubscribe" */
export function sayHowToChange(phrases: Phrases): readonly Span[] {
  return phrases.spans('change-it', { commands: listCommands(['settings', 'subscribe', 'unsubscribe'], phrases) });
}

function nothingNew(edition: Edition, wording: Wording): Message {
  const { phrases } = wording;
  const places = boldPlaces(edition.places, phrases);
  const blocks: Block[] = [
    { kind: 'paragraph', spans: phrases.spans('nothing-new', { places, since: saySince(edition, wording) }) },
  ];
  if (wording.footer !== null) blocks.push({ kind: 'footer', spans: wording.footer });
  return { blocks };
}

/** "Southern Asia · Thu 8 Apr, 08:00 · 11 stories from 23 outlets since yesterday" */
function header(edition: Edition, wording: Wording): readonly Span[] {
  const { phrases } = wording;
  const late = wording.lateSince === null ? null : momentOf(wording.lateSince, edition.composedAt, wording);
  return [
    ...phrases.spans('digest-title', {
      places: boldPlaces(edition.places, phrases),
      date: sayNow(edition.composedAt, wording.zone, phrases),
      counts: phrases.words('digest-counts', {
        stories: edition.storyCount,
        outlets: edition.outletCount,
        since: saySince(edition, wording),
      }),
    }),
    ...(late === null ? [] : [text(` · ${phrases.words('digest-late', late)}`)]),
  ];
}

function saySince(edition: Edition, wording: Wording): string {
  return wording.phrases.words('digest-since', momentOf(edition.since, edition.composedAt, wording));
}

function countryBlocks(country: EditionCountry, edition: Edition, wording: Wording): readonly Block[] {
  const blocks: Block[] = [];
  if (country.country !== null && !isOfOneCountry(edition)) {
    blocks.push({ kind: 'country', spans: headCountry(country.country, wording.phrases) });
  }
  for (const story of country.stories) blocks.push(storyBlock(story, country.country, edition.composedAt, wording));
  return [...blocks, ...moreOf(country, edition, wording.phrases)];
}

export function storyBlock(
  { story, news }: EditionStory,
  under: CountryCode | null,
  now: Instant,
  { phrases, sentencesMax }: Pick<Wording, 'phrases' | 'sentencesMax'>,
): Block {
  const credits: (readonly Span[])[] = [creditOutlets(story, phrases)];
  const others = story.about.filter(({ country }) => country !== under).slice(0, FLAGS_MAX);
  if (others.length > 0) {
    const flags = others.map(({ country }) => flagOf(country)).join(' ');
    credits.push(under === null ? [phrases.place(text(flags))] : phrases.spans('also-about', { flags: text(flags) }));
  }
  credits.push([text(sayAge(now - story.newsAt, phrases))]);
  const update = news === null ? null : sayUpdate({ news, story, under }, phrases);
  const disputes = story.disputes.flatMap((dispute) => {
    const said = sayDispute(dispute, story, phrases);
    return said === null ? [] : [said];
  });
  return {
    kind: 'story',
    story: {
      headline: story.headline,
      url: bestVoice(story)?.url ?? null,
      storyId: story.id,
      mark: update?.mark ?? null,
      sentences: story.summary.slice(0, sentencesMax).map((sentence) => sentence.text),
      credits,
      ...(story.language === null ? {} : { language: story.language }),
      ...(update === null || update.line.length === 0 ? {} : { news: update.line }),
      ...(disputes.length === 0 ? {} : { disputes: disputes.slice(0, DISPUTES_MAX) }),
    },
  };
}

/**
 * "Update" before the headline and what is new below it. A headline that runs the other way stands alone in its line, so
 * that it is not broken up by a word before it: then the word opens the line below.
 */
function sayUpdate(said: SayNews, phrases: Phrases): { readonly mark: string | null; readonly line: readonly Span[] } {
  const mark = phrases.words('update');
  const facts = sayNews(said, phrases);
  if (phrases.place(text(said.story.headline)).isIsolated !== true) {
    return { mark, line: facts.length === 0 ? [] : phrases.spans('news', { facts }) };
  }
  return { mark: null, line: [bold(mark), ...(facts.length === 0 ? [] : [text(' · '), ...facts])] };
}

/** "and 7 more: /country india" under a country's stories; nothing where all were told. */
function moreOf(
  { country, leftOutCount: count }: EditionCountry,
  edition: Edition,
  phrases: Phrases,
): readonly Block[] {
  if (count === 0 || country === null) return [];
  if (isOfOneCountry(edition)) return [{ kind: 'more', spans: phrases.spans('more-left', { count }) }];
  const command = code(`/country ${nameTyped(country, phrases)}`);
  return [{ kind: 'more', spans: phrases.spans('more-here', { count, command }) }];
}

/** As a person of the chat's language types it, and as /country understands it there. */
export function nameTyped(country: CountryCode, { language, locale }: Phrases): string {
  const isEnglish = language === 'en' || country === NAMED_IN_ENGLISH;
  const typedLocale = isEnglish ? 'en' : locale;
  return placeName({ kind: 'country', code: country }, typedLocale).toLocaleLowerCase(typedLocale);
}

function isOfOneCountry({ places }: Edition): boolean {
  return places.length === 1 && places[0]?.kind === 'country';
}

function listCommands(commands: readonly string[], phrases: Phrases): readonly Span[] {
  const comma = text(phrases.words('comma'));
  return commands.flatMap((command, index) => (index === 0 ? [code(`/${command}`)] : [comma, code(`/${command}`)]));
}
