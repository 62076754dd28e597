// What npm start runs: settles what must be settled before any other module is loaded, then hands over to main.ts.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { importQuickly } from './src/base/quick-imports.ts';

// Compiled code is kept between starts: it halves the time to the prompt.
enableCompileCache(join(import.meta.dirname, 'node_modules', '.cache', 'dateline'));

// Wall clocks are the chats' business, not the machine's: node-cron misses an hour a year in a zone with summer time.
const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
process.env.TZ = 'UTC';

// What main.ts loads later is found as ever: in CommonJS, as the platforms' libraries are, this costs more than it saves [0055].
const importAsEver = importQuickly();
const { main } = await import('./main.ts');
importAsEver();
await main({ isDemo: process.argv.includes('--demo'), machineZone }).catch((error: unknown) => {
  // Full disk, database gone: what could be foreseen has its sentence, and the rest gets one too, without a stack.
  process.stderr.write(`Dateline cannot start (${error instanceof Error ? error.message : String(error)}).\n`);
  process.exit(1);
});
