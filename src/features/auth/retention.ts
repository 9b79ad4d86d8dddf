import { and, isNull, lt, lte } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { authenticators, mailedTokens, sessions } from '../../../db/schema/auth.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Days for which an app that is being set up keeps its secret. */
export const PENDING_DAYS = 1;

/** Removes what works no longer: sessions and mailed links that have ended, apps that nobody set up to the end. */
export function removeExpired(db: Database, now: Date): void {
  const given = new Date(now.getTime() - PENDING_DAYS * DAY);
  db.transaction((tx) => {
    tx.delete(sessions).where(lte(sessions.expiresAt, now)).run();
    tx.delete(mailedTokens).where(lte(mailedTokens.expiresAt, now)).run();
    const late = lt(authenticators.pendingSince, given);
    tx.delete(authenticators)
      .where(and(late, isNull(authenticators.secret)))
      .run();
    tx.update(authenticators).set({ pendingSecret: null, pendingSince: null }).where(late).run();
  });
}
