// Traps for a tagger: names that persons, firms, dishes and towns share with countries, and texts that are about somewhere else than where they were filed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadGazetteer } from '../../src/places/gazetteer.ts';
import { geotag } from '../../src/places/geotag.ts';

const gazetteer = loadGazetteer();

for (const line of readFileSync(join(import.meta.dirname, 'hard-cases.txt'), 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const country = line.slice(0, 2).trim();
  const [title = '', text = ''] = line.slice(line.indexOf('|') + 1).split('//');
  test(`"${line.slice(line.indexOf('|') + 1).trim()}" leads with ${country === '-' ? 'no country' : country}`, () => {
    const { about } = geotag(
      { title: title.trim(), text: text.trim(), language: 'en', dateline: null, home: null },
      gazetteer,
    );
    assert.equal(about[0]?.country ?? '-', country);
  });
}
