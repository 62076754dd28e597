// Tells of nearly every word that it is not in a set, from its letters' sum alone: no string is made and no map is asked.

/** What hashOn begins with. */
export const HASH_START = 7;
const HASH_MASK = 0xfff_ffff;

/** Bits by hash; a word whose bit is not set was never kept. */
export type Sieve = Uint8Array;

/** With 16 bits for each word that it will hold, one in sixteen others passes. `bits`: a power of two. */
export function openSieve(bits: number): Sieve {
  return new Uint8Array(bits >> 3);
}

/** `hash`: of a key, by hashOf or hashOfPair. */
export function keepInSieve(sieve: Sieve, hash: number): void {
  const bit = hash & ((sieve.length << 3) - 1);
  sieve[bit >> 3] = (sieve[bit >> 3] ?? 0) | (1 << (bit & 7));
}

/** False is certain. */
export function mayHold(sieve: Sieve, hash: number): boolean {
  const bit = hash & ((sieve.length << 3) - 1);
  return ((sieve[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

/** 28 bits, so that three flags beside it leave a small integer. */
export function hashOf(key: string): number {
  let hash = HASH_START;
  for (let at = 0; at < key.length; at += 1) hash = hashOn(hash, key.charCodeAt(at));
  return hashEnd(hash);
}

/** The same letter by letter, by shifts alone: Maglev calls out for each product. `hashEnd` of what comes out for the last one is the key's hash. */
export function hashOn(hash: number, code: number): number {
  return ((hash << 5) | (hash >>> 27)) ^ code;
}

/** Mixes the letters, which so far lie side by side. */
export function hashEnd(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & HASH_MASK;
}

/** Of two words in a row, from the hash of each. */
export function hashOfPair(first: number, second: number): number {
  return hashEnd(hashOn(first, second));
}
