import { AppError } from '../../lib/errors.ts';
import type { Member } from '../members/member.ts';
import type { Presence } from './presence.ts';
import type { Session, SignedIn } from './session.ts';

/** Whoever asks, where a page is for members. Throws signed_out, which leads to the door and back. */
export function signedIn({ member, session }: { member?: Member; session?: Session }): SignedIn {
  if (!member || !session) throw new AppError('signed_out');
  return { member, session };
}

/** Whoever may set up a second factor: members, and those who are none before they have one. Throws signed_out. */
export function settingUp(given: { member?: Member; session?: Session; secondFactorMissing?: Presence }): SignedIn {
  const { secondFactorMissing: begun } = given;
  return begun?.missing === 'set_up' ? begun : signedIn(given);
}
