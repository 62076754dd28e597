// The thread's side of parse-apart.ts for feeds: says that it is up, then answers one input with one outcome.
import { parentPort } from 'node:worker_threads';
import type { Outcome } from '../base/outcome.ts';
import type { ThreadReply } from './apart.ts';
import type { FeedInput, ParsedFeed } from './feed.ts';
import { parseFeed } from './feed.ts';
import type { FeedProblem } from './feed-problem.ts';

function say(reply: ThreadReply<Outcome<ParsedFeed, FeedProblem>>): void {
  parentPort?.postMessage(reply);
}

parentPort?.on('message', (input: FeedInput) => say({ kind: 'done', output: parseFeed(input) }));
say({ kind: 'up' });
