// dateline digest: what the database holds about a place, as a chat would read it or as JSON. Works beside a running bot.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { composeEdition } from '../digests/compose.ts';
import { editEdition, ROOM, SHARE_MIN } from '../digests/edit.ts';
import { labelSample } from '../digests/label.ts';
import { countriesWanted } from '../digests/write.ts';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../src/base/time.ts';
import { renderConsole } from '../src/chat/console/render.ts';
import { renderHtml } from '../src/chat/html/render.ts';
import { readConfig } from '../src/config.ts';
import type { Edition } from '../src/model/edition.ts';
import { phrasesIn } from '../src/phrases/phrases.ts';
import { loadGazetteer } from '../src/places/gazetteer.ts';
import { lookUpPlace } from '../src/places/look-up.ts';
import { placeName } from '../src/places/names.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { storeOn } from '../src/store/store.ts';
import { refuse } from './refuse.ts';

const UNITS_MS: Readonly<Record<string, number>> = { m: MINUTE_MS, h: HOUR_MS, d: DAY_MS };
const LOCALE = 'en-GB';
const ENGLISH = phrasesIn('en');
const WIDTH_DEFAULT = 80;

export async function digest(words: readonly string[]): Promise<void> {
  const wish = readWish(words);
  if (typeof wish === 'string') return refuse('digest', wish);
  const config = readConfig(process.env);
  if (!config.ok) return refuse('digest', config.problem);
  if (!existsSync(config.value.database)) {
    return refuse(
      'digest',
      `${config.value.database} does not exist: run npm start or the ingest verb first, or let DATABASE name the file.`,
    );
  }
  const gazetteer = loadGazetteer();
  const found = lookUpPlace(wish.place, gazetteer);
  if (found.kind !== 'found') {
    const nearest = found.nearest.map((place) => placeName(place, LOCALE)).join(', ');
    return refuse(
      'digest',
      `there is no place called "${wish.place}"${nearest === '' ? '' : `; nearest are ${nearest}`}.`,
    );
  }
  const database = await openSqlite(config.value.database, { isShared: true });
  if (!database.ok) return refuse('digest', database.problem);
  const store = storeOn(database.value.db);
  const now = Date.now();
  const since = now - wish.sinceMs;
  const wanted = countriesWanted([found.place], gazetteer);
  const stories = await store.storiesAbout({
    countries: wanted,
    shareMin: SHARE_MIN,
    newsSince: since,
    grewAfter: null,
    untoldTo: null,
  });
  const isSample = await store.hasSample();
  await database.value.close();
  const room = ROOM.long;
  const edition = editEdition(
    { stories, places: [found.place], wanted, toldVersions: new Map(), room, since, now },
    gazetteer,
  );
  if (wish.format === 'json') {
    process.stdout.write(`${JSON.stringify({ ...toJson(edition), isSample }, null, 2)}\n`);
    return;
  }
  const zone = config.value.zone ?? 'UTC';
  const message = composeEdition(edition, {
    phrases: ENGLISH,
    zone,
    sentencesMax: room.sentencesMax,
    lateSince: null,
    footer: null,
  });
  const labelled = isSample ? labelSample(message, ENGLISH) : message;
  if (wish.format === 'html') {
    process.stdout.write(renderHtml(labelled, ENGLISH.language));
    return;
  }
  const isTerminal = process.stdout.isTTY === true;
  process.stdout.write(
    `${renderConsole(labelled, {
      width: isTerminal ? process.stdout.columns : WIDTH_DEFAULT,
      hasColour: isTerminal && process.env.NO_COLOR === undefined,
    })}\n`,
  );
}

type Format = 'text' | 'html' | 'json';

type Wish = { readonly place: string; readonly sinceMs: number; readonly format: Format };

/** A sentence when an option is wrong. */
function readWish(words: readonly string[]): Wish | string {
  let values: { place?: string; since?: string; format?: string };
  try {
    values = parseArgs({
      args: [...words],
      options: { place: { type: 'string' }, since: { type: 'string' }, format: { type: 'string' } },
    }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { place = 'world', since = '24h', format = 'text' } = values;
  const span = /^(\d{1,4})\s*([mhd])$/.exec(since);
  if (span === null) return `--since "${since}" is no span of time: write 90m, 24h or 7d.`;
  if (format !== 'text' && format !== 'json' && format !== 'html') {
    return `--format "${format}" is none of text, html and json.`;
  }
  return { place, sinceMs: Number(span[1]) * (UNITS_MS[span[2] ?? 'h'] ?? HOUR_MS), format };
}

function toJson(edition: Edition) {
  const instant = (at: Instant): string => new Date(at).toISOString();
  return {
    since: instant(edition.since),
    composedAt: instant(edition.composedAt),
    leftOutCount: edition.leftOutCount,
    regions: edition.regions.map(({ region, countries }) => ({
      region,
      name: region === null ? null : placeName({ kind: 'region', code: region }, LOCALE),
      countries: countries.map(({ country, stories }) => ({
        country,
        stories: stories.map(({ story }) => ({
          id: story.id,
          headline: story.headline,
          language: story.language,
          summary: story.summary.map((sentence) => ({
            text: sentence.text,
            outlet: story.voices.find((voice) => voice.articleId === sentence.articleId)?.outletName ?? null,
          })),
          about: story.about,
          newsAt: instant(story.newsAt),
          voices: story.voices.map(({ outletName, url, isDuplicate }) => ({ outlet: outletName, url, isDuplicate })),
        })),
      })),
    })),
  };
}
