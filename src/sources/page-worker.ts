// The thread's side of parse-apart.ts for article pages: says that it is up, then answers one input with one outcome.
import { parentPort } from 'node:worker_threads';
import type { Outcome } from '../base/outcome.ts';
import type { ThreadReply } from './apart.ts';
import type { PageInput, ReadPage } from './page.ts';
import { parsePage } from './page.ts';
import type { PageProblem } from './page-problem.ts';

function say(reply: ThreadReply<Outcome<ReadPage, PageProblem>>): void {
  parentPort?.postMessage(reply);
}

parentPort?.on('message', (input: PageInput) => say({ kind: 'done', output: parsePage(input) }));
say({ kind: 'up' });
