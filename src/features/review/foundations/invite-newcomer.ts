import { z } from 'zod';
import type { Database } from '../../../../db/database.ts';
import { AppError } from '../../../lib/errors.ts';
import { optionalProse } from '../../../lib/text.ts';
import { emailField } from '../../members/email.ts';
import { inviteIn } from '../../members/invite.ts';
import type { Member } from '../../members/member.ts';
import { localeField } from '../../members/profile-fields.ts';
import { canOpenFoundation } from './foundation.ts';
import { MAX_WORDS } from './invite-reviewer.ts';
import { logAct } from './log.ts';
import { leadsOf, onlyLead, type Office } from './office.ts';

/** Somebody who is no member yet. */
export const newcomerForm = z.object({ email: emailField, locale: localeField, note: optionalProse(MAX_WORDS) });
export type NewcomerInput = z.output<typeof newcomerForm>;

/**
 * Invites somebody to the site with a question that waits for them there: whether they will review for the foundation.
 * Throws what `inviteReviewer` and `inviteIn` throw.
 */
export function inviteNewReviewer(
  db: Database,
  member: Member,
  foundationId: number,
  input: NewcomerInput,
  now: Date,
): void {
  onlyLead(db, member, foundationId);
  invite(db, member, { foundationId, office: 'reviewer' }, input, now);
}

/** The same of an admin, for a foundation without a lead. Throws forbidden, and conflict where somebody leads it. */
export function inviteNewLead(
  db: Database,
  member: Member,
  foundationId: number,
  input: NewcomerInput,
  now: Date,
): void {
  if (!canOpenFoundation(member)) throw new AppError('forbidden');
  if (leadsOf(db, foundationId, now).length > 0) throw new AppError('conflict');
  invite(db, member, { foundationId, office: 'lead' }, input, now);
}

type Task = { foundationId: number; office: Office };

function invite(db: Database, member: Member, { foundationId, office }: Task, input: NewcomerInput, now: Date): void {
  const leadsTo = { kind: 'foundation', id: String(foundationId), role: office } as const;
  db.transaction((tx) => {
    inviteIn(tx, member, { ...input, district: undefined, leadsTo }, now);
    logAct(tx, foundationId, { by: member.id, kind: 'invite_newcomer', detail: office }, now);
  });
}
