import { letIn } from '../../src/features/auth/let-in.ts';
import { sessionsOf } from '../../src/features/auth/session-list.ts';
import { inviteNeighbour } from '../../src/features/members/invite.ts';
import type { Member } from '../../src/features/members/member.ts';
import { erasureOf } from '../../src/features/privacy/erasure.ts';
import { requestErasure } from '../../src/features/privacy/request-erasure.ts';
import { visitor } from './door.ts';
import { siteStore } from './site-store.ts';

/** A token that nobody was ever given. */
export const UNKNOWN = 'x'.repeat(43);
/** Of one to a neighbour that still waits. */
export const invitation = (who: Member) =>
  `/me/invitations/${String(inviteNeighbour(siteStore(), who, { locale: 'de' } as never, new Date()).id)}`;

/** Of the newest device. */
export const session = (who: Member) =>
  `/me/sessions/${sessionsOf(siteStore(), who, new Date()).at(-1)?.id ?? UNKNOWN}`;

/** Whoever comes has asked to be erased. */
export const withdrawal = async (who: Member) => {
  const db = siteStore();
  if (!erasureOf(db, who)) requestErasure(db, await letIn(db, visitor, who, new Date()), { texts: 'kept' }, new Date());
  return '/me/erasure/withdrawal';
};
