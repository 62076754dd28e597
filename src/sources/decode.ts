// Bytes to text: what the reply says, what the document says and what the bytes look like, in that order, until one reads cleanly.
import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { detect } from 'chardet';
import sniff from 'html-encoding-sniffer';

export type EncodedText = {
  readonly bytes: Uint8Array;
  /** The Content-Type header as sent; null when there was none (a dropped file). */
  readonly contentType: string | null;
};

/** Bytes that chardet looks at: enough to tell, and its cost grows with them. */
const SAMPLE_BYTES = 32_768;

/** Damaged characters among a hundred that are not ASCII, below which a reading stands: a cut character is no wrong charset. */
const DAMAGE_SHARE_MAX = 0.02;

/** UTF-8 into which somebody pasted another charset: of that alone, not one character in ten happens to be right. */
const STRAY_SHARE_MAX = 0.6;

/** Text of an XML or HTML document, a feed or a plain file. Never throws; what no charset explains becomes U+FFFD. */
export function decodeText({ bytes, contentType }: EncodedText): string {
  if (isUtf8(bytes) && !isUtf16(bytes)) return utf8.decode(bytes);
  let best: Reading | null = null;
  for (const charset of charsetsToTry(bytes, charsetOf(contentType))) {
    const reading = read(bytes, charset);
    if (reading.damageShare <= DAMAGE_SHARE_MAX) return reading.text;
    if (charset.toLowerCase() === 'utf-8' && reading.damageShare <= STRAY_SHARE_MAX) return withStrayBytes(bytes);
    if (best === null || reading.damageShare < best.damageShare) best = reading;
  }
  return best?.text ?? '';
}

/** Lazily, because chardet is asked only when everybody else was wrong. */
function* charsetsToTry(bytes: Uint8Array, declaredByReply: string | null): Generator<string> {
  if (declaredByReply !== null) yield sniff(bytes, { xml: true, transportLayerEncodingLabel: declaredByReply });
  yield sniff(bytes, { xml: true });
  yield sniff(bytes, { defaultEncoding: 'utf-8' });
  yield detect(telling(bytes.subarray(0, SAMPLE_BYTES))) ?? 'windows-1252';
  yield 'windows-1252';
}

/** Markup says nothing of the language by which a charset is told; where accents stand among plain letters, those say it all. */
function telling(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const runs = text.match(/[\x80-\xff]+/g) ?? [];
  const inWords = runs.reduce((sum, run) => sum + (run.length > 2 ? run.length : 0), 0);
  const isForeignScript = inWords * 2 > runs.reduce((sum, run) => sum + run.length, 0);
  return isForeignScript ? Buffer.from(text.replace(/[\x00-\x7f]+/g, ' '), 'latin1') : bytes;
}

/** What is valid UTF-8 as such, and each other byte as Windows 1252. */
function withStrayBytes(bytes: Uint8Array): string {
  const decoded = (part: string, decoder: TextDecoder): string => decoder.decode(Buffer.from(part, 'latin1'));
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(
      /((?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+)|[\x80-\xff]/g,
      (part, valid?: string) => decoded(part, valid === undefined ? windows1252 : utf8),
    );
}

const utf8 = new TextDecoder('utf-8');
const windows1252 = new TextDecoder('windows-1252');

type Reading = { readonly text: string; readonly damageShare: number };

function read(bytes: Uint8Array, charset: string): Reading {
  const decoder = decoderOf(charset);
  if (decoder === null) return { text: '', damageShare: 1 };
  const text = decoder.decode(bytes);
  let damaged = 0;
  let foreign = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code <= 0x7f) continue;
    foreign++;
    if (code === 0xfffd && index < text.length - 1) damaged++;
  }
  return { text, damageShare: foreign === 0 ? 0 : damaged / foreign };
}

/** Null for a label that WHATWG does not know (UTF-7, UTF-32, a typing error). */
function decoderOf(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset);
  } catch {
    return null; // TextDecoder has no other way to say "no such label"
  }
}

/** UTF-16 of Latin text is valid UTF-8 full of NULs. */
function isUtf16(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 64).includes(0);
}

function charsetOf(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1] ?? null;
}
