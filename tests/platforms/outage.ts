// An outage: the platform's port refuses connections, and whatever was connected is cut.
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Verbs } from './control-port.ts';

/** The verb: { ms } ends it by itself, { isOver: true } ends it now. Answers when the port is as it should be. */
export function openOutage(server: Server): NonNullable<Verbs[string]> {
  let port: number | null = null;
  let timer: NodeJS.Timeout | null = null;

  async function end(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    if (port === null) return;
    const back = port;
    port = null;
    server.listen(back, '127.0.0.1');
    await once(server, 'listening');
  }

  return async ({ ms, isOver }) => {
    await end();
    if (isOver === true) return { isOut: false };
    const address = server.address();
    port = typeof address === 'object' && address !== null ? address.port : null;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
    if (ms !== undefined) timer = setTimeout(() => void end(), Number(ms));
    return { isOut: true };
  };
}
