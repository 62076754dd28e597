// Hosts that did not answer twice running: their other feeds are not waited for in turn, twenty seconds each.
import { MINUTE_MS } from '../base/time.ts';
import type { FetchProblem } from './fetch-problem.ts';

export type SilentHosts = {
  /** Why a visit is not worth making now; null when it is. */
  readonly problemOf: (host: string) => FetchProblem | null;
  /** What a visit ended in; null when the host answered, whatever it said. */
  readonly note: (host: string, what: FetchProblem | null) => void;
};

/** One silent answer may be one slow feed; two are the host. */
const SILENCES = 2;

/** Long enough for a sweep to pass by, short enough that the next visit of a feed, an hour later, asks again. */
const FOR_MS = 5 * MINUTE_MS;

/** Hosts remembered at most; the oldest is forgotten first. */
const HOSTS_MAX = 5_000;

/** `monotonicMs` must not jump when the wall clock does: performance.now. */
export function openSilentHosts(monotonicMs: () => number): SilentHosts {
  const silent = new Map<string, { readonly count: number; readonly what: FetchProblem; readonly at: number }>();

  function problemOf(host: string): FetchProblem | null {
    const last = silent.get(host);
    if (last === undefined || last.count < SILENCES) return null;
    if (monotonicMs() - last.at < FOR_MS) return last.what;
    silent.delete(host);
    return null;
  }

  function note(host: string, what: FetchProblem | null): void {
    const count = (silent.get(host)?.count ?? 0) + 1;
    silent.delete(host);
    if (what?.kind !== 'timeout' && what?.kind !== 'unreachable') return;
    silent.set(host, { count, what, at: monotonicMs() });
    const oldest = silent.keys().next().value;
    if (silent.size > HOSTS_MAX && oldest !== undefined) silent.delete(oldest);
  }

  return { problemOf, note };
}
