// Files as the server takes them: uploaded with the request, named by an earlier file_id, or at an address.
import { createHash } from 'node:crypto';
import { readImageSize } from '../image.ts';
import type { UploadedFile } from '../multipart.ts';
import { asText, type Fields } from './body.ts';
import { linkTrouble } from './link.ts';
import type { Call } from './method.ts';
import type { SentFile } from './model.ts';
import { bad, Refusal } from './world.ts';

export type Media = {
  /** As it stands in the message under the kind's name. */
  readonly described: unknown;
  /** Null when nothing was uploaded. */
  readonly sent: SentFile | null;
};

const PHOTO_BYTES_MAX = 10 * 1024 * 1024;
const FILE_BYTES_MAX = 50 * 1024 * 1024;
const SIDES_MAX = 10_000;
const RATIO_MAX = 20;

/** `kind` is the field of the message, "photo" or "document"; `value` what stands in the request's field of that name. */
export function receiveMedia(call: Call, kind: string, value: unknown): Media {
  const words = asText(value);
  const attached = words?.startsWith('attach://') === true ? words.slice('attach://'.length) : null;
  const upload = call.files[attached ?? (words === null ? kind : '')] ?? null;
  if (upload !== null) return keepUpload(call, kind, upload);
  if (attached !== null) throw bad(`file "attach://${attached}" not found in the request`);
  if (words === null || words === '') throw bad(`there is no ${kind} in the request`);
  if (/^https?:\/\//i.test(words)) {
    if (linkTrouble(words) !== null) throw bad('invalid file HTTP URL specified: URL host is empty');
    // The address is not fetched: what it holds is taken for an image of common size.
    return {
      described: describe(kind, { id: idOf(words), name: 'from-the-web', type: '', bytes: 1, size: null }),
      sent: null,
    };
  }
  const known = call.world.files.get(words);
  if (known === undefined) throw bad('wrong file identifier/HTTP URL specified');
  const size = readImageSize(known.bytes);
  return {
    described: describe(kind, { id: words, name: known.name, type: '', bytes: known.bytes.length, size }),
    sent: null,
  };
}

function keepUpload(call: Call, kind: string, { name, type, bytes }: UploadedFile): Media {
  if (bytes.length === 0) throw bad('file must be non-empty');
  if (bytes.length > FILE_BYTES_MAX) throw new Refusal(413, 'Request Entity Too Large');
  const size = readImageSize(bytes);
  if (kind === 'photo') {
    if (bytes.length > PHOTO_BYTES_MAX) throw bad('file is too big for a photo');
    if (size === null) throw bad('IMAGE_PROCESS_FAILED');
    const { width, height } = size;
    if (width + height > SIDES_MAX || Math.max(width, height) > RATIO_MAX * Math.min(width, height)) {
      throw bad('PHOTO_INVALID_DIMENSIONS');
    }
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = idOf(sha256);
  call.world.files.set(id, { name, bytes });
  return {
    described: describe(kind, { id, name, type, bytes: bytes.length, size }),
    sent: { field: kind, name, bytes: bytes.length, type, sha256 },
  };
}

type Described = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly size: { readonly width: number; readonly height: number } | null;
};

function describe(kind: string, { id, name, type, bytes, size }: Described): unknown {
  const whole = { file_id: id, file_unique_id: id.slice(4, 24), file_size: bytes };
  const { width, height } = size ?? { width: 640, height: 480 };
  switch (kind) {
    case 'photo': {
      const small = { ...whole, file_id: id, width: Math.ceil(width / 8), height: Math.ceil(height / 8) };
      return [small, { ...whole, width, height }];
    }
    case 'video':
    case 'animation':
      return { ...whole, width, height, duration: 1, file_name: name, mime_type: type };
    case 'audio':
      return { ...whole, duration: 1, file_name: name, mime_type: type };
    case 'voice':
      return { ...whole, duration: 1, mime_type: type };
    case 'video_note':
      return { ...whole, length: 240, duration: 1 };
    default:
      return { ...whole, file_name: name, mime_type: type };
  }
}

export function describeFile(call: Call, id: string): Fields {
  const file = call.world.files.get(id);
  if (file === undefined) throw bad('invalid file_id');
  return { file_id: id, file_unique_id: id.slice(4, 24), file_size: file.bytes.length, file_path: id };
}

function idOf(words: string): string {
  return `AgAC${createHash('sha256').update(words).digest('base64url')}`;
}
