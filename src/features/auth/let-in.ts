import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { sessions } from '../../../db/schema/auth.ts';
import { AppError } from '../../lib/errors.ts';
import { endSetup } from '../members/found.ts';
import type { Member } from '../members/member.ts';
import type { Visitor } from './door.ts';
import { missingFactor, type MissingFactor } from './second-factor.ts';
import { keepSession, newSession, type Session, type SignedIn } from './session.ts';
import { endToken } from './session-list.ts';

/** Somebody was let in: the token goes into the cookie. With a factor missing they may do nothing but bring it. */
export type Entry = { token: string; member: Member; session: Session; missing?: MissingFactor | undefined };

/**
 * Begins a session with an id that nobody could know before, and ends the one this browser had. `using` uses up, in
 * the same transaction, what let the member in; it throws where somebody else was quicker. A founder who comes in by a
 * way of their own, whichever, needs the link of the start no more.
 */
export async function letIn(
  db: Database,
  visitor: Visitor,
  member: Member,
  now: Date,
  using: (tx: Transaction) => void = () => undefined,
): Promise<Entry> {
  const begun = await newSession(member, visitor.device, now);
  db.transaction((tx) => {
    using(tx);
    endSetup(tx, member.id, now);
    if (visitor.token) endToken(tx, visitor.token);
    keepSession(tx, begun);
  });
  return { ...begun, member, missing: missingFactor(db, { ...begun, member }) };
}

/**
 * Exchanges a session for one with another id, because something about it has changed: who knew the old one is out.
 * Throws signed_out where it was ended meanwhile.
 */
export async function letInAgain(
  db: Database,
  { member, session }: SignedIn,
  proofs: Partial<Pick<Session, 'secondFactorAt'>>,
  now: Date,
  using: (tx: Transaction) => void = () => undefined,
): Promise<Entry> {
  const begun = await newSession(member, session.device, now, { ...session, ...proofs });
  db.transaction((tx) => {
    using(tx);
    const ended = tx.delete(sessions).where(eq(sessions.id, session.id)).run();
    if (ended.changes === 0) throw new AppError('signed_out');
    keepSession(tx, begun);
  });
  return { ...begun, member, missing: missingFactor(db, { ...begun, member }) };
}
