// A piece of a text that may be kept for long without the text.

/**
 * V8 keeps a whole text alive for a piece of it, for as long as a table keeps the piece: 27 MB for 5,000 long words of as many articles.
 * Of fewer characters it makes a copy by itself.
 */
const COPIED_BELOW = 13;

export function ownCopy(piece: string): string {
  return piece.length < COPIED_BELOW ? piece : piece.split('').join('');
}
