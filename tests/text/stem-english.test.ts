import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { stemEnglish } from '../../src/text/stem-english.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const snowball = createRequire(import.meta.url)('snowball-stemmers') as {
  readonly newStemmer: (algorithm: string) => { readonly stem: (word: string) => string };
};

/** Endings that the algorithm knows, on fronts of every shape: no list of texts holds all of its corners. */
const FRONTS =
  'hop hopp agree sky cry tan ap er gener communic arsen rat rationalit conflat troubl siz fall hiss yell ey boy sayy bl ow fix'.split(
    ' ',
  );
const ENDINGS =
  " s es ed ing ingly edly eed eedly y ly li er est ies ied sses us ss 's 's' ' ation ational tional izer ization ousness fulness iveness aliti iviti biliti ogi logi alli entli ousli lessli bli ator alism alize ative icate iciti ical ful ness ement ment ant ent ion sion tion ance ence able ible al ic ism ate iti ous ive ize e ll le".split(
    ' ',
  );

test('every English word is cut as the library of Snowball cuts it', () => {
  const library = snowball.newStemmer('english');
  const words = new Set(FRONTS.flatMap((front) => ENDINGS.map((ending) => front + ending)));
  for (const path of globSync('{data/sample/*.json,data/words/*,*.md,docs/**/*.md,src/**/*.ts}', { cwd: ROOT })) {
    for (const [word] of readFileSync(join(ROOT, path), 'utf8')
      .toLowerCase()
      .matchAll(/[\p{L}']+/gu))
      words.add(word);
  }
  assert.ok(words.size > 5_000);
  assert.deepEqual(
    [...words].filter((word) => stemEnglish(word) !== library.stem(word)),
    [],
  );
});
