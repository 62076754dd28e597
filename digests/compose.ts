// Words an edition: header, regions, countries, stories, what was left out. Pure; English until the Fluent files come.
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../src/base/time.ts';
import type { Edition, EditionCountry, EditionStory } from '../src/model/edition.ts';
import { type Block, bold, code, dim, link, type Message, type Span, text } from '../src/model/message.ts';
import type { CountryCode, Place } from '../src/model/place.ts';
import type { Story, Voice } from '../src/model/story.ts';
import { flagOf, placeName } from '../src/places/names.ts';

/** Outlets named in a story's credit line; the others are counted. */
const OUTLETS_NAMED_MAX = 2;

/** Other countries shown by their flags. */
const FLAGS_MAX = 3;

export type Wording = {
  /** BCP 47 tag of names and dates. */
  readonly locale: string;
  readonly zone: string;
  readonly sentencesMax: number;
  /** When a late digest was due; null for one on time and for an answer. */
  readonly lateSince: Instant | null;
  /** Said at the foot of a digest; null for an answer to a command. */
  readonly footer: readonly Span[] | null;
};

export function composeEdition(edition: Edition, wording: Wording): Message {
  if (edition.storyCount === 0) return nothingNew(edition, wording);
  const blocks: Block[] = [{ kind: 'title', spans: header(edition, wording) }];
  const hasRegions = edition.regions.length > 1;
  for (const { region, countries } of edition.regions) {
    if (hasRegions) {
      const name = region === null ? 'Elsewhere' : placeName({ kind: 'region', code: region }, wording.locale);
      blocks.push({ kind: 'region', spans: [text(name)] });
    }
    for (const country of countries) blocks.push(...countryBlocks(country, edition, wording));
  }
  if (edition.leftOutCount > 0) blocks.push({ kind: 'footer', spans: leftOutLine(edition, wording) });
  if (wording.footer !== null) blocks.push({ kind: 'footer', spans: wording.footer });
  return { blocks };
}

function nothingNew(edition: Edition, wording: Wording): Message {
  const places = namePlaces(edition.places, wording.locale);
  const since = sayMoment(edition.since, edition.composedAt, wording);
  const blocks: Block[] = [
    { kind: 'paragraph', spans: [text('Nothing new about '), bold(places), text(` since ${since}.`)] },
  ];
  if (wording.footer !== null) blocks.push({ kind: 'footer', spans: wording.footer });
  return { blocks };
}

/** "Southern Asia · Thu 8 Apr, 08:00 · 11 stories from 23 outlets since yesterday, 08:00" */
function header(edition: Edition, wording: Wording): readonly Span[] {
  const facts = [
    sayDate(edition.composedAt, wording),
    `${count(edition.storyCount, 'story', 'stories')} from ${count(edition.outletCount, 'outlet', 'outlets')} since ${sayMoment(edition.since, edition.composedAt, wording)}`,
  ];
  if (wording.lateSince !== null)
    facts.push(`late: was due ${sayMoment(wording.lateSince, edition.composedAt, wording)}`);
  return [bold(namePlaces(edition.places, wording.locale)), text(` · ${facts.join(' · ')}`)];
}

function countryBlocks(country: EditionCountry, edition: Edition, wording: Wording): readonly Block[] {
  const name = nameCountry(country.country, wording.locale);
  const isWholeEdition = edition.places.length === 1 && edition.places[0]?.kind === 'country';
  const blocks: Block[] = isWholeEdition ? [] : [{ kind: 'country', spans: [text(name)] }];
  for (const story of country.stories) blocks.push(storyBlock(story, country.country, edition.composedAt, wording));
  return blocks;
}

export function storyBlock(
  { story, isUpdate }: EditionStory,
  under: CountryCode | null,
  now: Instant,
  wording: Pick<Wording, 'sentencesMax'>,
): Block {
  const credits: (readonly Span[])[] = [creditOutlets(story)];
  const others = story.about.filter(({ country }) => country !== under).slice(0, FLAGS_MAX);
  if (others.length > 0) {
    const flags = others.map(({ country }) => flagOf(country)).join(' ');
    credits.push([text(under === null ? flags : `also ${flags}`)]);
  }
  credits.push([text(sayAge(now - story.newsAt))]);
  return {
    kind: 'story',
    story: {
      headline: story.headline,
      url: bestVoice(story)?.url ?? null,
      storyId: story.id,
      isUpdate,
      sentences: story.summary.slice(0, wording.sentencesMax).map((sentence) => sentence.text),
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
function creditOutlets(story: Story): readonly Span[] {
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
    if (index > 0) spans.push(text(', '));
    spans.push(voice.url === null ? text(voice.outletName) : link(voice.outletName, voice.url));
  }
  const moreCount = outlets.size - named.length;
  if (moreCount > 0) spans.push(text(` +${moreCount}`));
  return spans;
}

/** "and 7 more: /country india, /country nepal" */
function leftOutLine(edition: Edition, wording: Wording): readonly Span[] {
  const spans: Span[] = [dim(`and ${edition.leftOutCount} more`)];
  const countries = edition.regions
    .flatMap((region) => region.countries)
    .filter(({ country, leftOutCount }) => country !== null && leftOutCount > 0)
    .toSorted((a, b) => b.leftOutCount - a.leftOutCount)
    .slice(0, 3);
  if (edition.places.length === 1 && edition.places[0]?.kind === 'country') return spans;
  for (const [index, { country }] of countries.entries()) {
    if (country === null) continue;
    const name = placeName({ kind: 'country', code: country }, wording.locale).toLowerCase();
    spans.push(dim(index === 0 ? ': ' : ', '), code(`/country ${name}`));
  }
  return spans;
}

export function namePlaces(places: readonly Place[], locale: string): string {
  const names = places.map((place) =>
    place.kind === 'country' ? nameCountry(place.code, locale) : placeName(place, locale),
  );
  if (names.length <= 3) return names.join(', ');
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}

export function nameCountry(country: CountryCode | null, locale: string): string {
  return country === null
    ? 'No one country'
    : `${flagOf(country)} ${placeName({ kind: 'country', code: country }, locale)}`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** "just now", "40 min ago", "3 h ago", "2 days ago" */
export function sayAge(ageMs: number): string {
  if (ageMs < 2 * MINUTE_MS) return 'just now';
  if (ageMs < HOUR_MS) return `${Math.floor(ageMs / MINUTE_MS)} min ago`;
  if (ageMs < DAY_MS) return `${Math.floor(ageMs / HOUR_MS)} h ago`;
  return `${count(Math.floor(ageMs / DAY_MS), 'day', 'days')} ago`;
}

/** "Thu 8 Apr, 08:00" on the chat's wall clock. */
function sayDate(at: Instant, { locale, zone }: Wording): string {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')}, ${part('hour')}:${part('minute')}`;
}

/** "08:00" today, "yesterday, 08:00", else "Mon 5 Apr, 08:00". */
function sayMoment(at: Instant, now: Instant, wording: Wording): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: wording.zone, dateStyle: 'short' });
  const clock = sayDate(at, wording).split(', ')[1] ?? '';
  if (day.format(at) === day.format(now)) return clock;
  if (day.format(at) === day.format(now - DAY_MS)) return `yesterday, ${clock}`;
  return sayDate(at, wording);
}
