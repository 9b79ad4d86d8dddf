import { inVain } from '../mail/outbox.ts';
import { foundSite } from '../members/found.ts';
import { acceptInvitation, type JoinInput } from '../members/join.ts';
import type { Door, Visitor } from './door.ts';
import type { Member } from '../members/member.ts';
import type { Entry } from './let-in.ts';
import { LIMITS, spend } from './limits.ts';
import { missingFactor } from './second-factor.ts';
import { keepSession, newSession } from './session.ts';
import { endSessions } from './session-list.ts';
import { mailSignIn } from './sign-in-by-mail.ts';

/**
 * Opens an account with an invitation and mails its first sign-in, which confirms the address. An address that has an
 * account already is told so by mail alone. Throws as `acceptInvitation` does.
 */
export function join({ db, limits }: Door, visitor: Visitor, token: string, input: JoinInput, now: Date): void {
  spendJoining(limits, visitor, input.email, now);
  db.transaction((tx) => {
    const { memberId } = acceptInvitation(tx, token, input, now);
    if (memberId !== undefined) mailSignIn(tx, input.email, now);
    else inVain(tx, (undone) => mailSignIn(undone, input.email, now));
  });
}

/**
 * For requests to join, which `members` takes: they fall under the limit of joining. Whoever joins names an address
 * that is mailed to, so that one is counted too.
 */
export function spendJoining(limits: Door['limits'], { address }: Visitor, email: string, now: Date): void {
  const uses = [
    { limit: LIMITS.joinAddress, subject: address },
    { limit: LIMITS.joinAccount, subject: email },
  ];
  spend(limits, uses, now);
}

/**
 * Makes the first administrator and lets them in, to set up their second factor, or puts their address right. Throws
 * as `foundSite` does.
 */
export async function found(
  { db, limits }: Door,
  visitor: Visitor,
  token: string,
  input: Parameters<typeof foundSite>[2],
  now: Date,
): Promise<Entry> {
  spend(limits, [{ limit: LIMITS.joinAddress, subject: visitor.address }], now);
  // Nobody has a number yet, and a session is made before the transaction.
  const future: Member = { id: 0, ...input, roles: ['admin'], confirmedAt: now };
  const begun = await newSession(future, visitor.device, now);
  const member = db.transaction((tx) => {
    const id = foundSite(tx, token, input, now);
    begun.session.memberId = id;
    endSessions(tx, { id });
    keepSession(tx, begun);
    return { ...future, id };
  });
  return { ...begun, member, missing: missingFactor(db, { ...begun, member }) };
}
