// npm run bench -- patterns: every regular expression of what reads outside text, against texts made to be hard for it. Wanted: each is
// through with 100 KB, or with as much as it ever meets, in 50 ms. Exit status 1 where one is not.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { controlMs, processorMs } from './control.ts';
import { attacksOn } from './pattern-attacks.ts';

const ROOT = join(import.meta.dirname, '..');
const CHARACTERS = 100_000;

/** More on a machine that is slower than an idle core of 2024 (control.ts). */
const MS_MAX = 50 * Math.max(1, Math.min(...Array.from({ length: 5 }, controlMs)) / 12);

/** Patterns that meet no more than this, by how they begin, and what sees to it. */
const MET_AT_MOST: readonly (readonly [string, number, string])[] = [
  ['^[（(【]?(新华社', 130, 'the head of a text, src/text/dateline.ts'],
  ['\\([^)]{0,100}\\)', 130, 'the same'],
  ['^(?:(?:by|von|par', 90, 'a byline, src/text/newspaper-lines.ts'],
  ['^(.{8,}?)\\s{0,2}(\\s[-–—:', 400, 'the end of a title, src/text/title.ts'],
  ['["“‘\'][^"”’\']{1,300}', 1_000, 'a title, src/sources/feed-item.ts'],
  ['["“][^"”]{0,300}', 200, 'what a headline is cut from, src/stories/headline-cut.ts'],
  ['\\b\\w+:\\/\\/\\S*|', 5_000, 'a sentence of a model that is not too long, src/stories/faithful.ts'],
  ['\\([^\\n]{0,80}\\)', 80, 'a date, src/sources/feed-date.ts'],
  ['\\[([^\\]]{0,300})\\]\\(<?', 4_096, 'a line of an embed of our own, src/chat/discord/forum.ts'],
];

type Found = { readonly pattern: RegExp; readonly where: string };

const files = globSync(['src/**/*.ts', 'commands/*.ts', 'digests/*.ts'], { cwd: ROOT })
  .filter((file) => !file.endsWith('.d.ts'))
  .toSorted();

/** Literals, from the code. */
const written = files.flatMap((file): Found[] => {
  const code = readFileSync(join(ROOT, file), 'utf8');
  const found: Found[] = [];
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node && 'start' in node) {
      const { pattern, flags } = node.regex as { readonly pattern: string; readonly flags: string };
      found.push({
        pattern: new RegExp(pattern, flags),
        where: `${file}:${code.slice(0, Number(node.start)).split('\n').length}`,
      });
      return;
    }
    Object.values(node).forEach(look);
  };
  look(parseSync(file, code).program);
  return found;
});

/** Those put together from words, when the code is loaded. */
async function builtOnes(): Promise<readonly Found[]> {
  const Plain = RegExp;
  const found: Found[] = [];
  let where = '';
  globalThis.RegExp = new Proxy(Plain, {
    construct: (target, words) => {
      const pattern = Reflect.construct(target, words) as RegExp;
      found.push({ pattern, where: `${where}, built` });
      return pattern;
    },
  });
  for (const file of files.filter((name) => !name.endsWith('-worker.ts'))) {
    where = file;
    await import(join(ROOT, file));
  }
  globalThis.RegExp = Plain;
  return found;
}

/** Milliseconds of processor time, the better of two where one is much. */
function msOf(pattern: RegExp, text: string): number {
  const once = (): number => {
    const from = process.cpuUsage();
    pattern.lastIndex = 0;
    pattern.test(text);
    if (pattern.global) text.replace(pattern, '');
    return processorMs(from);
  };
  const first = once();
  return first < MS_MAX ? first : Math.min(first, once());
}

type Fall = { readonly characters: number; readonly ms: number; readonly pump: string };

/** The shortest text that takes too long; null when none does. From a few signs on, since one that explodes must not be met at length. */
function fallOf(pattern: RegExp, charactersMax: number): Fall | null {
  let worst: Fall | null = null;
  for (const { prefix, pump, suffix } of attacksOn(pattern)) {
    const limit = worst?.characters ?? charactersMax;
    for (let count = 6; ; count = Math.ceil(count * (count < 40 ? 1.2 : 2))) {
      const characters = Math.min(count * pump.length, limit);
      const text = prefix + pump.repeat(Math.floor(characters / pump.length)) + suffix;
      const ms = msOf(pattern, text);
      if (ms > MS_MAX) worst = { characters, ms, pump };
      if (ms > MS_MAX || characters >= limit) break;
    }
  }
  return worst;
}

const all = [...written, ...(await builtOnes())];
const distinct = new Map(all.toReversed().map((found) => [String(found.pattern), found]));
const falls = [...distinct.values()].flatMap(({ pattern, where }) => {
  const bound = MET_AT_MOST.find(([beginning]) => pattern.source.startsWith(beginning))?.[1] ?? CHARACTERS;
  const fall = fallOf(pattern, bound);
  return fall === null ? [] : [{ ...fall, pattern, where, bound }];
});
for (const { where, pattern, characters, ms, pump } of falls.toSorted((a, b) => a.characters - b.characters))
  process.stdout.write(
    `${where}  ${ms.toFixed(0)} ms for ${characters} characters of ${JSON.stringify(pump)}: ${String(pattern).slice(0, 120)}\n`,
  );
process.stdout.write(`${distinct.size} patterns, ${falls.length} too slow (wanted: 0)\n`);
process.exitCode = falls.length === 0 ? 0 : 1;
