// Raw texts as people paste them from newspaper pages, invented, each in a shape of its own: what articles, titles, dates and countries they give.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadGazetteer } from '../../src/places/gazetteer.ts';
import { readNewspaperText } from '../../src/text/newspaper.ts';
import { type Understood, understand } from '../../src/understand.ts';

/** begins, ends: of the cleaned text. country: the strongest, any of them. publishedAt null: the page does not say. */
type Expected = {
  readonly title: string;
  readonly begins: string;
  readonly ends: string;
  readonly publishedAt: string | null;
  readonly countries: readonly string[];
};

const FOLDER = new URL('./newspaper-texts/', import.meta.url);
const gazetteer = loadGazetteer();
const expected = JSON.parse(readFileSync(new URL('expected.json', FOLDER), 'utf8')) as Record<
  string,
  readonly Expected[]
>;

function read(file: string): readonly Understood[] {
  const arrival = {
    outlet: { id: 'file:raw', name: 'raw', home: null },
    language: null,
    seenAt: Date.UTC(2026, 0, 1),
    isDropped: true,
    isSample: false,
  };
  return readNewspaperText(readFileSync(new URL(file, FOLDER), 'utf8')).map((raw) =>
    understand(raw, arrival, gazetteer),
  );
}

test('every raw text has its expectation', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  assert.deepEqual(files.sort(), Object.keys(expected).sort());
});

for (const [file, wanted] of Object.entries(expected)) {
  test(`${file} is read as ${wanted.length === 1 ? 'one article' : `${wanted.length} articles`}`, () => {
    const articles = read(file);
    assert.deepEqual(
      articles.map(({ title }) => title),
      wanted.map(({ title }) => title),
    );
    wanted.forEach(({ begins, ends, publishedAt, countries }, at) => {
      const { text = '', publishedAt: told = null, about = [] } = articles[at] ?? {};
      assert.equal(text.slice(0, begins.length), begins);
      assert.equal(text.slice(-ends.length), ends);
      assert.equal(told === null ? null : new Date(told).toISOString(), publishedAt);
      assert.ok(countries.includes(about[0]?.country ?? ''), `${JSON.stringify(about)} is not ${countries}`);
    });
  });
}
