import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { sessions } from '../../../db/schema/auth.ts';
import { MINUTE } from '../../lib/durations.ts';
import { AppError } from '../../lib/errors.ts';
import { SECRET } from '../../lib/forms.ts';
import { ProblemError } from '../../lib/problems.ts';
import { post } from '../mail/outbox.ts';
import type { Door } from './door.ts';
import { LIMITS, spend } from './limits.ts';
import { confirmationLetter } from './mails.ts';
import { mailToken, tryCode, useUp } from './mailed-token.ts';
import { isPassword, MAX_PASSWORD } from './password.ts';
import { hasSecondFactor } from './second-factor.ts';
import { takeSecondFactor } from './take-second-factor.ts';
import type { Session, SignedIn } from './session.ts';
import { passwordHash } from './sign-in-by-password.ts';

/** Minutes for which somebody counts as the one who signed in: long enough for one errand, shorter than a coffee. */
export const FRESH_MINUTES = 15;

/** By what a member can show that it is still them: the strongest they have. */
export type Proof = 'app' | 'password' | 'mail';

export const proofForm = z.object({
  proof: z.enum(['app', 'password', 'mail']),
  answer: z.string().max(MAX_PASSWORD).meta(SECRET),
});

/** True where somebody has to show again that it is them: before changes of address and factors, export, erasure. */
export function needsFreshConfirmation({ confirmedAt }: Session, now: Date): boolean {
  return now.getTime() - confirmedAt.getTime() >= FRESH_MINUTES * MINUTE;
}

/** For verbs that ask for a fresh confirmation. Throws forbidden without. */
export function askFresh({ session }: SignedIn, now: Date): void {
  if (needsFreshConfirmation(session, now)) throw new AppError('forbidden', 'not confirmed lately');
}

export function proofsOf(db: Database, { member }: SignedIn): Proof[] {
  if (hasSecondFactor(db, member)) return ['app'];
  return passwordHash(db, member.id) === undefined ? ['mail'] : ['password', 'mail'];
}

/** Mails a code to a member who has nothing better to show. */
export function mailProof({ db, limits }: Door, { member }: SignedIn, now: Date): void {
  spend(limits, [{ limit: LIMITS.mailMember, subject: String(member.id) }], now);
  db.transaction((tx) => {
    const secrets = mailToken(tx, { purpose: 'confirm', email: member.email, memberId: member.id }, now);
    post(tx, confirmationLetter(member, secrets), now);
  });
}

/** Notes in the session that it is still the member. Throws ProblemError where the answer is wrong. */
export async function showItIsMe(
  door: Door,
  who: SignedIn,
  { proof, answer }: z.infer<typeof proofForm>,
  now: Date,
): Promise<void> {
  const limits = proof === 'password' ? [LIMITS.confirmation] : [LIMITS.confirmation, LIMITS.confirmationDay];
  const subject = String(who.member.id);
  spend(
    door.limits,
    limits.map((limit) => ({ limit, subject })),
    now,
  );
  if (!proofsOf(door.db, who).includes(proof)) throw new AppError('forbidden', `${proof} is not enough here`);
  if (!(await isRight(door, who, proof, answer, now))) throw new ProblemError('answer', WRONG[proof]);
  door.db.update(sessions).set({ confirmedAt: now }).where(eq(sessions.id, who.session.id)).run();
}

/** What to mend, by what was shown. */
const WRONG = { app: 'wrong_app_code', password: 'not_right', mail: 'wrong_code' } as const;

function isRight(
  { db }: Door,
  { member }: SignedIn,
  proof: Proof,
  answer: string,
  now: Date,
): boolean | Promise<boolean> {
  if (proof === 'password') return isPassword(passwordHash(db, member.id), answer);
  if (proof === 'app') return db.transaction((tx) => takeSecondFactor(tx, member, answer, now));
  const mailed = tryCode(db, { purpose: 'confirm', email: member.email }, answer, now);
  return mailed?.memberId === member.id && db.transaction((tx) => useUp(tx, mailed, now));
}
