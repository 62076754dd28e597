import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeEdition } from '../../digests/compose.ts';
import { editEdition, ROOM } from '../../digests/edit.ts';
import { DAY_MS, HOUR_MS } from '../../src/base/time.ts';
import type { Block, Message } from '../../src/model/message.ts';
import type { Place, PlaceShare } from '../../src/model/place.ts';
import type { Story } from '../../src/model/story.ts';
import { phrasesIn } from '../../src/phrases/phrases.ts';
import { loadGazetteer } from '../../src/places/gazetteer.ts';

const gazetteer = loadGazetteer();
const NOW = Date.parse('2026-04-08T08:00:00Z');
const WORDING = { phrases: phrasesIn('en'), zone: 'UTC', sentencesMax: 2, lateSince: null, footer: null };

function story(
  id: string,
  about: readonly PlaceShare[],
  outlets: readonly string[] = ['Lantern'],
  hoursAgo = 3,
): Story {
  return {
    id,
    headline: `Headline of ${id}`,
    language: 'en',
    summary: [{ text: `First sentence of ${id}.`, articleId: `${id}-0` }],
    disputes: [],
    voices: outlets.map((name, index) => ({
      articleId: `${id}-${index}`,
      outletId: name.toLowerCase(),
      outletName: name,
      url: `https://${name.toLowerCase()}.example/${id}`,
      agency: null,
      isDuplicate: false,
      newsAt: NOW - hoursAgo * HOUR_MS,
    })),
    about,
    version: 1,
    publishersAtVersion: 1,
    growth: [],
    earlierId: null,
    startedAt: NOW - hoursAgo * HOUR_MS,
    newsAt: NOW - hoursAgo * HOUR_MS,
    grewAt: NOW,
  };
}

function edit(
  stories: readonly Story[],
  places: readonly Place[],
  wanted: readonly string[] | null,
  told: readonly string[] = [],
) {
  return editEdition(
    {
      stories,
      places,
      wanted: wanted === null ? null : new Set(wanted),
      toldVersions: new Map(told.map((id) => [id, 1])),
      room: ROOM.normal,
      since: NOW - DAY_MS,
      now: NOW,
    },
    gazetteer,
  );
}

/** The message as plain lines, for reading in a test. */
function lines(message: Message): readonly string[] {
  return message.blocks.map((block: Block) => {
    if (block.kind === 'story')
      return `story: ${block.story.headline} | ${block.story.credits.map((spans) => spans.map(({ text }) => text).join('')).join(' · ')}`;
    if (block.kind === 'list') return 'list';
    return `${block.kind}: ${block.spans.map(({ text }) => text).join('')}`;
  });
}

const WORLD: Place = { kind: 'world' };

test('a story about two countries stands once, under its strongest, with the flag of the other', () => {
  const visit = story('visit', [
    { country: 'PK', share: 0.6 },
    { country: 'RU', share: 0.4 },
  ]);
  const said = lines(composeEdition(edit([visit], [WORLD], null), WORDING));
  assert.equal(said.filter((line) => line.startsWith('story')).length, 1);
  assert.ok(said.includes('country: 🇵🇰 Pakistan'));
  assert.ok(said.some((line) => line.includes('also 🇷🇺')));
});

test('who asked about Russia reads the same story under Russia', () => {
  const visit = story('visit', [
    { country: 'PK', share: 0.6 },
    { country: 'RU', share: 0.4 },
  ]);
  const region: Place = { kind: 'region', code: '151' };
  const said = lines(composeEdition(edit([visit], [region], ['RU', 'UA', 'PL']), WORDING));
  assert.ok(said.includes('country: 🇷🇺 Russia'));
});

test('stories are grouped by region and country, and what is about no country comes last', () => {
  const stories = [
    story('nowhere', []),
    story('kenya', [{ country: 'KE', share: 1 }], ['Courier', 'Lagoon', 'Gazette']),
    story('pakistan', [{ country: 'PK', share: 1 }]),
    story('uganda', [{ country: 'UG', share: 1 }]),
  ];
  const said = lines(composeEdition(edit(stories, [WORLD], null), WORDING));
  const order = said.filter((line) => !line.startsWith('story') && !line.startsWith('title'));
  assert.deepEqual(order, [
    'region: Eastern Africa',
    'country: 🇰🇪 Kenya',
    'country: 🇺🇬 Uganda',
    'region: Southern Asia',
    'country: 🇵🇰 Pakistan',
    'region: International',
  ]);
});

test('the header says the places, the hour, how many stories and how many outlets', () => {
  const stories = [
    story('a', [{ country: 'PK', share: 1 }], ['Lantern', 'Post']),
    story('b', [{ country: 'IN', share: 1 }]),
  ];
  const [title] = lines(composeEdition(edit(stories, [{ kind: 'region', code: '034' }], ['PK', 'IN']), WORDING));
  assert.equal(title, 'title: Southern Asia · Wed 8 Apr, 08:00 · 2 stories from 2 outlets since yesterday');
});

test('a late digest says since when it was due', () => {
  const message = composeEdition(edit([story('a', [{ country: 'PK', share: 1 }])], [WORLD], null), {
    ...WORDING,
    lateSince: NOW - 3 * HOUR_MS,
  });
  assert.match(lines(message)[0] ?? '', /late: was due at 05:00$/);
});

test('what found no room is counted, with a command that shows it', () => {
  const stories = Array.from({ length: 9 }, (_, index) => story(`india-${index}`, [{ country: 'IN', share: 1 }]));
  const said = lines(
    composeEdition(edit([...stories, story('nepal', [{ country: 'NP', share: 1 }])], [WORLD], null), WORDING),
  );
  assert.equal(said.filter((line) => line.startsWith('story')).length, ROOM.normal.storiesPerCountryMax + 1);
  const india = said.findIndex((line) => line.startsWith('story: Headline of nepal'));
  assert.ok(said.includes('more: and 5 more: /country india') && india > 0);
});

test('a story that was told before and grew is marked as an update', () => {
  const message = composeEdition(edit([story('a', [{ country: 'PK', share: 1 }])], [WORLD], null, ['a']), WORDING);
  assert.ok(message.blocks.some((block) => block.kind === 'story' && block.story.mark === 'Update'));
});

/** What a story block says below its headline, line by line. */
function detail(message: Message): { readonly news: string; readonly disputes: readonly string[] } {
  const found = message.blocks.find((block) => block.kind === 'story');
  assert.ok(found?.kind === 'story');
  const words = (spans: readonly { readonly text: string }[]) => spans.map(({ text }) => text).join('');
  return { news: words(found.story.news ?? []), disputes: (found.story.disputes ?? []).map(words) };
}

test('an update says what is new since the chat was told: numbers with their outlet, outlets, places', () => {
  const grown: Story = {
    ...story('a', [{ country: 'PK', share: 1 }], ['Lantern', 'Post', 'Gazette', 'Courier']),
    headline: 'Toll of the mine rises to 12',
    version: 3,
    growth: [
      { version: 1, at: 0, publishers: ['Lantern'], numbers: [], places: ['PK'] },
      {
        version: 2,
        at: 0,
        publishers: ['Post', 'Gazette'],
        numbers: [{ value: 9, written: 'nine', articleId: 'a-1' }],
        places: [],
      },
      {
        version: 3,
        at: 0,
        publishers: ['Courier'],
        numbers: [{ value: 12, written: '12', articleId: 'a-3' }],
        places: ['IN'],
      },
    ],
  };
  const told = (version: number) =>
    editEdition(
      {
        stories: [grown],
        places: [WORLD],
        wanted: null,
        toldVersions: new Map([['a', version]]),
        room: ROOM.normal,
        since: NOW - DAY_MS,
        now: NOW,
      },
      gazetteer,
    );
  assert.equal(
    detail(composeEdition(told(1), WORDING)).news,
    'New: now 12 (Courier) · also told by Post, Gazette +1 · now also about 🇮🇳 India',
  );
  assert.equal(
    detail(composeEdition(told(2), WORDING)).news,
    'New: now 12 (Courier) · also told by Courier · now also about 🇮🇳 India',
  );
  assert.equal(
    detail(composeEdition(edit([grown], [WORLD], null), WORDING)).news,
    '',
    'a first telling has no news line',
  );
});

test('a headline that runs the other way stands alone in its line: the mark opens the line below', () => {
  const grown: Story = {
    ...story('a', [{ country: 'PK', share: 1 }], ['Lantern', 'Post']),
    version: 2,
    growth: [{ version: 2, at: 0, publishers: ['Post'], numbers: [], places: ['PK'] }],
  };
  const said = composeEdition(edit([grown], [WORLD], null, ['a']), { ...WORDING, phrases: phrasesIn('ar') });
  const block = said.blocks.find(({ kind }) => kind === 'story');
  assert.ok(block?.kind === 'story' && block.story.mark === null);
  assert.equal(detail(said).news, 'جديد · ورد أيضًا في Post');
});

test('where newsrooms differ on a figure, each is told with who says so', () => {
  const claim = (articleId: string, value: number, bound: 'exact' | 'least') => ({
    articleId,
    value,
    bound,
    words: String(value),
    sentence: `${value} died.`,
  });
  const disputed: Story = {
    ...story('a', [{ country: 'PK', share: 1 }], ['Lantern', 'Post', 'Gazette']),
    disputes: [
      {
        counted: 'dead',
        who: 'miners',
        claims: [claim('a-0', 9, 'least'), claim('a-1', 12, 'exact'), claim('a-2', 12, 'exact')],
      },
      { counted: 'injured', who: null, claims: [claim('a-0', 3, 'exact'), claim('gone', 4, 'exact')] },
    ],
  };
  const say = (language: 'en' | 'de') =>
    detail(composeEdition(edit([disputed], [WORLD], null), { ...WORDING, phrases: phrasesIn(language) })).disputes;
  assert.deepEqual(say('en'), ['Figures differ · dead, miners: at least 9 (Lantern), 12 (Post, Gazette)']);
  // The articles' own word for who died is English, and stays out of a German line.
  assert.deepEqual(say('de'), ['Angaben weichen ab · Tote: mindestens 9 (Lantern), 12 (Post, Gazette)']);
});

test('no country fills the front of an edition while another has news of nearly the same weight', () => {
  const stories = [
    ...Array.from({ length: 4 }, (_, at) => story(`india-${at}`, [{ country: 'IN', share: 1 }], ['Post'], 3)),
    ...Array.from({ length: 4 }, (_, at) => story(`kenya-${at}`, [{ country: 'KE', share: 1 }], ['Courier'], 4)),
  ];
  const { regions } = editEdition(
    {
      stories,
      places: [WORLD],
      wanted: null,
      toldVersions: new Map(),
      room: { ...ROOM.normal, storiesMax: 4 },
      since: NOW - DAY_MS,
      now: NOW,
    },
    gazetteer,
  );
  const told = regions.flatMap(({ countries }) => countries);
  assert.deepEqual(
    new Map(told.map(({ country, stories: chosen }) => [country, chosen.length])),
    new Map([
      ['IN', 2],
      ['KE', 2],
    ]),
  );
  assert.deepEqual(
    told.map(({ leftOutCount }) => leftOutCount),
    [2, 2],
  );
});

test('outlets are named by their articles, and those beyond two are counted', () => {
  const message = composeEdition(
    edit([story('a', [{ country: 'PK', share: 1 }], ['Lantern', 'Post', 'Gazette', 'Courier'])], [WORLD], null),
    WORDING,
  );
  assert.ok(lines(message).some((line) => line.includes('Lantern, Post +2')));
});

test('a digest without news says so in one sentence', () => {
  const message = composeEdition(edit([], [{ kind: 'country', code: 'PK' }], ['PK']), WORDING);
  assert.deepEqual(lines(message), ['paragraph: Nothing new about 🇵🇰 Pakistan since yesterday.']);
});
