// Mends text that was UTF-8 and has been read as Windows-1252 on its way: "Haitiâ€™s" to "Haiti’s".

/** Windows-1252 bytes 80 to 9f, in order; where it has none, the control character of that number. */
const UPPER_CONTROLS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const BYTE_OF = new Map([...UPPER_CONTROLS].map((letter, at) => [letter, 0x80 + at]));
const TAIL = `[\\u0080-\\u00bf${UPPER_CONTROLS.replace(/[\u0080-\u009f]/gu, '')}]`;
/** What a typesetter's quote, dash or accented Latin letter becomes; nothing else, for "É»" is French. */
const BROKEN = new RegExp(`\\u00e2${TAIL}{2}|[\\u00c3-\\u00c5]${TAIL}|\\u00c2[\\u00a0-\\u00bf]`, 'gu');

/** The text itself when nothing in it is broken. Linear; never throws. */
export function mendMojibake(text: string): string {
  if (!/\u00e2\u20ac|[\u00c2-\u00c5][\u0080-\u00bf\u0152-\u0192\u2013-\u203a]/u.test(text)) return text;
  return text.replace(BROKEN, (run) => decoded(run) ?? run);
}

/** Null when the bytes are no UTF-8. */
function decoded(run: string): string | null {
  const bytes = [...run].map((letter) => BYTE_OF.get(letter) ?? letter.charCodeAt(0));
  const text = new TextDecoder().decode(Uint8Array.from(bytes));
  return text.includes('\ufffd') ? null : text;
}
