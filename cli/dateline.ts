// The command line for engineers and for measuring: dateline VERB. The verbs use the functions that the bot uses.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { importQuickly } from '../src/base/quick-imports.ts';

enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'dateline'));
process.env.TZ = 'UTC';

const USAGE = `usage: npm run --silent dateline -- VERB

  tag [--why]         countries of each text           {id,title,text,lang?,published?,outlet?}; --why tells what spoke for each
  group [--why]       which articles tell one story    the same, with optional stream and url; --why tells why each joined
  summarise           headline and summary             {id,docs:[{title,text,outlet?}],sentences?,maxChars?,lang?}
  feed                items of a feed                  {id,path|text,url?,contentType?}
  page                text of an article page          the same
    Each reads one JSON object a line from standard input and writes one a line.

  digest [--place "south asia"] [--since 24h] [--format text|html|json]
    What the database holds about a place.
  doctor [--all]
    How every feed is, and why, in plain words.
  ingest PATH...
    Reads newspaper texts, files or folders, into the database.
`;

/** A verb is loaded when it is called: none waits for the others' libraries. */
const VERBS: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
  tag: async (words) => (await import('./tag.ts')).tag(process.stdin, { isWhyAsked: words.includes('--why') }),
  group: async (words) => (await import('./group.ts')).group(process.stdin, { isWhyAsked: words.includes('--why') }),
  summarise: async () => (await import('./summarise.ts')).summarise(process.stdin),
  feed: async () => (await import('./feed.ts')).feed(process.stdin),
  page: async () => (await import('./page.ts')).page(process.stdin),
  doctor: async (words) => (await import('./doctor.ts')).doctor(words),
  digest: async (words) => (await import('./digest.ts')).digest(words),
  ingest: async (words) => (await import('./ingest.ts')).ingest(words),
};

// A reader that goes away early, as head does, is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const [verb = 'help', ...words] = process.argv.slice(2);
const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
// Functions are compiled with their file and kept compiled with it, where each run compiled them anew at their first call [0057]; patterns at
// their first use. Said here, and of what is loaded from here on: a flag of the command line that says so would have V8 compile anew what Node
// brings along compiled [0052].
setFlagsFromString('--no-lazy');
setFlagsFromString('--regexp-tier-up-ticks=0');
// V8's last compiler costs a short run a fifth of its processor time, and only grouping has runs long enough to earn it back [0050].
if (verb !== 'group') setFlagsFromString('--no-opt');
importQuickly();
if (run !== undefined) await run(words);
else if (['help', '--help', '-h'].includes(verb)) process.stdout.write(USAGE);
else {
  process.stderr.write(`dateline: there is no verb "${verb}".\n\n${USAGE}`);
  process.exitCode = 2;
}
