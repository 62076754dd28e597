import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { WORDS } from '../../commands/in-english.ts';
import { commands } from '../../commands/list.ts';
import { directionOf, LANGUAGES, parseLanguage } from '../../src/model/language.ts';
import { code, link, type Span, text } from '../../src/model/message.ts';
import { PHRASE_FILES, phrasesIn } from '../../src/phrases/phrases.ts';
import { loadGazetteer } from '../../src/places/gazetteer.ts';
import { type Phrase, readPhrases } from './read-phrases.ts';

const ROOT = join(import.meta.dirname, '../..');
const english = readPhrases('en');

/** Every plural form of every language, and those beside them. */
const COUNTS = [0, 1, 2, 3, 4, 5, 9, 10, 11, 12, 14, 19, 20, 21, 22, 25, 99, 100, 101, 102, 103, 111, 121];

/** Common in English, and a word in none of the others that stands in our phrases. */
const ENGLISH_WORDS =
  /(?<!\p{L})(?:the|this|your|you|not|with|which|stories|story|until|shows|nothing|of|every|chat’s|is)(?!\p{L})/iu;

test('every language that we speak has its words, and no other file lies beside them', () => {
  const files = globSync('**/*.*', { cwd: join(ROOT, 'data/phrases') });
  const wanted = LANGUAGES.flatMap((language) => PHRASE_FILES.map((file) => `${language}/${file}.ftl`));
  assert.deepEqual(files.toSorted(), wanted.toSorted());
});

for (const language of LANGUAGES) {
  const phrases = readPhrases(language);

  test(`no phrase is missing in ${language}, and none is left over or broken`, () => {
    assert.deepEqual([...phrases.keys()].toSorted(), [...english.keys()].toSorted());
  });

  test(`every value of a phrase is used in ${language}, and none that is not given`, () => {
    for (const [key, phrase] of phrases) assert.deepEqual(phrase.values, english.get(key)?.values, key);
  });

  test(`every day that a moment may fall on is worded in ${language}`, () => {
    for (const [key, phrase] of phrases) {
      const wanted = (english.get(key) as Phrase).choices.get('day');
      if (wanted !== undefined) assert.deepEqual(phrase.choices.get('day'), wanted, key);
    }
  });

  test(`nothing is left in English in ${language}`, () => {
    for (const [key, { words }] of language === 'en' ? [] : phrases) {
      if (/^(?:examples|typed|start-line|settings-line|area)-?/.test(key)) continue;
      assert.doesNotMatch(words, ENGLISH_WORDS, key);
      // A single word may be the same in two languages: normal, Region.
      const isSentence = /\p{L} +\p{L}+ +\p{L}/u.test(words);
      assert.ok(!isSentence || words !== english.get(key)?.words, `${key} is as in English: ${words}`);
    }
  });

  test(`each count is said in ${language} with that count, or with a word that stands for it`, () => {
    const spoken = phrasesIn(language);
    const numbers = new Intl.NumberFormat(spoken.locale);
    for (const [key, phrase] of phrases) {
      if (!phrase.values.includes('count') || phrase.values.length > 1) continue;
      for (const count of COUNTS) {
        const number = numbers.format(count);
        const words = spoken.words(key, { count });
        // Arabic has words of its own for none, one and two.
        assert.ok(words.includes(number) || (language === 'ar' && count <= 2), `${key}, ${count}: ${words}`);
      }
    }
  });
}

test('every phrase is said somewhere, and every phrase that is said exists', () => {
  const sources = globSync(
    ['*.ts', 'cli/**/*.ts', 'commands/**/*.ts', 'digests/**/*.ts', 'src/**/*.ts', 'bench/**/*.ts'],
    { cwd: ROOT },
  );
  const source = sources.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
  const made = [
    ...loadGazetteer().areas.map(({ code }) => `area-${code}`),
    ...commands.flatMap(({ name, options }) => [
      ...[`menu-${name}`, `explain-${name}`, `examples-${name}`],
      ...options.map((option) => `option-${name}-${option.name}`),
    ]),
    ...WORDS.map((word) => `typed-${word}`),
  ];
  for (const key of made) assert.ok(english.has(key), `data/phrases has no ${key}`);
  const isSaid = (key: string): boolean => source.includes(`'${key}'`) || made.includes(key);
  // "source-dns" is said as `source-${reason}`, and "dns" stands in the code by itself.
  const templates = [...source.matchAll(/`([a-z-]+-)\$\{[^}]+\}(-[a-z-]+)?`/g)];
  const isPutTogether = (key: string): boolean =>
    templates.some(([, before = '', behind = '']) => {
      const part = key.slice(before.length, key.length - behind.length);
      return `${before}${part}${behind}` === key && new RegExp(`[\\s{'|]${part}[:']`).test(source);
    });
  for (const key of english.keys()) assert.ok(isSaid(key) || isPutTogether(key), `nobody says ${key}`);
  const said = [...source.matchAll(/\.(?:words|spans)\(\s*'([a-z0-9-]+)'/g)].map(([, key = '']) => key);
  assert.ok(said.length > 100);
  for (const key of said) assert.ok(english.has(key), `data/phrases has no ${key}`);
});

test('values keep their style and place in a phrase, whatever the order of its words', () => {
  const settings = code('/settings');
  assert.deepEqual(phrasesIn('en').spans('change-it', { commands: [settings] }), [text('Change it: '), settings]);
  assert.deepEqual(phrasesIn('ja').spans('nothing-new', { places: text('日本'), since: '昨日以降' }), [
    text('日本'),
    text('：昨日以降、新しいニュースはありません。'),
  ]);
});

test('a Latin name in an Arabic line is isolated, an Arabic one is not', () => {
  const { place } = phrasesIn('ar');
  assert.equal(place(link('Dawn', 'https://dawn.example/')).isIsolated, true);
  assert.equal(place(text('+2')).isIsolated, true);
  assert.equal(place(code('/تغيير')).isIsolated, true);
  assert.equal(place(text('الأهرام')).isIsolated, undefined);
  assert.equal(place(text('🇵🇰')).isIsolated, true, 'a flag is two Latin letters to UAX 9');
});

test('an Arabic name in an English line is isolated, and an English line has no mark', () => {
  const { place } = phrasesIn('en');
  assert.equal(place(text('الأهرام')).isIsolated, true);
  const spans: readonly Span[] = [text('Dawn'), text('+2'), code('/country india'), text('朝日新聞')];
  for (const span of spans) assert.equal(place(span).isIsolated, undefined);
});

test('a phrase that does not exist is our mistake, and is said so', () => {
  assert.throws(() => phrasesIn('de').words('no-such-phrase'), /has no phrase "no-such-phrase"/);
  assert.throws(() => phrasesIn('de').words('age-hours'), /lacks a value/);
});

test('a language is known by any of its tags', () => {
  const tags: readonly (readonly [string, string | null])[] = [
    ['en', 'en'],
    ['pt-BR', 'pt'],
    ['zh_Hant', 'zh'],
    ['AR', 'ar'],
    ['sw', null],
    ['', null],
  ];
  for (const [tag, language] of tags) assert.equal(parseLanguage(tag), language);
  assert.equal(directionOf('ur'), 'rtl');
});
