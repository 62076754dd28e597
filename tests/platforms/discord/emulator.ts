// An emulated Discord in a process of its own, REST and gateway on one loopback port: node tests/platforms/discord/emulator.ts --port N --control N
// It shares no code with the bot: what it refuses, it refuses by Discord's published rules. See tests/platforms/README.md.
import { createServer } from '../../../src/base/node-http.ts';
import { comeUp, readOptions } from '../command-line.ts';
import { openControlPort } from '../control-port.ts';
import { controlVerbs } from './control.ts';
import { openGateway } from './gateway.ts';
import { openRates } from './rates.ts';
import { serve } from './serve.ts';
import { World } from './world.ts';

const options = readOptions();
const world = new World(options);
const takeRate = openRates();
const platform = createServer((request, response) => {
  serve({ world, takeRate, platform }, request, response).catch((error: unknown) => {
    world.violate(`the emulator itself failed: ${error instanceof Error ? error.stack : String(error)}`);
    response.destroy();
  });
});
const gateway = openGateway(platform, world);
const control = openControlPort(controlVerbs({ world, gateway, platform }));

await comeUp({ platform, control }, options, () => {
  gateway.stop();
  world.close();
});
