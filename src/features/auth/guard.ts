import { AppError } from '../../lib/errors.ts';
import type { Member } from '../members/member.ts';
import type { Session, SignedIn } from './session.ts';

/** Whoever asks, where a page is for members. Throws signed_out, which leads to the door and back. */
export function signedIn({ member, session }: { member?: Member; session?: Session }): SignedIn {
  if (!member || !session) throw new AppError('signed_out');
  return { member, session };
}
