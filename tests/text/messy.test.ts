import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { clean } from '../../src/text/clean.ts';
import { readNewspaperText } from '../../src/text/newspaper.ts';

type Case = {
  readonly raw: readonly string[];
  readonly title: string;
  readonly text: readonly string[];
  readonly place: string | null;
  readonly agency: string | null;
  readonly publishedAt: string | null;
};

const cases = JSON.parse(readFileSync(new URL('messy-texts.json', import.meta.url), 'utf8')) as Record<string, Case>;

for (const [name, { raw, title, text, place, agency, publishedAt }] of Object.entries(cases)) {
  test(`of a pasted page only the news is left: ${name}`, () => {
    const [article, ...others] = readNewspaperText(raw.join('\n'));
    assert.ok(article !== undefined && others.length === 0);
    const cleaned = clean({ title: article.title, text: article.text, outletName: null });
    assert.deepEqual(
      [cleaned.title, cleaned.text.split('\n\n'), cleaned.dateline?.place ?? null, cleaned.agency],
      [title, text, place, agency],
    );
    assert.equal(article.publishedAt === null ? null : new Date(article.publishedAt).toISOString(), publishedAt);
  });
}

test('cleaning what is clean changes nothing', () => {
  for (const { title, text } of Object.values(cases)) {
    const once = { title, text: text.join('\n\n') };
    const again = clean({ ...once, outletName: null });
    assert.deepEqual({ title: again.title, text: again.text }, once);
  }
});
