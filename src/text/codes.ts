// The UTF-16 codes of a text in a typed array: strings come in so many makings (plain, two-byte, cut, joined) that asking one letter by
// letter costs several times as much.

/** Codes with two zeros behind the last one. Good until the same writer's next text. */
export type Codes = Uint16Array;

const ROOM_MIN = 1 << 13;

/** One for each place that reads texts: what it wrote before is overwritten. */
export function openCodes(): (text: string) => Codes {
  let codes = new Uint16Array(ROOM_MIN);
  let bytes = Buffer.from(codes.buffer);
  return (text) => {
    const { length } = text;
    if (length + 2 > codes.length) {
      codes = new Uint16Array(2 * length);
      bytes = Buffer.from(codes.buffer);
    }
    bytes.write(text, 'utf16le');
    codes[length] = 0;
    codes[length + 1] = 0;
    return codes;
  };
}
