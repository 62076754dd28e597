// The files of a message: uploaded with it, described beside it, kept or lost by an edit.
import { createHash } from 'node:crypto';
import type { UploadedFile } from '../multipart.ts';
import { asFields, asList } from './form.ts';
import type { Message, SentFile } from './model.ts';

type Upload = { readonly files: ReadonlyMap<string, UploadedFile>; readonly body: unknown };

/** What was uploaded, each file with the description that the body's attachment of its number has. */
export function filesOf(request: Upload): readonly SentFile[] {
  const listed = asList(asFields(request.body).attachments).map(asFields);
  return [...request.files].map(([number, { name, type, bytes }]) => {
    const { description } = listed.find(({ id }) => String(id) === number) ?? {};
    return {
      ...{ name, type, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
      ...(typeof description === 'string' ? { description } : {}),
    };
  });
}

/** An edit that lists attachments keeps those of before that are among them, and loses the others. */
export function filesAfterEdit(message: Message, request: Upload): readonly SentFile[] {
  const { attachments } = asFields(request.body);
  const kept = new Set(asList(attachments).map((each) => String(asFields(each).id)));
  const before = message.files.filter((_, at) => attachments === undefined || kept.has(attachmentId(message.id, at)));
  return [...before, ...filesOf(request)];
}

export function attachmentId(message: string, at: number): string {
  return String(BigInt(message) + BigInt(at) + 1n);
}
