// Tells of nearly every word that it is not in a set, from its letters' sum alone: no string is made and no map is asked.

/** What hashOn begins with. */
export const HASH_START = 7;
const HASH_MASK = 0xfff_ffff;

/** Kinds by hash, bits of a byte; a word whose place is 0 was never kept. */
export type Sieve = Uint8Array;

/** With 8 places for each word that it will hold, one in eight others passes. `places`: a power of two. */
export function openSieve(places: number): Sieve {
  return new Uint8Array(places);
}

/** `hash`: of a key, by hashOf or hashOfPair. `kinds`: one or more of eight bits. */
export function keepInSieve(sieve: Sieve, hash: number, kinds: number): void {
  const place = hash & (sieve.length - 1);
  sieve[place] = (sieve[place] ?? 0) | kinds;
}

/** Every kind under which the word was kept, and perhaps others: a bit that is not set is certain. */
export function kindsIn(sieve: Sieve, hash: number): number {
  return sieve[hash & (sieve.length - 1)] ?? 0;
}

/** 28 bits, so that four flags beside it leave a small integer. */
export function hashOf(key: string): number {
  let hash = HASH_START;
  for (let at = 0; at < key.length; at += 1) hash = hashOn(hash, key.charCodeAt(at));
  return hashEnd(hash);
}

/** The same letter by letter. `hashEnd` of what comes out for the last one is the key's hash. Both by shifts alone: Maglev calls out for each product. */
export function hashOn(hash: number, code: number): number {
  return ((hash << 5) | (hash >>> 27)) ^ code;
}

/** Mixes the letters, which so far lie side by side. */
export function hashEnd(hash: number): number {
  const spread = (hash + (hash << 3)) | 0;
  const folded = spread ^ (spread >>> 11);
  const mixed = (folded + (folded << 15)) | 0;
  return (mixed ^ (mixed >>> 16)) & HASH_MASK;
}

/** Of two words in a row, from the hash of each. */
export function hashOfPair(first: number, second: number): number {
  return hashEnd(hashOn(first, second));
}
