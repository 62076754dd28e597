// dateline doctor: how every feed is and why, in plain words, those in trouble first. Works beside a running bot.
import { existsSync } from 'node:fs';
import { readConfig } from '../src/config.ts';
import { diagnoseFeed, type FeedCondition } from '../src/sources/feed-state.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { storeOn } from '../src/store/store.ts';
import { refuse } from './refuse.ts';

const HEADINGS: readonly (readonly [FeedCondition, string])[] = [
  ['gone', 'Given up'],
  ['ailing', 'Not read for a while'],
  ['slow', 'Not read at the last visit'],
  ['new', 'Not visited yet'],
  ['well', 'Read'],
];

/** Feeds named under a heading; what is well is only counted. */
const SHOWN_MAX = 200;

export async function doctor(words: readonly string[]): Promise<void> {
  const isAll = words.includes('--all');
  const unknown = words.find((word) => word !== '--all');
  if (unknown !== undefined)
    return refuse('doctor', `"${unknown}" is not understood; write --all to see those that are well too.`);
  const config = readConfig(process.env);
  if (!config.ok) return refuse('doctor', config.problem);
  if (!existsSync(config.value.database))
    return refuse(
      'doctor',
      `${config.value.database} does not exist: run npm start first, or let DATABASE name the file.`,
    );
  const database = await openSqlite(config.value.database, { isShared: true });
  if (!database.ok) return refuse('doctor', database.problem);
  const feeds = await storeOn(database.value.db).feedsForDoctor();
  await database.value.close();
  const now = Date.now();
  const isListening = config.value.webSub !== null;
  const seen = feeds.map(({ state, outletName, hub }) => ({
    url: state.url,
    outletName,
    ...diagnoseFeed(state, now, isListening ? hub : null),
  }));
  const lines: string[] = [];
  for (const [condition, heading] of HEADINGS) {
    const some = seen.filter((feed) => feed.condition === condition);
    if (some.length === 0) continue;
    lines.push(`${heading}: ${some.length}`);
    if (condition === 'well' && !isAll) continue;
    for (const { outletName, url, sentence } of some.slice(0, SHOWN_MAX))
      lines.push(`  ${clean(outletName)}  ${clean(url)}`, `    ${clean(sentence)}`);
    if (some.length > SHOWN_MAX) lines.push(`  and ${some.length - SHOWN_MAX} more`);
  }
  process.stdout.write(`${lines.length === 0 ? 'No feeds are listed.' : lines.join('\n')}\n`);
}

/** What a publisher calls itself must not move the cursor. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
}
