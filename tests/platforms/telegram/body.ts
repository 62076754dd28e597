// The fields of a request, from its query and its JSON, form or multipart body.
import type { IncomingMessage } from 'node:http';
import { parseMultipart, type UploadedFile } from '../multipart.ts';

/** What was sent, by name. A value from a query or a form is text until somebody knows better. */
export type Fields = Readonly<Record<string, unknown>>;

export type Body = {
  readonly fields: Fields;
  /** Uploaded files by the name of their part. */
  readonly files: Readonly<Record<string, UploadedFile>>;
  /** Null when all was well, else what the server says of the body. */
  readonly trouble: string | null;
};

const BODY_BYTES_MAX = 60 * 1024 * 1024;

export async function readFields(request: IncomingMessage, url: URL): Promise<Body> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const piece = Buffer.from(chunk);
    bytes += piece.length;
    if (bytes <= BODY_BYTES_MAX) chunks.push(piece);
  }
  const query = Object.fromEntries(url.searchParams);
  const type = request.headers['content-type'] ?? '';
  if (bytes > BODY_BYTES_MAX) return { fields: query, files: {}, trouble: 'Request Entity Too Large' };
  const body = Buffer.concat(chunks);
  if (body.length === 0) return { fields: query, files: {}, trouble: null };
  if (/^application\/json\b/i.test(type)) {
    const value = parseJson(body.toString('utf8'));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject) return { fields: query, files: {}, trouble: "can't parse JSON object" };
    return { fields: { ...query, ...value }, files: {}, trouble: null };
  }
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    const form = Object.fromEntries(new URLSearchParams(body.toString('utf8')));
    return { fields: { ...query, ...form }, files: {}, trouble: null };
  }
  if (/^multipart\/form-data\b/i.test(type)) {
    const parts = parseMultipart(type, body);
    if (parts === null) return { fields: query, files: {}, trouble: 'Failed to parse multipart/form-data body' };
    return { fields: { ...query, ...parts.fields }, files: parts.files, trouble: null };
  }
  return { fields: query, files: {}, trouble: null };
}

export function asRecord(value: unknown): Fields {
  const record = typeof value === 'string' ? parseJson(value) : value;
  return typeof record === 'object' && record !== null && !Array.isArray(record) ? { ...record } : {};
}

export function asList(value: unknown): readonly unknown[] {
  const list = typeof value === 'string' ? parseJson(value) : value;
  return Array.isArray(list) ? list : [];
}

export function asNumber(value: unknown): number | null {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : null;
}

export function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}

/** "true", "yes", "1" and "t" in any case are true for telegram-bot-api, all else is false. */
export function asBoolean(value: unknown): boolean {
  return value === true || (typeof value === 'string' && /^(?:true|t|yes|1)$/i.test(value.trim()));
}

/** Undefined when it is not JSON. */
export function parseJson(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
