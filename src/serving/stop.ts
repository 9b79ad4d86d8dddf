import { once } from 'node:events';
import type { Server } from 'node:http';

/** Milliseconds that open answers get to end. */
const PATIENCE = 10_000;

/** Takes no more connections and resolves when every open answer has ended, or PATIENCE has. */
export async function stopGently(server: Server, patience: number = PATIENCE): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(timer);
}
