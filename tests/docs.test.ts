// Holds the papers to the code: links resolve, and settings, commands, scripts and files are those that exist.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { commands } from '../commands/list.ts';
import { parseConfig } from '../src/config.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const DECISIONS = 'docs/decisions';
const papers = globSync(['*.md', 'docs/**/*.md', 'data/**/*.md'], { cwd: ROOT }).toSorted();
/** Decisions are never edited, so what they name may have moved since. */
const livingPapers = papers.filter((path) => !path.startsWith(DECISIONS));

const settings = [...read('src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name = '']) => name);

test('every link between documents leads somewhere', () => {
  for (const path of papers) {
    for (const [, target = ''] of withoutCode(read(path)).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      const [file = '', anchor] = target.split('#');
      const linked = file === '' ? path : join(dirname(path), file);
      assert.ok(existsSync(join(ROOT, linked)), `${path} links to ${target}, which is not there`);
      if (anchor !== undefined) assert.ok(anchorsOf(linked).has(anchor), `${path} links to ${target}: no such heading`);
    }
  }
});

test('every file that a document names is there', () => {
  for (const path of livingPapers) {
    const named = read(path).matchAll(/`((?:src|cli|commands|digests|tests|bench|data|docs)\/[\w./-]+\.\w+)`/g);
    for (const [, file = ''] of named) assert.ok(existsSync(join(ROOT, file)), `${path} names ${file}`);
  }
});

test('the settings are the same in the code, in .env.example and in the README', () => {
  assert.ok(settings.length > 0, 'the schema in src/config.ts could not be read');
  const inExample = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);
  const inReadme = [...sectionOf('README.md', 'Settings').matchAll(/^\| `(\w+)` \|/gm)].map(([, name = '']) => name);
  assert.deepEqual(inExample.toSorted(), settings.toSorted());
  assert.deepEqual(inReadme.toSorted(), settings.toSorted());
});

test('copying .env.example to .env changes nothing', () => {
  const example = [...read('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)];
  const copied = Object.fromEntries(example.map(([, name = '', value = '']) => [name, value]));
  assert.deepEqual(parseConfig(copied), parseConfig({}));
});

test('no document sets a setting that does not exist', () => {
  const known = new Set([...settings, 'TZ']);
  for (const path of papers) {
    for (const [, name = ''] of read(path).matchAll(/(?<![\w-])([A-Z][A-Z_]{2,})=/g)) {
      assert.ok(known.has(name), `${path} sets ${name}`);
    }
  }
});

test('the README lists every command, and none that does not exist', () => {
  const rows = [...sectionOf('README.md', 'What to type').matchAll(/^\| `\/(\w+)` \|/gm)].map(([, name = '']) => name);
  assert.deepEqual(rows.toSorted(), commands.map(({ name }) => name).toSorted());
});

test('every npm script that a document names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
  for (const path of papers) {
    for (const [, name = ''] of read(path).matchAll(/npm run (?:--silent )?([a-z]+)/g)) {
      assert.ok(Object.hasOwn(scripts, name), `${path} names npm run ${name}`);
    }
  }
});

test('every line of the log that the operating guide explains is one that the code writes', () => {
  const files = globSync(['*.ts', 'commands/*.ts', 'digests/*.ts', 'src/**/*.ts'], { cwd: ROOT });
  const code = files.map(read).join('\n');
  const rows = [...sectionOf('docs/operating.md', 'The log').matchAll(/^\| (`[^|]+`) \|/gm)].map(
    ([, cell = '']) => cell,
  );
  assert.ok(rows.length > 10, 'the table of log lines could not be read');
  for (const [, line = ''] of rows.join('\n').matchAll(/`([^`]+)`/g)) {
    assert.ok(code.includes(line), `nothing logs "${line}"`);
  }
});

test("the README's invitation to Discord asks for the rights that it names", () => {
  // https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags
  const bits: Readonly<Record<string, bigint>> = {
    'View Channels': 1n << 10n,
    'Send Messages': 1n << 11n,
    'Embed Links': 1n << 14n,
    'Attach Files': 1n << 15n,
    'Read Message History': 1n << 16n,
    'Send Messages in Threads': 1n << 38n,
  };
  const readme = read('README.md').replace(/\s+/g, ' ');
  for (const name of Object.keys(bits)) assert.ok(readme.includes(name), `the README does not name ${name}`);
  const wanted = Object.values(bits).reduce((sum, bit) => sum | bit, 0n);
  assert.equal(/[?&]permissions=(\d+)/.exec(readme)?.[1], String(wanted));
});

test('each decision has a number of its own and its four parts, and every number named exists', () => {
  const decisions = papers.filter((path) => path.startsWith(DECISIONS));
  const numbers = new Set<string>();
  // Numbers are given out before the pages are written: one that was never needed leaves a gap.
  for (const path of decisions) {
    const number = /\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1] ?? '';
    assert.ok(number !== '' && !numbers.has(number), path);
    numbers.add(number);
    const headings = [...read(path).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    assert.deepEqual(headings, ['Context', 'Decision', 'Consequences', 'What would change our mind'], path);
  }
  for (const path of papers) {
    for (const [, number = ''] of read(path).matchAll(/\[(\d{4})\]/g)) {
      assert.ok(numbers.has(number), `${path} names decision ${number}`);
    }
  }
});

test('the counts of feeds and sample articles are those of the files', () => {
  const feedCount = [...read('data/feeds.opml').matchAll(/xmlUrl="/g)].length;
  const outlets = globSync('data/sample/*.json', { cwd: ROOT }).map(
    (path) => JSON.parse(read(path)) as { readonly articles: readonly unknown[] },
  );
  const articleCount = outlets.reduce((sum, { articles }) => sum + articles.length, 0);
  const index = read('data/README.md');
  assert.ok(index.includes(`${feedCount} default feeds`), `there are ${feedCount} feeds`);
  assert.ok(read('CHANGELOG.md').includes(`${feedCount} default feeds`), `there are ${feedCount} feeds`);
  assert.ok(
    index.includes(`${articleCount} articles by ${outlets.length} invented outlets`),
    `${articleCount} articles`,
  );
});

/** Blocks between fences hold output and samples, not links. */
function withoutCode(markdown: string): string {
  return markdown.replace(/^ *```[\s\S]*?^ *```/gm, '');
}

/** Headings as the usual renderers name them: lower case, no punctuation, hyphens for spaces. */
function anchorsOf(path: string): ReadonlySet<string> {
  const headings = withoutCode(read(path)).matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function sectionOf(path: string, heading: string): string {
  const section = read(path)
    .split(/^## /m)
    .find((part) => part.startsWith(`${heading}\n`));
  assert.ok(section !== undefined, `${path} has no section "${heading}"`);
  return section;
}
