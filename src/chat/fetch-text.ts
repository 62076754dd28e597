// A text that a person sent along, fetched from where the platform keeps it: a file of some size at most, within some seconds.
import { type Outcome, ok, problem } from '../base/outcome.ts';
import { SECOND_MS } from '../base/time.ts';
import type { FileProblem } from './platform.ts';

/** A list of a thousand feeds takes some 200 KB. */
const FILE_BYTES_MAX = 512 * 1024;
const DEADLINE_MS = 10 * SECOND_MS;

/** The address is the platform's own, and may hold our token: it is in no problem. `bytes` is the size that the platform tells. */
export async function fetchText(url: URL, bytes: number): Promise<Outcome<string, FileProblem>> {
  if (bytes > FILE_BYTES_MAX) return problem('too-big');
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(DEADLINE_MS), redirect: 'error' });
    if (!response.ok || response.body === null) return problem('unfetched');
    const chunks: Uint8Array[] = [];
    let received = 0;
    for await (const chunk of response.body) {
      received += chunk.length;
      // What is told is not always true.
      if (received > FILE_BYTES_MAX) return problem('too-big');
      chunks.push(chunk);
    }
    return ok(new TextDecoder().decode(Buffer.concat(chunks)));
  } catch {
    return problem('unfetched'); // Cut, refused or too slow: for the asker it is all one.
  }
}
