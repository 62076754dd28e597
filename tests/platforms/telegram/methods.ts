// The methods that the emulator answers, by name.
import { METHOD_FIELDS, METHODS_NOT_EMULATED } from './api-methods.ts';
import { asText } from './body.ts';
import { CHATS } from './chats.ts';
import { EDITING } from './edit.ts';
import { describeFile } from './media.ts';
import type { Call, Method } from './method.ts';
import { pollUpdates } from './poll.ts';
import { QUERIES } from './queries.ts';
import { SENDING } from './send.ts';
import { SETTINGS } from './settings.ts';
import { WEBHOOKS } from './webhook.ts';
import { BOT, bad, Refusal } from './world.ts';

const ALL: Readonly<Record<string, Method>> = {
  ...SENDING,
  ...EDITING,
  ...CHATS,
  ...SETTINGS,
  ...QUERIES,
  ...WEBHOOKS,
  getMe: () => BOT,
  logOut: () => true,
  close: () => true,
  getUpdates: ({ world, fields, response }) => pollUpdates(world, fields, response),
  getFile: (call) => describeFile(call, asText(call.fields.file_id) ?? ''),
  getUserProfilePhotos: () => ({ total_count: 0, photos: [] }),
};

/** Names by their lower-case form: the path's case does not matter. */
export const METHOD_NAMES: ReadonlyMap<string, string> = new Map(
  [...Object.keys(METHOD_FIELDS), ...METHODS_NOT_EMULATED].map((name) => [name.toLowerCase(), name]),
);

export async function runMethod(call: Call): Promise<unknown> {
  const run = ALL[call.name];
  if (run !== undefined) return run(call);
  call.world.violate(call.name, 'this method is Telegram’s, and it is not emulated');
  throw METHODS_NOT_EMULATED.has(call.name)
    ? bad('the emulator does not know this method')
    : new Refusal(404, 'Not Found');
}
