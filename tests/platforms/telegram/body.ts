// The fields of a request, from its query and its JSON or form body.
import type { IncomingMessage } from 'node:http';

/** What was sent, by name. A value from a query or a form is text until somebody knows better. */
export type Fields = Readonly<Record<string, unknown>>;

const BODY_BYTES_MAX = 1_000_000;

export async function readFields(request: IncomingMessage, url: URL): Promise<Fields> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const piece = Buffer.from(chunk);
    bytes += piece.length;
    if (bytes <= BODY_BYTES_MAX) chunks.push(piece);
  }
  const body = Buffer.concat(chunks).toString('utf8');
  const query = Object.fromEntries(url.searchParams);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json') && body !== '') return { ...query, ...asRecord(parse(body)) };
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return { ...query, ...Object.fromEntries(new URLSearchParams(body)) };
  }
  return query;
}

export function asRecord(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

export function asList(value: unknown): readonly unknown[] {
  const list = typeof value === 'string' ? parse(value) : value;
  return Array.isArray(list) ? list : [];
}

export function asNumber(value: unknown): number | null {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : null;
}

export function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function parse(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return null;
  }
}
