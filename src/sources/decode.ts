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

/** Text of an XML or HTML document, a feed or a plain file. Never throws; what no charset explains becomes U+FFFD. */
export function decodeText({ bytes, contentType }: EncodedText): string {
  if (isUtf8(bytes) && !isUtf16(bytes)) return utf8.decode(bytes);
  let best: Reading | null = null;
  for (const charset of charsetsToTry(bytes, charsetOf(contentType))) {
    const reading = read(bytes, charset);
    if (reading.damageShare <= DAMAGE_SHARE_MAX) return reading.text;
    if (best === null || reading.damageShare < best.damageShare) best = reading;
  }
  return best?.text ?? '';
}

/** Lazily, because chardet is asked only when everybody else was wrong. */
function* charsetsToTry(bytes: Uint8Array, declaredByReply: string | null): Generator<string> {
  if (declaredByReply !== null) yield sniff(bytes, { xml: true, transportLayerEncodingLabel: declaredByReply });
  yield sniff(bytes, { xml: true });
  yield sniff(bytes, { defaultEncoding: 'utf-8' });
  yield detect(bytes.subarray(0, SAMPLE_BYTES)) ?? 'windows-1252';
  yield 'windows-1252';
}

const utf8 = new TextDecoder('utf-8');

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
