// Why a source was not added, in words for the chat that asked.
import type { SourceProblem } from '../src/add-source.ts';
import { unreachable } from '../src/base/outcome.ts';
import { MINUTE_MS } from '../src/base/time.ts';
import type { Phrases } from '../src/phrases/phrases.ts';

const BYTES_PER_MB = 1_000_000;

/** One sentence; holds nothing of what the site sent. */
export function saySourceProblem(what: SourceProblem, phrases: Phrases): string {
  switch (what.kind) {
    case 'no-address':
      return phrases.words('source-no-address');
    case 'full':
      return phrases.words('source-full', { count: what.count });
    case 'unfetched':
      return sayUnfetched(what.problem, phrases);
    case 'unread':
      return what.problem.kind === 'too-big'
        ? phrases.words('source-too-big', { count: Math.ceil(what.problem.bytes / BYTES_PER_MB) })
        : phrases.words(`source-${what.problem.kind}`);
    default:
      return unreachable(what);
  }
}

type Unfetched = Extract<SourceProblem, { kind: 'unfetched' }>['problem'];

function sayUnfetched(what: Unfetched, phrases: Phrases): string {
  switch (what.kind) {
    case 'unreachable':
      return phrases.words(`source-${what.reason}`);
    case 'too-big':
      return phrases.words('source-too-big', { count: Math.round(what.bytesMax / BYTES_PER_MB) });
    case 'refused':
      return phrases.words('source-forbidden', { status: String(what.status) });
    case 'server-error':
      return phrases.words('source-server-error', { status: String(what.status) });
    case 'slow-down':
      return phrases.words('source-slow-down', { count: Math.max(1, Math.round(what.retryAfterMs / MINUTE_MS)) });
    default:
      return phrases.words(`source-${what.kind}`);
  }
}
