// Holds the house up: imports run down, each library has one door, and what is left out on purpose stays out.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '..');

const files = globSync(
  ['*.ts', 'cli/**/*.ts', 'preview/**/*.ts', 'commands/**/*.ts', 'digests/**/*.ts', 'src/**/*.ts'],
  { cwd: ROOT },
)
  .filter((file) => !file.endsWith('.d.ts'))
  .toSorted();

type Import = { readonly from: string; readonly to: string };

const imports: readonly Import[] = files.flatMap((file) => {
  const code = readFileSync(join(ROOT, file), 'utf8');
  const specifiers = [
    ...code.matchAll(/(?:^|\n)(?:import|export)\s[^'"]*?from\s+'([^']+)'/g),
    ...code.matchAll(/(?:^|\n)import\s+'([^']+)'/g),
    ...code.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g),
    ...code.matchAll(/new URL\('([^']+\.ts)', import\.meta\.url\)/g),
  ];
  return specifiers.map(([, specifier = '']) => ({
    from: file,
    to: specifier.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), specifier)) : specifier,
  }));
});

const local = imports.filter(({ to }) => files.includes(to));

/** The floors of the house, from the roof down. A file may import from its own floor's folder or from below. */
function floorOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  if (!file.includes('/')) return 'roof';
  if (first !== 'src') return first;
  return file.split('/').length === 2 ? 'src' : `src/${second}`;
}

/** Which floors each may see, its own folder aside. */
const MAY_SEE: Readonly<Record<string, readonly string[]>> = {
  roof: [
    'roof',
    'commands',
    'digests',
    'src',
    'src/chat',
    'src/maps',
    'src/phrases',
    'src/places',
    'src/sources',
    'src/stories',
    'src/store',
    'src/text',
    'src/model',
    'src/base',
  ],
  cli: [
    'digests',
    'src',
    'src/chat',
    'src/phrases',
    'src/places',
    'src/sources',
    'src/stories',
    'src/store',
    'src/text',
    'src/model',
    'src/base',
  ],
  preview: [
    'digests',
    'src',
    'src/chat',
    'src/maps',
    'src/phrases',
    'src/places',
    'src/sources',
    'src/stories',
    'src/store',
    'src/text',
    'src/model',
    'src/base',
  ],
  commands: [
    'digests',
    'src',
    'src/chat',
    'src/phrases',
    'src/places',
    'src/stories',
    'src/store',
    'src/text',
    'src/text',
    'src/model',
    'src/base',
  ],
  digests: [
    'src',
    'src/chat',
    'src/phrases',
    'src/places',
    'src/stories',
    'src/store',
    'src/text',
    'src/model',
    'src/base',
  ],
  src: ['src/chat', 'src/places', 'src/sources', 'src/stories', 'src/store', 'src/text', 'src/model', 'src/base'],
  'src/stories': ['src/text', 'src/model', 'src/base'],
  'src/places': ['src/text', 'src/model', 'src/base'],
  'src/phrases': ['src/model', 'src/base'],
  'src/text': ['src/model', 'src/base'],
  'src/chat': ['src/model', 'src/base'],
  'src/maps': ['src/model', 'src/base'],
  'src/sources': ['src/model', 'src/base'],
  'src/store': ['src/model', 'src/base'],
  'src/model': ['src/base'],
  'src/base': [],
};

/** Where each library ends. */
const DOORS: Readonly<Record<string, string>> = {
  '@fluent/bundle': 'src/phrases/phrases.ts',
  telegraf: 'src/chat/telegram/api.ts',
  'node-cron': 'src/ticker.ts',
  croner: 'digests/due.ts',
  dotenv: 'src/config.ts',
  pino: 'src/log.ts',
  'better-sqlite3': 'src/store/sqlite/connection.ts',
  undici: 'src/sources/http.ts',
  'robots-parser': 'src/sources/robots.ts',
  'ipaddr.js': 'src/sources/address-guard.ts',
  htmlparser2: 'src/sources/markup.ts',
  '@mozilla/readability': 'src/sources/page.ts',
  linkedom: 'src/sources/page.ts',
  'html-encoding-sniffer': 'src/sources/decode.ts',
  chardet: 'src/sources/decode.ts',
  eld: 'src/text/language.ts',
  'snowball-stemmers': 'src/text/stems.ts',
};

/** Libraries that are a language rather than a service: they end in one folder. */
const DOOR_FOLDERS: Readonly<Record<string, readonly string[]>> = {
  kysely: ['src/store/'],
  'discord.js': ['src/chat/discord/'],
  htmlparser2: ['src/sources/'],
};

test('imports run down the house, and neighbours on a floor do not know each other', () => {
  const wrong = local.filter(({ from, to }) => {
    const above = floorOf(from);
    const below = floorOf(to);
    return above !== below && !(MAY_SEE[above] ?? []).includes(below);
  });
  assert.deepEqual(wrong, []);
});

test('every folder of the house is on the floor plan', () => {
  const unknown = [...new Set(files.map(floorOf))].filter((floor) => MAY_SEE[floor] === undefined);
  assert.deepEqual(unknown, []);
});

test('no import comes round to where it started', () => {
  const seen = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    assert.ok(!path.includes(file), `a circle: ${[...path, file].join(' -> ')}`);
    if (seen.has(file)) return;
    for (const { to } of local.filter(({ from }) => from === file)) visit(to, [...path, file]);
    seen.add(file);
  };
  for (const file of files) visit(file, []);
});

test('each library has one door', () => {
  const packages = imports.filter(({ to }) =>
    !to.includes('/')
      ? !to.startsWith('node:') && !to.endsWith('.ts')
      : /^[@a-z][^.]*$/.test(to) && !to.startsWith('src/') && !to.startsWith('node:'),
  );
  for (const { from, to } of packages) {
    const name = to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : (to.split('/')[0] ?? to);
    const door = DOORS[name];
    const folders = DOOR_FOLDERS[name];
    assert.ok(door !== undefined || folders !== undefined, `${from} imports ${name}, which has no door in this test`);
    if (door !== undefined) assert.equal(from, door, `${name} ends in ${door}`);
    if (folders !== undefined)
      assert.ok(
        folders.some((folder) => from.startsWith(folder)),
        `${name} ends in ${folders.join(', ')}, not in ${from}`,
      );
  }
});

test('no command knows another: only the list of commands does', () => {
  const list = 'commands/list.ts';
  const commands = new Set(
    local.filter(({ from, to }) => from === list && to !== 'commands/command.ts').map(({ to }) => to),
  );
  assert.ok(commands.size > 20);
  const wrong = local.filter(({ from, to }) => commands.has(to) && from !== list);
  assert.deepEqual(wrong, []);
});

test('the wall clock is read in the entrance files and nowhere below', () => {
  const readers = files.filter((file) => /\bDate\.now\(|new Date\(\)/.test(readFileSync(join(ROOT, file), 'utf8')));
  const below = readers.filter((file) => file !== 'main.ts' && !/^(?:cli|preview)\//.test(file));
  assert.deepEqual(below, []);
});

test('Node’s HTTP is imported for its types alone, and comes from src/base/node-http.ts', () => {
  const importers = files.filter((file) =>
    /^import (?!type )[^;]*'(?:node:)?http';/m.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  assert.deepEqual(importers, []);
});

test('nothing is exported as default, and no file only passes others on', () => {
  for (const file of files) {
    const code = readFileSync(join(ROOT, file), 'utf8');
    assert.ok(!/^export default/m.test(code), `${file} has a default export`);
    assert.ok(!/^export (?:\*|\{[^}]*\}) from/m.test(code), `${file} is a barrel`);
  }
});

test('every file opens with a sentence that says what it is for', () => {
  for (const file of files) {
    assert.match(readFileSync(join(ROOT, file), 'utf8'), /^\/\/ \S.*[.:…]/, file);
  }
});
