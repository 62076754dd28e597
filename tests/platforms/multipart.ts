// Reads a multipart/form-data body (RFC 7578) into its parts: fields as texts, files as bytes.

export type UploadedFile = { readonly name: string; readonly type: string; readonly bytes: Buffer };

export type Multipart = {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, UploadedFile>>;
};

const PARTS_MAX = 200;

/** Null when it is not a well-formed body of this kind. */
export function parseMultipart(contentType: string, body: Buffer): Multipart | null {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  if (boundary === null) return null;
  const mark = Buffer.from(`\r\n--${boundary[1] ?? boundary[2] ?? ''}`);
  // The first boundary may stand at the very beginning, without a line break before it.
  const whole = Buffer.concat([Buffer.from('\r\n'), body]);
  const fields: Record<string, string> = {};
  const files: Record<string, UploadedFile> = {};
  let at = whole.indexOf(mark);
  for (let count = 0; at >= 0 && count < PARTS_MAX; count += 1) {
    const start = at + mark.length;
    if (whole.subarray(start, start + 2).toString('latin1') === '--') return { fields, files };
    const next = whole.indexOf(mark, start);
    if (next < 0) return null;
    if (!readPart(whole.subarray(start + 2, next), { fields, files })) return null;
    at = next;
  }
  return null;
}

function readPart(
  part: Buffer,
  into: { readonly fields: Record<string, string>; readonly files: Record<string, UploadedFile> },
): boolean {
  const split = part.indexOf('\r\n\r\n');
  if (split < 0) return false;
  const head = part.subarray(0, split).toString('utf8');
  const bytes = part.subarray(split + 4);
  const disposition = /^content-disposition:[ \t]*form-data(.*)$/im.exec(head)?.[1] ?? '';
  const name = parameterOf(disposition, 'name');
  if (name === null) return false;
  const fileName = parameterOf(disposition, 'filename');
  if (fileName === null) into.fields[name] = bytes.toString('utf8');
  else {
    const type = /^content-type:[ \t]*([^\r\n]*)$/im.exec(head)?.[1]?.trim() ?? 'application/octet-stream';
    into.files[name] = { name: fileName, type, bytes };
  }
  return true;
}

function parameterOf(disposition: string, name: string): string | null {
  const found = new RegExp(`;[ \\t]*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]*))`, 'i').exec(disposition);
  return found === null ? null : (found[1] ?? found[2] ?? '');
}
