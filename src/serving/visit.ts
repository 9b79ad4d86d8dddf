import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';

/** What the log says of one request. Nothing here tells who asked: no address, no agent, no query. */
export type Visit = {
  /** The matched page; where one matched it stands for the path. */
  route?: string;
  path?: string;
  bytes?: number;
  /** What was thrown and is no AppError. */
  error?: unknown;
};

/** Longest path that is logged, in characters. */
const MAX_PATH = 200;

/** What may be a token is at least this long, and has a capital letter, which no address of ours has. */
const LONG = /[\w-]{20,}/g;

/** In a part of a path: somebody's mail address. */
const MAIL = /@|%40/;

/** Begins a visit; writes its line when the answer has left, or the visitor has. */
export function beginVisit(log: Logger, request: IncomingMessage, response: ServerResponse): Visit {
  const begin = performance.now();
  const { method } = request;
  const visit: Visit = {};
  response.once('close', () => {
    const ms = Math.round((performance.now() - begin) * 10) / 10;
    const line = { method, ...placeOf(visit), status: response.statusCode, ms, bytes: visit.bytes ?? 0 };
    if (visit.error !== undefined) log.error({ ...line, err: visit.error });
    else log.info(response.writableFinished ? line : { ...line, aborted: true });
  });
  return visit;
}

function placeOf({ route, path }: Visit): { route: string } | { path: string | undefined } {
  return route === undefined ? { path: path && masked(path).slice(0, MAX_PATH) } : { route };
}

/** Without tokens and mail addresses. No page may have matched where there is one all the same: at `/setup/…/`, say. */
function masked(path: string): string {
  const parts = path.split('/').map((part) => (MAIL.test(part) ? '[mail]' : part));
  return parts.join('/').replace(LONG, (long) => (/[A-Z]/.test(long) ? '[token]' : long));
}
