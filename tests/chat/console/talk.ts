// A program with a terminal and nothing else, for the test that sits at a real one. Completing "pana" has a digest sent while the person types.
import { openConsole } from '../../../src/chat/console/bot.ts';
import { say } from '../../../src/model/message.ts';
import { COMMANDS, echoingHear } from './world.ts';

const terminal = openConsole({
  input: process.stdin,
  output: process.stdout,
  isInteractive: process.stdin.isTTY === true && process.stdout.isTTY === true,
  width: () => process.stdout.columns,
  hasColour: false,
  history: { path: process.argv[2] ?? null },
  now: () => 0,
  whenReady: async () => undefined,
  onEnd: () => {
    process.stdout.write('bye\n');
    void terminal.stop();
  },
});
const hear = echoingHear([], []);
await terminal.start(COMMANDS, {
  ...hear,
  request: async (request) =>
    request.arrival === undefined || process.argv[3] !== 'first'
      ? hear.request(request)
      : [{ ...say('Which places? [world]'), awaits: { before: 'settings zone ', otherwise: 'utc' } }],
  complete: (question) => {
    // The person is in the middle of a line: now a digest falls due.
    if (question.typed === 'pana') {
      terminal.showProgress('reading 3 of 9 outlets');
      const [payload = ''] = terminal.render(say('A digest came by'));
      const address = { platform: 'console', chat: 'terminal', thread: null } as const;
      void terminal.send({
        id: 1,
        address,
        key: '1:0',
        payload,
        attempts: 0,
        firstTriedAt: null,
        mayHaveArrived: false,
      });
    }
    return hear.complete(question);
  },
});
