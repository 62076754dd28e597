// The worker's side of parse-apart.ts: says that it is up, then answers one input with one outcome.
import { parentPort } from 'node:worker_threads';
import type { Outcome } from '../base/outcome.ts';
import type { FeedInput, ParsedFeed } from './feed.ts';
import { parseFeed } from './feed.ts';
import type { FeedProblem } from './feed-problem.ts';

export type WorkerReply =
  | { readonly kind: 'up' }
  | { readonly kind: 'parsed'; readonly outcome: Outcome<ParsedFeed, FeedProblem> };

function say(reply: WorkerReply): void {
  parentPort?.postMessage(reply);
}

parentPort?.on('message', (input: FeedInput) => say({ kind: 'parsed', outcome: parseFeed(input) }));
say({ kind: 'up' });
