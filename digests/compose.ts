// Words an edition: header, regions, countries, stories, what was left out. Pure; every word of ours comes from data/phrases.
import type { Instant } from '../src/base/time.ts';
import type { Edition, EditionCountry, EditionStory } from '../src/model/edition.ts';
import { type Block, bold, code, link, type Message, type Span, text } from '../src/model/message.ts';
import type { CountryCode } from '../src/model/place.ts';
import type { Story, Voice } from '../src/model/story.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { flagOf, placeName } from '../src/places/names.ts';
import { momentOf, sayAge, sayNow } from './moment.ts';
import { nameCountry, namePlace, namePlaces } from './name-place.ts';

/** Outlets named in a story's credit line; the others are counted. */
const OUTLETS_NAMED_MAX = 2;

/** Other countries shown by their flags. */
const FLAGS_MAX = 3;

/** Countries with stories left out that the last line offers. */
const COUNTRIES_NAMED_MAX = 3;

/** Commands are typed in English, whatever the chat's language. */
const COMMAND_LOCALE = 'en';

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
    if (hasRegions) {
      const name =
        region === null ? phrases.words('region-none') : namePlace({ kind: 'region', code: region }, phrases);
      blocks.push({ kind: 'region', spans: [text(name)] });
    }
    for (const country of countries) blocks.push(...countryBlocks(country, edition, wording));
  }
  if (edition.leftOutCount > 0) blocks.push({ kind: 'footer', spans: leftOutLine(edition, phrases) });
  if (wording.footer !== null) blocks.push({ kind: 'footer', spans: wording.footer });
  return { blocks };
}

/** "Change it: /settings, /subscribe, /unsubscribe" */
export function sayHowToChange(phrases: Phrases): readonly Span[] {
  return phrases.spans('change-it', { commands: listCommands(['settings', 'subscribe', 'unsubscribe'], phrases) });
}

function nothingNew(edition: Edition, wording: Wording): Message {
  const { phrases } = wording;
  const places = bold(namePlaces(edition.places, phrases));
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
      places: bold(namePlaces(edition.places, phrases)),
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
  const name = nameCountry(country.country, wording.phrases);
  const isWholeEdition = edition.places.length === 1 && edition.places[0]?.kind === 'country';
  const blocks: Block[] = isWholeEdition ? [] : [{ kind: 'country', spans: [text(name)] }];
  for (const story of country.stories) blocks.push(storyBlock(story, country.country, edition.composedAt, wording));
  return blocks;
}

export function storyBlock(
  { story, isUpdate }: EditionStory,
  under: CountryCode | null,
  now: Instant,
  { phrases, sentencesMax }: Pick<Wording, 'phrases' | 'sentencesMax'>,
): Block {
  const credits: (readonly Span[])[] = [creditOutlets(story, phrases)];
  const others = story.about.filter(({ country }) => country !== under).slice(0, FLAGS_MAX);
  if (others.length > 0) {
    const flags = others.map(({ country }) => flagOf(country)).join(' ');
    credits.push(under === null ? [text(flags)] : phrases.spans('also-about', { flags: text(flags) }));
  }
  credits.push([text(sayAge(now - story.newsAt, phrases))]);
  return {
    kind: 'story',
    story: {
      headline: story.headline,
      url: bestVoice(story)?.url ?? null,
      storyId: story.id,
      mark: isUpdate ? phrases.words('update') : null,
      sentences: story.summary.slice(0, sentencesMax).map((sentence) => sentence.text),
      credits,
    },
  };
}

/** The outlet whose sentence leads the summary, else the newest that has an address. */
function bestVoice(story: Story): Voice | null {
  const lead = story.voices.find((voice) => voice.articleId === story.summary[0]?.articleId);
  if (lead?.url != null) return lead;
  return story.voices.findLast((voice) => voice.url !== null) ?? lead ?? story.voices[0] ?? null;
}

/** "Dawn, Voice +2": the summary's outlets first, each linked to its article; copies are counted last. */
function creditOutlets(story: Story, phrases: Phrases): readonly Span[] {
  const quoted = story.summary.map((sentence) => sentence.articleId);
  const place = (voice: Voice): number => {
    const index = quoted.indexOf(voice.articleId);
    return (index === -1 ? quoted.length : index) + (voice.isDuplicate ? 100 : 0);
  };
  const outlets = new Map<string, Voice>();
  for (const voice of story.voices.toSorted((a, b) => place(a) - place(b))) {
    if (!outlets.has(voice.outletId)) outlets.set(voice.outletId, voice);
  }
  const named = [...outlets.values()].slice(0, OUTLETS_NAMED_MAX);
  const spans: Span[] = [];
  for (const [index, voice] of named.entries()) {
    if (index > 0) spans.push(text(phrases.words('comma')));
    spans.push(phrases.place(voice.url === null ? text(voice.outletName) : link(voice.outletName, voice.url)));
  }
  const moreCount = outlets.size - named.length;
  if (moreCount > 0) spans.push(text(' '), phrases.place(text(phrases.words('outlets-more', { count: moreCount }))));
  return spans;
}

/** "and 7 more: /country india, /country nepal" */
function leftOutLine(edition: Edition, phrases: Phrases): readonly Span[] {
  const count = edition.leftOutCount;
  const isOfOneCountry = edition.places.length === 1 && edition.places[0]?.kind === 'country';
  const fullest = edition.regions
    .flatMap((region) => region.countries)
    .filter(({ leftOutCount }) => leftOutCount > 0 && !isOfOneCountry)
    .toSorted((a, b) => b.leftOutCount - a.leftOutCount)
    .flatMap(({ country }) => (country === null ? [] : [country]))
    .slice(0, COUNTRIES_NAMED_MAX);
  if (fullest.length === 0) return phrases.spans('left-out', { count });
  const commands = fullest.map(
    (code) => `country ${placeName({ kind: 'country', code }, COMMAND_LOCALE).toLowerCase()}`,
  );
  return phrases.spans('left-out-commands', { count, commands: listCommands(commands, phrases) });
}

function listCommands(commands: readonly string[], phrases: Phrases): readonly Span[] {
  const comma = text(phrases.words('comma'));
  return commands.flatMap((command, index) => (index === 0 ? [code(`/${command}`)] : [comma, code(`/${command}`)]));
}
