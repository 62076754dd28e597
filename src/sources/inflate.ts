// A reply's body unpacked, with a cap on what comes out: 1 MB of gzip can hold 1 GB.
import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, inflateRaw, inflate as inflateZlib } from 'node:zlib';
import type { Outcome } from '../base/outcome.ts';
import { ok, problem } from '../base/outcome.ts';
import type { FetchProblem } from './fetch-problem.ts';

const inflaters = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
  zlib: promisify(inflateZlib),
  raw: promisify(inflateRaw),
};

/** At most two encodings, each capped by what comes out: undici's own cap counts compressed bytes (1 MB became 1 GB). */
export async function inflate(
  packed: Uint8Array,
  { encoding, bytesMax }: { readonly encoding: string; readonly bytesMax: number },
): Promise<Outcome<Uint8Array, FetchProblem>> {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  let bytes = packed;
  for (const name of names.slice(-2).toReversed()) {
    const inflater = inflaterFor(name, bytes);
    if (inflater === null) continue;
    // A body cut short gives what it has; the feed's own repair mends the rest.
    const flush = inflater === 'br' ? constants.BROTLI_OPERATION_FLUSH : constants.Z_SYNC_FLUSH;
    try {
      bytes = await inflaters[inflater](bytes, { maxOutputLength: bytesMax, finishFlush: flush });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
        return problem({ kind: 'too-big', bytesMax });
      return problem({ kind: 'unreachable', reason: 'garbled' });
    }
  }
  return ok(bytes);
}

/** Null when the body is not what its header says: some servers name gzip and send plain text. */
function inflaterFor(encoding: string, bytes: Uint8Array): keyof typeof inflaters | null {
  const [first = 0, second = 0] = bytes;
  if (encoding === 'gzip' || encoding === 'x-gzip') return first === 0x1f && second === 0x8b ? 'gzip' : null;
  if (encoding === 'br') return bytes.length > 0 ? 'br' : null;
  if (encoding !== 'deflate' || bytes.length === 0) return null;
  // RFC 1950: method 8 in the low four bits, and the first two bytes a multiple of 31. Else raw, as old servers send it.
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0 ? 'zlib' : 'raw';
}
