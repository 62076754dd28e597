import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { runVerb } from './verb.ts';

const home = mkdtempSync(join(tmpdir(), 'dateline-verbs-'));
after(() => rmSync(home, { recursive: true, force: true }));

/** A database of its own, and no setting of the machine that runs the tests. */
function at(name: string): Readonly<Record<string, string>> {
  return { DATABASE: join(home, name), TELEGRAM_TOKEN: '', DISCORD_TOKEN: '', FEEDS: '', ZONE: '' };
}

function drop(name: string, text: string): string {
  const path = join(home, name);
  writeFileSync(path, text);
  const then = Date.now() / 1000 - 60;
  utimesSync(path, then, then);
  return path;
}

const NEWS =
  'Peru opens a rail tunnel near Lima\n\nThe government of Peru opened a rail tunnel near Lima on Monday after nine years of work. Trains will run through it from June, the ministry of transport said.\n';

test('what ingest read, digest tells: as a message and as JSON', async () => {
  const path = drop('peru.txt', NEWS);
  const read = await runVerb(['ingest', path], '', at('news.sqlite'));
  assert.match(read.output, /^1 new articles? in .*news\.sqlite\n$/);
  assert.equal(read.exitCode, 0);

  const text = await runVerb(['digest', '--place', 'peru'], '', at('news.sqlite'));
  assert.match(text.output, /Peru opens a rail tunnel near Lima/);
  assert.equal(text.errors, '');

  const json = await runVerb(['digest', '--place', 'south america', '--format', 'json'], '', at('news.sqlite'));
  const { regions } = JSON.parse(json.output) as {
    readonly regions: readonly { readonly countries: readonly { readonly country: string }[] }[];
  };
  assert.deepEqual(
    regions.flatMap(({ countries }) => countries.map(({ country }) => country)),
    ['PE'],
  );

  const again = await runVerb(['ingest', path], '', at('news.sqlite'));
  assert.match(again.output, /^0 new articles /, 'a file is read once');
  const elsewhere = await runVerb(['digest', '--place', 'kenya'], '', at('news.sqlite'));
  assert.doesNotMatch(elsewhere.output, /Peru/);
  assert.equal(elsewhere.exitCode, 0);
});

const REFUSALS: readonly (readonly [why: string, words: readonly string[], sentence: RegExp])[] = [
  ['a place nobody knows', ['digest', '--place', 'Atlantisque'], /no place called "Atlantisque"/],
  ['a span of time that is none', ['digest', '--since', 'yesterday'], /"yesterday" is no span of time/],
  ['a format that is none', ['digest', '--format', 'xml'], /"xml" is none of text, html and json/],
  ['an unknown option', ['digest', '--plaice', 'peru'], /--plaice/],
  ['nothing to read', ['ingest'], /name at least one/],
  ['a file that is not there', ['ingest', join(home, 'nowhere.txt')], /nowhere\.txt does not exist/],
];

for (const [why, words, sentence] of REFUSALS) {
  test(`${words[0]} refuses ${why}: one sentence on stderr, exit status 2`, async () => {
    drop('present.sqlite', '');
    const { output, errors, exitCode } = await runVerb(words, '', at('present.sqlite'));
    assert.match(errors, sentence);
    assert.equal(errors.trimEnd().split('\n').length, 1, errors);
    assert.equal(output, '');
    assert.equal(exitCode, 2);
  });
}

test('digest says what to do where there is no database, and makes none', async () => {
  const { errors, exitCode } = await runVerb(['digest'], '', at('absent.sqlite'));
  assert.match(errors, /absent\.sqlite does not exist: run npm start/);
  assert.equal(exitCode, 2);
});

test('a file that is no database is refused by both verbs and left as it is', async () => {
  drop('letter.sqlite', 'Dear all,\n'.repeat(500));
  for (const words of [['digest'], ['ingest', drop('one.txt', NEWS)]]) {
    const { errors, exitCode } = await runVerb(words, '', at('letter.sqlite'));
    assert.match(errors, /is not a Dateline database/);
    assert.equal(exitCode, 2);
  }
});
