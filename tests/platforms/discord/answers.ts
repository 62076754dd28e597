// The answers that many routes share: refusals by Discord's own numbers, nothing at all, and a form that is wrong.
import type { UploadedFile } from '../multipart.ts';
import { asFields, type Fields, type Findings, formBody } from './form.ts';
import type { Channel } from './model.ts';
import { checkMessage, isEmptyMessage, type MessageKind } from './rules.ts';
import type { World } from './world.ts';

export type RestAnswer = { readonly status: number; readonly body: unknown };

export type RestRequest = {
  readonly method: string;
  /** Under /api/v10, without a query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | null;
  readonly userAgent: string;
  readonly body: unknown;
  /** Uploads by the number in files[0], files[1] and so on. */
  readonly files: ReadonlyMap<string, UploadedFile>;
  readonly port: number;
};

export type Asked = {
  readonly world: World;
  readonly request: RestRequest;
  /** What stands for the :names of the route, in order. */
  readonly ids: readonly string[];
};

export type Route = (asked: Asked) => RestAnswer | Promise<RestAnswer>;

export const NO_ROUTE: RestAnswer = { status: 404, body: { message: '404: Not Found', code: 0 } };
export const NOTHING: RestAnswer = { status: 204, body: null };

export const UNKNOWN_CHANNEL = failure(404, 10003, 'Unknown Channel');
const NO_ACCESS = failure(403, 50001, 'Missing Access');
export const NO_PERMISSION = failure(403, 50013, 'Missing Permissions');
export const UNKNOWN_MESSAGE = failure(404, 10008, 'Unknown Message');

export function failure(status: number, code: number, message: string): RestAnswer {
  return { status, body: { message, code } };
}

export function ok(body: unknown): RestAnswer {
  return { status: 200, body };
}

/** Why a channel cannot be looked at; null when it can. */
export function refuseLook(channel: Channel | undefined): RestAnswer | null {
  if (channel === undefined || channel.state === 'unknown') return UNKNOWN_CHANNEL;
  return channel.state === 'no-access' ? NO_ACCESS : null;
}

/** Why nothing can be written to a channel; null when it can. An archived thread opens when it is written to, a locked one does not. */
export function refuseWrite(channel: Channel | undefined): RestAnswer | null {
  const unseen = refuseLook(channel);
  if (unseen !== null || channel === undefined) return unseen;
  if (channel.type === 15 || channel.type === 16 || channel.state === 'forum') {
    return failure(400, 40058, 'Cannot send a message in a forum channel');
  }
  if (channel.type === 4 || channel.type === 14)
    return failure(400, 50008, 'Cannot send messages in a non-text channel');
  switch (channel.state) {
    case 'no-permission':
      return NO_PERMISSION;
    case 'dm-closed':
      return failure(403, 50007, 'Cannot send messages to this user');
    case 'locked':
      return failure(403, 160005, 'Thread is locked');
    case 'tag-needed':
      return failure(400, 40067, 'A tag is required to create a forum post in this channel');
    default:
      return null;
  }
}

/** Records every finding; null when the body is fit to go on. */
export function refuseForm(world: World, where: string, findings: Findings): RestAnswer | null {
  for (const violation of findings.violations) world.violate(`${where}: ${violation}`);
  for (const { path, code, message } of findings.errors)
    world.violate(`${where}: ${path.join('.')} ${code}: ${message}`);
  return findings.errors.length === 0 ? null : { status: 400, body: formBody(findings.errors) };
}

/** Everything that a message's body is held to; null when it passes. */
export function refuseMessage(asked: Asked, kind: MessageKind, given: Fields): RestAnswer | null {
  const { world, request } = asked;
  const wrong = refuseForm(world, kind, checkMessage(given, kind));
  if (wrong !== null) return wrong;
  const attached = refuseFiles(asked, given);
  if (attached !== null) return attached;
  // An edit may leave all as it was.
  if (kind === 'change' || kind === 'edit' || !isEmptyMessage(given, request.files.size)) return null;
  world.violate(`${kind}: an empty message`);
  return failure(400, 50006, 'Cannot send an empty message');
}

const FILES_MAX = 10;
const FILE_BYTES_MAX = 10 * 1024 * 1024;

function refuseFiles({ world, request }: Asked, given: Fields): RestAnswer | null {
  const { files } = request;
  if (files.size > FILES_MAX) return failure(400, 50035, 'Invalid Form Body');
  if ([...files.values()].some(({ bytes }) => bytes.length > FILE_BYTES_MAX)) {
    return failure(413, 40005, 'Request entity too large');
  }
  const names = new Set([...files.values()].map(({ name }) => name));
  const listed = Array.isArray(given.attachments) ? given.attachments.map(asFields) : [];
  for (const { id, filename } of listed) {
    if (typeof filename === 'string') names.add(filename);
    // A number names a file of this request, a longer id one that the message has already.
    if (/^\d{1,4}$/.test(String(id)) && !files.has(String(id))) world.violate(`attachment ${String(id)} has no file`);
  }
  for (const [, name = ''] of JSON.stringify(given).matchAll(/attachment:\/\/([^"\\]+)/g)) {
    if (!names.has(name)) world.violate(`attachment://${name} is not among the files`);
  }
  return null;
}
