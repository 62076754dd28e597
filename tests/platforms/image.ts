// Width and height of an image from its first bytes: PNG, JPEG, GIF and WebP, as far as a platform looks before it takes one.

export type ImageSize = {
  readonly kind: 'png' | 'jpeg' | 'gif' | 'webp';
  readonly width: number;
  readonly height: number;
};

/** Null when the bytes are no image of these kinds, or are cut short. */
export function readImageSize(bytes: Buffer): ImageSize | null {
  if (bytes.length >= 33 && bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) {
    const isHeader = bytes.subarray(12, 16).toString('latin1') === 'IHDR';
    const isWhole = bytes.includes('IEND', 33, 'latin1');
    return isHeader && isWhole ? { kind: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null;
  }
  if (bytes.length >= 10 && /^GIF8[79]a$/.test(bytes.subarray(0, 6).toString('latin1'))) {
    return { kind: 'gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  }
  if (bytes.length >= 30 && bytes.subarray(0, 4).toString('latin1') === 'RIFF') return readWebp(bytes);
  return bytes.length >= 4 && bytes.readUInt16BE(0) === 0xffd8 ? readJpeg(bytes) : null;
}

function readWebp(bytes: Buffer): ImageSize | null {
  if (bytes.subarray(8, 12).toString('latin1') !== 'WEBP') return null;
  switch (bytes.subarray(12, 16).toString('latin1')) {
    case 'VP8 ':
      return { kind: 'webp', width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { kind: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { kind: 'webp', width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}

function readJpeg(bytes: Buffer): ImageSize | null {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // Start of frame, but for the three markers among them that are none (DHT, JPG, DAC).
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { kind: 'jpeg', width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
