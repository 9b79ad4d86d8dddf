import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { authenticators, sessions } from '../../../db/schema/auth.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { post } from '../mail/outbox.ts';
import type { Member } from '../members/member.ts';
import { askFresh } from './confirmation.ts';
import type { Door } from './door.ts';
import type { factorForm } from './enter-second-factor.ts';
import { letInAgain, type Entry } from './let-in.ts';
import { LIMITS, spend } from './limits.ts';
import { changeLetter } from './mails.ts';
import { withdrawMailed } from './mailed-token.ts';
import { forgetRecoveryCodes, makeRecoveryCodes } from './recovery-code.ts';
import { authenticatorOf, canRemoveSecondFactor, hasSecondFactor, missingFactor } from './second-factor.ts';
import type { SignedIn } from './session.ts';
import { newSecret, stepOf } from './totp.ts';

/** Begins with an app, the first one or another: the old one counts until a code of the new one has come. */
export function beginSecondFactor(db: Database, who: SignedIn, now: Date): void {
  askRight(db, who, now);
  const pending = { pendingSecret: newSecret(), pendingSince: now };
  db.insert(authenticators)
    .values({ memberId: who.member.id, ...pending })
    .onConflictDoUpdate({ target: authenticators.memberId, set: pending })
    .run();
}

/** The secret for the app that is being set up, for its QR code; undefined where none is. */
export function pendingSecret(db: Database | Transaction, member: Pick<Member, 'id'>): string | undefined {
  return authenticatorOf(db, member)?.pendingSecret ?? undefined;
}

/** Ends with a code of the new app. Recovery codes are handed out here, and never again. */
export async function setUpSecondFactor(
  { db, limits }: Door,
  who: SignedIn,
  { code }: z.infer<typeof factorForm>,
  now: Date,
): Promise<Entry & { recoveryCodes: string[] }> {
  askRight(db, who, now);
  spend(limits, [{ limit: LIMITS.confirmation, subject: String(who.member.id) }], now);
  const codes: string[] = [];
  const entry = await letInAgain(db, who, { secondFactorAt: now }, now, (tx) => {
    keepSecret(tx, who.member, code, now);
    withdrawMailed(tx, who.member.id);
    codes.push(...makeRecoveryCodes(tx, who.member.id, now));
    post(tx, changeLetter(who.member, 'secondFactorSet'), now);
  });
  return { ...entry, recoveryCodes: codes };
}

/** New recovery codes; the old ones are worthless. */
export function renewRecoveryCodes(db: Database, who: SignedIn, now: Date): string[] {
  askRight(db, who, now);
  if (!hasSecondFactor(db, who.member)) throw new AppError('conflict', 'no second factor to recover');
  return db.transaction((tx) => {
    post(tx, changeLetter(who.member, 'recoveryCodesMade'), now);
    return makeRecoveryCodes(tx, who.member.id, now);
  });
}

export function removeSecondFactor(db: Database, who: SignedIn, now: Date): void {
  askRight(db, who, now);
  if (!canRemoveSecondFactor(who.member)) throw new AppError('forbidden', 'the role asks for a second factor');
  db.transaction((tx) => {
    tx.delete(authenticators).where(eq(authenticators.memberId, who.member.id)).run();
    forgetRecoveryCodes(tx, who.member.id);
    tx.update(sessions).set({ secondFactorAt: null }).where(eq(sessions.memberId, who.member.id)).run();
    post(tx, changeLetter(who.member, 'secondFactorRemoved'), now);
  });
}

/** Whoever has a second factor must have brought it before they touch it. */
function askRight(db: Database, who: SignedIn, now: Date): void {
  if (missingFactor(db, who) === 'enter') throw new AppError('forbidden', 'the second factor is missing');
  askFresh(who, now);
}

function keepSecret(tx: Transaction, member: Member, code: string, now: Date): void {
  const secret = pendingSecret(tx, member);
  const lastStep = secret === undefined ? undefined : stepOf(secret, code, now);
  if (lastStep === undefined) throw new ProblemError('code', 'wrong_app_code');
  tx.update(authenticators)
    .set({ secret, confirmedAt: now, lastStep, pendingSecret: null, pendingSince: null })
    .where(eq(authenticators.memberId, member.id))
    .run();
}
