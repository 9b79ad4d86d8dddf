import type { Database } from '../../../db/database.ts';
import { AppError } from '../../lib/errors.ts';
import { letInAgain, type Entry } from './let-in.ts';
import { missingFactor } from './second-factor.ts';
import { findSession, rolesText } from './session.ts';

/** Who stands behind a token. With `isNew` the token has to go into the cookie, because the old one is worth nothing now. */
export type Presence = Entry & { isNew: boolean };

/**
 * The member behind the token of a cookie; undefined for none. Once their roles are not those that the session was
 * made for, it gets another id.
 */
export async function whoIs(db: Database, token: string, now: Date): Promise<Presence | undefined> {
  const who = await findSession(db, token, now);
  if (!who) return undefined;
  if (who.session.roles === rolesText(who.member))
    return { ...who, token, missing: missingFactor(db, who), isNew: false };
  try {
    return { ...(await letInAgain(db, who, {}, now)), isNew: true };
  } catch (error) {
    // Another request of the same page was quicker.
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
