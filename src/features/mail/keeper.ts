import { AppError } from '../../lib/errors.ts';

/** Whoever asks, as far as mail has to know them: this feature knows no members. */
export type Asking = { roles: readonly string[] };

/** Admins see the outbox, without the words of mails that sign somebody in. */
export function canSeeMails({ roles }: Asking): boolean {
  return roles.includes('admin');
}

/** Throws AppError "not_found" for everybody else: what one may not see does not exist. */
export function mustSeeMails(asking: Asking): void {
  if (!canSeeMails(asking)) throw new AppError('not_found', 'not an admin');
}
