// A whole digest in every language that we speak: it fits each platform, and reads in its own direction.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeEdition, sayHowToChange } from '../../digests/compose.ts';
import { editEdition, ROOM } from '../../digests/edit.ts';
import { labelSample } from '../../digests/label.ts';
import { DAY_MS, HOUR_MS } from '../../src/base/time.ts';
import { renderConsole } from '../../src/chat/console/render.ts';
import { renderDiscord } from '../../src/chat/discord/render.ts';
import { parsePart } from '../../src/chat/telegram/part.ts';
import { renderTelegram } from '../../src/chat/telegram/render.ts';
import { LANGUAGES, type Language } from '../../src/model/language.ts';
import type { Message } from '../../src/model/message.ts';
import type { Story } from '../../src/model/story.ts';
import { phrasesIn } from '../../src/phrases/phrases.ts';
import { loadGazetteer } from '../../src/places/gazetteer.ts';

const gazetteer = loadGazetteer();
const NOW = Date.parse('2026-04-08T08:00:00Z');
const COUNTRIES = ['PK', 'IN', 'NP', 'LK', 'BD', 'KE', 'UG', 'US', 'BR', 'JP', 'FR', 'EG'];

/** As full as a digest can be: every length's room is used up, updates and several countries a story among them. */
function fullDigest(language: Language): Message {
  const stories = Array.from({ length: 60 }, (_, index): Story => {
    const country = COUNTRIES[index % COUNTRIES.length] ?? 'PK';
    const voices = ['Dawn', 'الأهرام', 'The Karachi Lantern'].map((outletName, voice) => ({
      articleId: `${index}-${voice}`,
      outletId: outletName,
      outletName,
      url: `https://lantern.example/${index}-${voice}`,
      agency: null,
      isDuplicate: false,
      newsAt: NOW - HOUR_MS,
    }));
    return {
      id: `s${index}`,
      headline: `Ministers of two neighbouring countries sign a treaty on the river, and free 30,000 of story ${index} of this digest`,
      language: 'en',
      summary: Array.from({ length: 3 }, () => ({
        text: 'The treaty shares the water of the river between the two countries for thirty years, said the minister, who had come by train.',
        articleId: `${index}-0`,
      })),
      voices,
      about: [
        { country, share: 0.6 },
        { country: 'RU', share: 0.2 },
        { country: 'CN', share: 0.2 },
      ],
      disputes: [
        {
          counted: 'injured',
          who: 'porters',
          claims: [
            {
              articleId: `${index}-0`,
              value: 9,
              bound: 'least',
              words: 'at least nine',
              sentence: 'At least nine were hurt.',
            },
            { articleId: `${index}-1`, value: 12, bound: 'exact', words: '12', sentence: 'Twelve were hurt.' },
          ],
        },
      ],
      growth: [
        {
          version: 2,
          at: NOW,
          publishers: ['الأهرام', 'The Karachi Lantern'],
          numbers: [{ value: 30_000, written: '30,000', articleId: `${index}-1` }],
          places: ['CN'],
        },
      ],
      earlierId: null,
      version: 2,
      publishersAtVersion: 1,
      startedAt: NOW - DAY_MS,
      newsAt: NOW - 3 * HOUR_MS,
      grewAt: NOW,
    };
  });
  const phrases = phrasesIn(language);
  const edition = editEdition(
    {
      stories,
      places: [
        { kind: 'world' },
        { kind: 'country', code: 'US' },
        { kind: 'area', code: 'sub-saharan-africa' },
        { kind: 'area', code: 'mena' },
        { kind: 'region', code: '034' },
      ],
      wanted: null,
      toldVersions: new Map(stories.filter((_, index) => index % 2 === 0).map(({ id }) => [id, 1])),
      room: ROOM.long,
      since: NOW - 5 * DAY_MS,
      now: NOW,
    },
    gazetteer,
  );
  const message = composeEdition(edition, {
    phrases,
    zone: 'UTC',
    sentencesMax: 3,
    lateSince: NOW - 30 * HOUR_MS,
    footer: sayHowToChange(phrases),
  });
  return labelSample(message, phrases);
}

const FIRST_STRONG_ISOLATE = '\u2068';

/** Whether the first letter outside isolates is of a right-to-left script: that decides how a line runs (UAX 9, P2). */
function runsFromTheRight(line: string): boolean {
  const outside = line.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
  return /^[^\p{L}\p{Regional_Indicator}]*\p{Script=Arabic}/u.test(outside);
}

for (const language of LANGUAGES) {
  const message = fullDigest(language);
  const storyCount = message.blocks.filter(({ kind }) => kind === 'story').length;

  test(`the longest digest in ${language} keeps every story, within the limits of Telegram and Discord`, () => {
    assert.equal(storyCount, ROOM.long.storiesMax);
    const telegram = renderTelegram(message).map((payload) => parsePart(payload));
    for (const part of telegram) assert.ok(part !== null && part.text.length <= 4096 && part.entities.length <= 100);
    const links = telegram.flatMap((part) => part?.entities.filter(({ type }) => type === 'text_link') ?? []);
    const updateCount = message.blocks.filter(
      (block) => block.kind === 'story' && block.story.news !== undefined,
    ).length;
    assert.ok(updateCount > 0);
    // The headline, two outlets of the credits, two that differ; in an update one with the number and two that joined.
    assert.equal(links.length, storyCount * 5 + updateCount * 3);
    for (const payload of renderDiscord(message)) {
      const { content = '', embeds = [] } = JSON.parse(payload) as {
        readonly content?: string;
        readonly embeds?: readonly { readonly description: string }[];
      };
      assert.ok(content.length <= 2000 && embeds.length <= 10);
      assert.ok(embeds.reduce((sum, { description }) => sum + description.length, 0) <= 6000);
    }
  });

  test(`no line of ours in ${language} is left to a foreign name's direction`, () => {
    const lines = renderConsole(message, { width: 100, hasColour: false }).split('\n');
    const ours = lines.filter((line) => /\p{L}/u.test(line) && !/treaty|minister|water|digest$/.test(line));
    const isRightToLeft = phrasesIn(language).direction === 'rtl';
    assert.ok(ours.length > storyCount);
    for (const line of ours) {
      // A command alone on a wrapped line, and a story's credit line, hold nothing of ours but isolated names.
      assert.equal(runsFromTheRight(line), isRightToLeft, JSON.stringify(line));
    }
    assert.ok(lines.some((line) => line.includes(`${FIRST_STRONG_ISOLATE}${isRightToLeft ? 'Dawn' : 'الأهرام'}`)));
  });
}
