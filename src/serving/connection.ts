import type { ServerOptions } from 'node:http';
import { MINUTE } from '../lib/durations.ts';
import { MAX_TARGET } from './target.ts';

/**
 * What one connection may take. Phones on a bad line need some seconds for a form; whoever
 * needs longer, or never ends its headers, holds a place for nothing.
 */
export const CONNECTION: ServerOptions = {
  maxHeaderSize: MAX_TARGET + 16_384,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  // Longer than the reverse proxy of deploy/Caddyfile keeps them, so that it is the one who closes.
  keepAliveTimeout: 65_000,
  // We answer it ourselves, with the headers of every answer.
  requireHostHeader: false,
};

/**
 * Most connections at a time. Many systems let a process open 1,024 files; the rest is for the
 * store and the pages. A browser takes up to six, a proxy far fewer than it has visitors.
 */
export const MAX_CONNECTIONS = 900;

/** Milliseconds without a byte in either direction after which a connection is cut. */
export const SILENCE = MINUTE;
