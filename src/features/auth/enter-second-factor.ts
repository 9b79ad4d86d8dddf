import { z } from 'zod';
import { SECRET } from '../../lib/forms.ts';
import { ProblemError } from '../../lib/problems.ts';
import type { Door } from './door.ts';
import { letInAgain, type Entry } from './let-in.ts';
import { LIMITS, spend } from './limits.ts';
import type { SignedIn } from './session.ts';
import { takeSecondFactor } from './take-second-factor.ts';

/** A code of the app, or a recovery code. */
export const factorForm = z.object({ code: z.string().max(40, 'wrong_app_code').meta(SECRET) });

/** The second step of signing in. The session gets another id with its new rights. Throws ProblemError for a wrong code. */
export async function enterSecondFactor(
  { db, limits }: Door,
  who: SignedIn,
  { code }: z.infer<typeof factorForm>,
  now: Date,
): Promise<Entry> {
  const subject = String(who.member.id);
  const uses = [LIMITS.secondFactor, LIMITS.secondFactorDay].map((limit) => ({ limit, subject }));
  spend(limits, uses, now);
  const entry = await letInAgain(db, who, { secondFactorAt: now }, now, (tx) => {
    if (!takeSecondFactor(tx, who.member, code, now)) throw new ProblemError('code', 'wrong_app_code');
  });
  uses.forEach(limits.forget);
  return entry;
}
