import type { Server } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds without a visitor that count as quiet: longer than between two pages of one reader. */
const QUIET = 30_000;

/**
 * Gives memory back to the machine when nobody has come for a while, once until the next visitor. By itself Node keeps
 * what a busy minute took, and does not look again while nothing happens.
 */
export function restWhenQuiet(server: Server, quiet = QUIET): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (how: { type: 'major'; flavor: 'last-resort' }) => void;
  const timer = setTimeout(() => collect({ type: 'major', flavor: 'last-resort' }), quiet).unref();
  server.on('request', () => timer.refresh());
}
