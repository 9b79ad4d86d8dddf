import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { authenticators } from '../../../db/schema/auth.ts';
import { AppError } from '../../lib/errors.ts';
import { post } from '../mail/outbox.ts';
import { record } from '../members/act.ts';
import { memberById } from '../members/find.ts';
import { hasRole, type Member } from '../members/member.ts';
import { idField, reasonField } from '../members/profile-fields.ts';
import { askFresh } from './confirmation.ts';
import { factorTakenAwayLetter } from './mails.ts';
import { forgetRecoveryCodes } from './recovery-code.ts';
import { hasSecondFactor } from './second-factor.ts';
import type { SignedIn } from './session.ts';
import { endSessions } from './session-list.ts';

export const takeAwayForm = z.object({ memberId: idField, reason: reasonField });

/** Administrators help whoever has lost phone and recovery codes; their own they change themselves. */
export function canTakeAwaySecondFactor(db: Database, member: Member, other: Pick<Member, 'id'>): boolean {
  return hasRole(member, 'admin') && member.id !== other.id && hasSecondFactor(db, other);
}

/**
 * Takes a lost second factor away: the person signs in without, and is asked for another where their role needs one.
 * Every session of theirs ends, and they are told why. Throws forbidden, also without a fresh confirmation, and
 * not_found.
 */
export function takeAwaySecondFactor(
  db: Database,
  who: SignedIn,
  { memberId, reason }: z.infer<typeof takeAwayForm>,
  now: Date,
): void {
  const { member } = who;
  if (!hasRole(member, 'admin')) throw new AppError('forbidden');
  askFresh(who, now);
  db.transaction((tx) => {
    const other = memberById(tx, memberId, now);
    if (!other || !canTakeAwaySecondFactor(db, member, other)) throw new AppError('not_found');
    tx.delete(authenticators).where(eq(authenticators.memberId, memberId)).run();
    forgetRecoveryCodes(tx, memberId);
    endSessions(tx, other);
    record(tx, { kind: 'take_away_second_factor', by: member.id, about: memberId, reason }, now);
    post(tx, factorTakenAwayLetter(other, reason), now);
  });
}
