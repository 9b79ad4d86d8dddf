import type { IncomingMessage } from 'node:http';
import type { Database } from '../../db/database.ts';
import { sessionTokenIn } from '../features/auth/cookie.ts';
import { missingFactor } from '../features/auth/second-factor.ts';
import { findSession } from '../features/auth/session.ts';

/** Says of requests whether a member sends them, before their body is read. */
export function memberAsks(db: Database, siteUrl: string): (request: IncomingMessage) => Promise<boolean> {
  return async ({ headers }) => {
    const token = sessionTokenIn(headers.cookie, siteUrl);
    const who = token === undefined ? undefined : await findSession(db, token, new Date());
    return who !== undefined && missingFactor(db, who) === undefined;
  };
}
