// A Telegram Bot API server on loopback, as a process of its own: node tests/platforms/telegram/emulator.ts --port N --control N --journal FILE
// It shares no code with the bot: what it refuses, it refuses by Telegram's published rules. See tests/platforms/README.md.
import { createServer } from '../../../src/base/node-http.ts';
import { comeUp, readOptions } from '../command-line.ts';
import { openControlPort } from '../control-port.ts';
import { controlVerbs } from './control.ts';
import { METHOD_NAMES } from './methods.ts';
import { openRates } from './rates.ts';
import { answerTo, serve } from './serve.ts';
import { openPosting } from './webhook.ts';
import { openWorld } from './world.ts';

const options = readOptions();
const world = openWorld(options);
const rates = openRates();
const platform = createServer((request, response) => {
  serve({ world, rates }, request, response).catch((error: unknown) => {
    world.violate('emulator', error instanceof Error ? (error.stack ?? error.message) : String(error));
    response.destroy();
  });
});
openPosting(world, async ({ name, fields }) => {
  const known = METHOD_NAMES.get(name.toLowerCase());
  if (known === undefined) return world.violate(name, 'no such method, in a webhook’s reply');
  const at = world.now();
  const { status } = await answerTo(
    { world, rates },
    { name: known, body: { fields, files: {}, trouble: null }, at },
    null,
  );
  world.note({ method: known, chat: null, at, status, fault: null });
});
const control = openControlPort(controlVerbs({ world, rates, platform }));

await comeUp({ platform, control }, options, () => world.journal.close());
