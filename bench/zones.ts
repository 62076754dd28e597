// npm run bench -- zones: every IANA zone, every change of its clock from 2024 to 2030, every half-hour of the day: one digest a local date, at the
// instant that the zone's offsets say. Prints one JSON line, and what differs.
import { checkZone } from '../tests/digests/zone-changes.ts';

const startedAt = process.cpuUsage();
const zones = Intl.supportedValuesOf('timeZone');
let changes = 0;
let slots = 0;
let wrongCount = 0;
for (const zone of zones) {
  const checked = checkZone(zone);
  changes += checked.changes;
  slots += checked.slots;
  wrongCount += checked.wrong.length;
  for (const what of checked.wrong.slice(0, 3)) process.stderr.write(`${what}\n`);
}
const { user, system } = process.cpuUsage(startedAt);
process.stdout.write(
  `${JSON.stringify({ zones: zones.length, changes, slots, wrong: wrongCount, processorSeconds: Math.round((user + system) / 1e6), ok: wrongCount === 0 })}\n`,
);
process.exitCode = wrongCount === 0 ? 0 : 1;
