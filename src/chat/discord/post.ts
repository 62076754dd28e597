// A rendered part on its way to Discord: its body, and its map as a file beside it; once more without the map where that is not taken.
import type { RawFile } from 'discord.js';
import { isCoverageMap } from '../../model/coverage.ts';
import { isTextFile } from '../../model/message.ts';
import type { DrawMap, Part } from '../platform.ts';
import { toProblem } from './api.ts';
import { MAP_NAME } from './render.ts';

export type Body = Readonly<Record<string, unknown>>;

export type Post = { readonly body: Body; readonly files?: RawFile[] };

/** Throws SyntaxError for a part that is no JSON object. Mentions are off whatever it says. */
export async function postOf(part: Part, drawMap: DrawMap | undefined): Promise<Post> {
  const { map, file, attachments, ...body } = parseBody(part);
  const plain = { ...body, allowed_mentions: { parse: [] } };
  if (isTextFile(file)) return { body: plain, files: [{ name: file.name, data: Buffer.from(file.text) }] };
  if (!isCoverageMap(map)) return { body: plain };
  const png = (await drawMap?.(map)) ?? null;
  if (png === null) return { body: plain };
  const files: RawFile[] = [{ name: MAP_NAME, data: Buffer.from(png), contentType: 'image/png' }];
  return { body: { ...plain, attachments }, files };
}

/**
 * One attempt, and where the answer says that nothing was accepted, one without the map: it may be all that is not allowed there. What asks
 * for patience, or does not know us, says nothing about the map.
 */
export async function withOrWithoutMap<T>({ body, files }: Post, send: (post: Post) => Promise<T>): Promise<T> {
  if (files === undefined) return send({ body });
  try {
    return await send({ body, files });
  } catch (error) {
    const problem = toProblem(error);
    const isOurs = problem.kind === 'answer' && [400, 403, 413].includes(problem.status);
    if (!isOurs) throw error;
    const { attachments: _, ...bare } = body;
    return send({ body: bare });
  }
}

export function parseBody(part: Part): Body {
  const body: unknown = JSON.parse(part);
  if (typeof body !== 'object' || body === null) throw new SyntaxError('a part is a JSON object');
  return { ...body };
}
