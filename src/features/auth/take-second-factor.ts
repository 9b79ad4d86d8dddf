import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { authenticators } from '../../../db/schema/auth.ts';
import { post } from '../mail/outbox.ts';
import type { Member } from '../members/member.ts';
import { changeLetter } from './mails.ts';
import { useRecoveryCode } from './recovery-code.ts';
import { secretOf } from './second-factor.ts';
import { stepOf } from './totp.ts';

/** True if what was typed is the app's code of now, or one of the recovery codes. Neither is taken a second time. */
export function takeSecondFactor(tx: Transaction, member: Member, typed: string, now: Date): boolean {
  const secret = secretOf(tx, member);
  if (secret === undefined) return false;
  const step = stepOf(secret, typed, now);
  if (step !== undefined) return takeStep(tx, member.id, step);
  if (!useRecoveryCode(tx, member.id, typed, now)) return false;
  post(tx, changeLetter(member, 'recoveryCodeUsed'), now);
  return true;
}

/** Only forwards: somebody who read a code over a shoulder comes too late with it. */
function takeStep(tx: Transaction, memberId: number, lastStep: number): boolean {
  const older = or(isNull(authenticators.lastStep), lt(authenticators.lastStep, lastStep));
  const mine = and(eq(authenticators.memberId, memberId), older);
  return tx.update(authenticators).set({ lastStep }).where(mine).run().changes === 1;
}
