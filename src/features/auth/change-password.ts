import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { passwords } from '../../../db/schema/auth.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { post } from '../mail/outbox.ts';
import { askFresh } from './confirmation.ts';
import { letInAgain, type Entry } from './let-in.ts';
import { changeLetter } from './mails.ts';
import { hashPassword, newPasswordField } from './password.ts';
import type { SignedIn } from './session.ts';
import { endSessions } from './session-list.ts';
import { passwordHash } from './sign-in-by-password.ts';

export const newPasswordForm = z.object({ password: newPasswordField });

/** Sets the password, the first or another. Every session ends; this browser gets a new one. */
export async function setPassword(
  db: Database,
  who: SignedIn,
  { password }: z.infer<typeof newPasswordForm>,
  now: Date,
): Promise<Entry> {
  askFresh(who, now);
  if (password.trim().toLowerCase() === who.member.email) throw new ProblemError('password', 'own_address');
  const set = { hash: await hashPassword(password), setAt: now };
  return letInAgain(db, who, {}, now, (tx) => {
    tx.insert(passwords)
      .values({ memberId: who.member.id, ...set })
      .onConflictDoUpdate({ target: passwords.memberId, set })
      .run();
    endSessions(tx, who.member, who.session);
    post(tx, changeLetter(who.member, 'passwordSet'), now);
  });
}

/** Back to signing in by mail. Every session ends; this browser gets a new one. */
export async function removePassword(db: Database, who: SignedIn, now: Date): Promise<Entry> {
  askFresh(who, now);
  if (passwordHash(db, who.member.id) === undefined) throw new AppError('conflict', 'there is no password');
  return letInAgain(db, who, {}, now, (tx) => {
    tx.delete(passwords).where(eq(passwords.memberId, who.member.id)).run();
    endSessions(tx, who.member, who.session);
    post(tx, changeLetter(who.member, 'passwordRemoved'), now);
  });
}
