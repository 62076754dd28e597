// The outlets that the operator wants read: an OPML file, the one that comes with Dateline or one of their own.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Outcome, problem } from './src/base/outcome.ts';
import { type Config, DEFAULT_FEEDS } from './src/config.ts';
import { type OpmlFeed, readOpml } from './src/sources/opml.ts';

/** The problem is one sentence for the operator. */
export async function readFeedList(path: string): Promise<Outcome<readonly OpmlFeed[], string>> {
  const file = path === DEFAULT_FEEDS ? join(import.meta.dirname, DEFAULT_FEEDS) : path;
  let xml: string;
  try {
    xml = await readFile(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return problem(`The list of feeds cannot be read (${why}): let FEEDS name an OPML file.`);
  }
  const list = readOpml(xml);
  return list.ok ? list : problem(`${path}: ${list.problem}`);
}

/** A list of the operator's own may name private hosts; the default one has no reason to. */
export function originsNamedBy(config: Config, feeds: readonly OpmlFeed[]): readonly string[] {
  return config.feeds === DEFAULT_FEEDS ? [] : feeds.map((feed) => new URL(feed.url).origin);
}

/** The list of the sample edition, which is ours. */
export function readSampleList(opml: string): readonly OpmlFeed[] {
  const list = readOpml(opml);
  if (!list.ok) throw new Error(`the sample edition's own list of feeds is broken: ${list.problem}`);
  return list.value;
}
