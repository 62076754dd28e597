// The sample edition is what a newcomer without a network sees first, and the world that the journeys are tested in.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { HOUR_MS } from '../src/base/time.ts';
import { openSample, readSampleOutlets, type Sample } from '../src/sample.ts';
import { parseSampleOutlet, renderFeed, type SampleOutlet } from '../src/sample-feed.ts';
import { parseFeed } from '../src/sources/feed.ts';

const NOW = Date.UTC(2026, 2, 14, 9, 30, 15, 500);

type Expected = { outlet: string; slug: string; countries: string[]; story: string };

let sample: Sample;
let outlets: readonly SampleOutlet[];
let expected: readonly Expected[];

before(async () => {
  sample = await openSample({ now: () => NOW });
  outlets = await readSampleOutlets();
  expected = JSON.parse(await readFile(new URL('sample-expected.json', import.meta.url), 'utf8'));
});

after(() => sample.close());

function addresses(): readonly string[] {
  return [...sample.opml.matchAll(/xmlUrl="([^"]+)"/g)].map((match) => match[1] ?? '');
}

test('the sample holds at least 42 articles by 13 outlets about 18 countries on six continents', () => {
  const articles = outlets.flatMap((outlet) => outlet.articles);
  const countries = new Set(expected.flatMap((article) => article.countries));
  assert.ok(articles.length >= 42, `${articles.length} articles`);
  assert.ok(outlets.length >= 13, `${outlets.length} outlets`);
  assert.ok(countries.size >= 18, `${countries.size} countries`);
  const oneOfEach = {
    Africa: 'KE',
    Asia: 'PK',
    Europe: 'GB',
    'North America': 'US',
    'South America': 'CL',
    Oceania: 'FJ',
  };
  for (const [continent, country] of Object.entries(oneOfEach)) assert.ok(countries.has(country), continent);
  for (const { slug, paragraphs, hoursAgo } of articles) {
    assert.ok(paragraphs.length >= 4 && paragraphs.length <= 9, `${slug}: ${paragraphs.length} paragraphs`);
    assert.ok(hoursAgo >= 0.5 && hoursAgo <= 60, `${slug}: ${hoursAgo} hours`);
  }
});

test('every article has its gold, and at least nine events are told by more than one outlet', () => {
  const told = new Set(expected.map(({ outlet, slug }) => `${outlet}/${slug}`));
  const published = outlets.flatMap(({ id, articles }) => articles.map(({ slug }) => `${id}/${slug}`));
  assert.deepEqual([...told].sort(), published.sort());
  const outletsOf = new Map<string, Set<string>>();
  for (const { story, outlet } of expected) outletsOf.set(story, (outletsOf.get(story) ?? new Set()).add(outlet));
  const shared = [...outletsOf].filter(([, tellers]) => tellers.size > 1);
  assert.ok(shared.length >= 9, `${shared.length} events`);
});

test('two outlets carry the same wire copy word for word', () => {
  const copies = new Map<string, Set<string>>();
  for (const { id, articles } of outlets) {
    for (const { paragraphs } of articles) {
      const words = paragraphs.join('\n');
      copies.set(words, (copies.get(words) ?? new Set()).add(id));
    }
  }
  assert.equal([...copies.values()].filter((carriers) => carriers.size > 1).length, 1);
});

test('each outlet is served as a feed of its own format, which gives back every title, text, link and age', async () => {
  assert.equal(new Set(outlets.map(({ format }) => format)).size, 4);
  assert.equal(addresses().length, outlets.length);
  for (const outlet of outlets) {
    const address = addresses().find((url) => url.startsWith(`${sample.origin}/${outlet.id}/`));
    assert.ok(address !== undefined, outlet.id);
    const response = await fetch(address);
    assert.equal(response.status, 200);
    const feed = parseFeed({
      bytes: new Uint8Array(await response.arrayBuffer()),
      contentType: response.headers.get('content-type'),
      url: address,
    });
    assert.ok(feed.ok, `${outlet.id}: ${JSON.stringify(feed)}`);
    const items = new Map(feed.value.items.map((item) => [item.url, item]));
    assert.equal(items.size, outlet.articles.length);
    for (const article of outlet.articles) {
      const item = items.get(outlet.siteUrl + article.slug);
      assert.ok(item, `${outlet.id}/${article.slug}`);
      assert.equal(item.title, article.title);
      // RFC 4287, 4.2.1: an entry without an author has its feed's.
      const author = article.author ?? (outlet.format === 'atom' ? outlet.name : null);
      assert.equal(item.author, author, `${outlet.id}/${article.slug}`);
      assert.ok(!/[<>{}]/.test(item.text), item.text);
      assert.equal(item.text.split('\n\n').length, article.paragraphs.length, `${outlet.id}/${article.slug}`);
      assert.equal(item.publishedAt, Math.floor((NOW - article.hoursAgo * HOUR_MS) / 1_000) * 1_000);
    }
  }
});

test('the outlets are named with home country, language and site', () => {
  for (const { name, home, language, siteUrl } of outlets) {
    const outline = sample.opml.split('\n').find((line) => line.includes(`htmlUrl="${siteUrl}"`)) ?? '';
    for (const part of [`text="${name}"`, `language="${language}"`, `country="${home}"`, 'type="rss"']) {
      assert.ok(outline.includes(part), `${part} in ${outline}`);
    }
    assert.match(siteUrl, /^https:\/\/[a-z-]+\.example\/$/);
  }
});

test('a reader that has seen a feed is told that nothing changed', async () => {
  const address = addresses()[0] ?? '';
  const first = await fetch(address);
  const etag = first.headers.get('etag') ?? '';
  await first.arrayBuffer();
  assert.match(etag, /^"[0-9a-f]{20}"$/);
  const again = await fetch(address, { headers: { 'if-none-match': `W/${etag}` } });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), '');
  const changed = await fetch(address, { headers: { 'if-none-match': '"another"' } });
  assert.equal(changed.status, 200);
  await changed.arrayBuffer();
});

test('nothing but feeds is served, to nobody but readers', async () => {
  assert.equal((await fetch(`${sample.origin}/../package.json`)).status, 404);
  assert.equal((await fetch(addresses()[0] ?? '', { method: 'POST' })).status, 405);
});

test('a sample can be closed twice, and is gone then', async () => {
  const brief = await openSample({ now: () => NOW });
  await Promise.all([brief.close(), brief.close()]);
  await assert.rejects(fetch(brief.origin));
});

test('words that look like markup come through every format', async () => {
  for (const format of ['rss', 'atom', 'rdf', 'json'] as const) {
    const odd: SampleOutlet = {
      id: 'odd',
      name: 'Salt & "Light"',
      home: 'MT',
      language: 'en',
      format,
      siteUrl: 'https://odd.example/',
      articles: [
        {
          slug: 'one',
          title: 'Fish & <chips> are "back"',
          hoursAgo: 1,
          author: 'A & B',
          paragraphs: ['Prices ]]> fell & <em> rose on {weekday+1}, {longdate}.'],
        },
      ],
    };
    const bytes = new TextEncoder().encode(renderFeed(odd, NOW));
    const feed = parseFeed({ bytes, contentType: null, url: 'https://odd.example/feed' });
    assert.ok(feed.ok, format);
    const [item] = feed.value.items;
    assert.equal(item?.title, 'Fish & <chips> are "back"', format);
    assert.equal(item?.author, 'A & B', format);
    assert.equal(item?.text, 'Prices ]]> fell & <em> rose on Sunday, March 14.', format);
  }
});

test('a sample file that is not as it should be is named', () => {
  const cases: readonly (readonly [unknown, RegExp])[] = [
    [null, /x\.json must be an object/],
    [{ format: 'pdf' }, /x\.json: format must be/],
    [{ format: 'rss', articles: [] }, /x\.json: articles must be a list/],
  ];
  for (const [value, sentence] of cases) assert.throws(() => parseSampleOutlet(value, 'x.json'), sentence);
});
