import { and, eq, gt, lte } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../../db/database.ts';
import { foundationReviewers, reviewerInvitations } from '../../../../db/schema/foundations.ts';
import { DAY } from '../../../lib/durations.ts';
import { AppError } from '../../../lib/errors.ts';
import { ProblemError } from '../../../lib/problems.ts';
import { optionalProse } from '../../../lib/text.ts';
import { post } from '../../mail/outbox.ts';
import { record } from '../../members/act.ts';
import { memberById } from '../../members/find.ts';
import type { Member } from '../../members/member.ts';
import { idField, MAX_REASON } from '../../members/profile-fields.ts';
import { invitationLetter } from '../mails.ts';
import { INVITATION_DAYS } from '../retention.ts';
import { foundationById } from './find.ts';
import { canOpenFoundation, type Foundation } from './foundation.ts';
import { logAct } from './log.ts';
import { canHoldOffice, leadsOf, officeIn, onlyLead, type Office } from './office.ts';
import { missesReviews, readsFromBy } from './reads-from.ts';

/** A paragraph. */
export const MAX_WORDS = MAX_REASON;

export const reviewerForm = z.object({ memberId: idField, words: optionalProse(MAX_WORDS) });

/** One of two buttons. */
export const answerForm = z.object({ answer: z.enum(['yes', 'no']) });

export type ReviewerInvitation = {
  foundationId: number;
  office: Office;
  by: string;
  words: string | null;
  until: Date;
  /** True where there are reviews that they will not read. */
  misses: boolean;
};

/**
 * The lead asks a member to review with them; asked again, the newer question stands. Throws not_found and forbidden,
 * and a problem for somebody who reviews already or cannot.
 */
export function inviteReviewer(
  db: Database,
  member: Member,
  foundationId: number,
  input: z.output<typeof reviewerForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    onlyLead(tx, member, foundationId);
    ask(tx, member, foundationId, { ...input, office: 'reviewer' }, now);
  });
}

/**
 * An admin asks a member to lead a foundation that has no lead: at first, or when the last one is gone. Throws
 * forbidden, and conflict where somebody leads it, for then it is theirs to choose.
 */
export function inviteLead(
  db: Database,
  member: Member,
  foundationId: number,
  input: z.output<typeof reviewerForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    if (!canOpenFoundation(member)) throw new AppError('forbidden');
    if (leadsOf(tx, foundationId, now).length > 0) throw new AppError('conflict');
    tx.delete(reviewerInvitations)
      .where(and(eq(reviewerInvitations.foundationId, foundationId), eq(reviewerInvitations.office, 'lead')))
      .run();
    ask(tx, member, foundationId, { ...input, office: 'lead' }, now);
  });
}

/** The open question to a member; undefined where there is none. */
export function reviewerInvitationTo(
  db: Database,
  { id }: Member,
  foundationId: number,
  now: Date,
): ReviewerInvitation | undefined {
  const row = db
    .select()
    .from(reviewerInvitations)
    .where(open(id, foundationId, now))
    .get();
  if (!row) return undefined;
  const { office, words, expiresAt: until } = row;
  const by = memberById(db, row.invitedBy, now)?.name ?? '';
  return { foundationId, office, by, words, until, misses: missesReviews(db, row, now) };
}

/** Says yes or no. Throws conflict where it is not open any more, or somebody else leads by now. */
export function answerReviewerInvitation(
  db: Database,
  member: Member,
  foundationId: number,
  answer: 'yes' | 'no',
  now: Date,
): void {
  db.transaction((tx) => {
    const [asked] = tx
      .delete(reviewerInvitations)
      .where(open(member.id, foundationId, now))
      .returning()
      .all();
    if (!asked || !canHoldOffice(member)) throw new AppError('conflict');
    if (answer === 'no') return;
    if (!stillStands(tx, asked, now)) throw new AppError('conflict');
    const { office, invitedBy } = asked;
    const readsFrom = readsFromBy(tx, asked, now);
    tx.insert(foundationReviewers)
      .values({ foundationId, memberId: member.id, office, invitedBy, since: now, readsFrom })
      .onConflictDoUpdate({ target: [foundationReviewers.foundationId, foundationReviewers.memberId], set: { office } })
      .run();
    logAct(tx, foundationId, { by: member.id, kind: 'join', detail: office }, now);
  });
}

/** Removes questions that nobody answered in time. Answers with their number. */
export function forgetUnansweredReviewers(db: Database, now: Date): number {
  return db.delete(reviewerInvitations).where(lte(reviewerInvitations.expiresAt, now)).run().changes;
}

type Question = { memberId: number; words?: string | undefined; office: Office; field?: string };

/** Writes the question and its letter, in the transaction of whoever may ask. */
export function ask(
  tx: Transaction,
  member: Member,
  foundationId: number,
  { memberId, words, office, field = 'memberId' }: Question,
  now: Date,
): void {
  const foundation = foundationById(tx, foundationId);
  const other = memberById(tx, memberId, now);
  if (!other || !canHoldOffice(other)) throw new ProblemError(field, 'choice');
  if (holdsAlready(tx, other, foundationId, office)) throw new ProblemError(field, 'taken');
  const asked = { office, invitedBy: member.id, words: words ?? null, invitedAt: now };
  const row = { ...asked, expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY) };
  tx.insert(reviewerInvitations)
    .values({ foundationId, memberId, ...row })
    .onConflictDoUpdate({ target: [reviewerInvitations.foundationId, reviewerInvitations.memberId], set: row })
    .run();
  const misses = missesReviews(tx, { foundationId, memberId, office, invitedBy: member.id }, now);
  post(tx, invitationLetter(other, { foundation, by: member.name, office, words, misses }), now);
  keepAsking(tx, { foundation, by: member.id, about: memberId, office, words }, now);
}

/** Where nobody leads any more, a reviewer of the foundation is asked to lead like anybody else. */
function holdsAlready(tx: Transaction, other: Member, foundationId: number, asked: Office): boolean {
  const held = officeIn(tx, other, foundationId);
  return held === 'lead' || (held === 'reviewer' && asked === 'reviewer');
}

type Asking = { foundation: Foundation; by: number; about: number; office: Office; words: string | undefined };

/** What an admin asks stands in the log of the site too. */
function keepAsking(tx: Transaction, { foundation, by, about, office, words }: Asking, now: Date): void {
  logAct(tx, foundation.id, { by, kind: office === 'lead' ? 'ask_lead' : 'ask_reviewer', about }, now);
  const act = { kind: 'ask_foundation_lead', by, about, detail: foundation.name, reason: words };
  if (office === 'lead') record(tx, act, now);
}

/** Nobody comes by the word of one who leads no more, and nobody leads beside a lead that has not asked them. */
function stillStands(tx: Transaction, asked: typeof reviewerInvitations.$inferSelect, now: Date): boolean {
  if (asked.office === 'lead') return leadsOf(tx, asked.foundationId, now).length === 0;
  const inviter = memberById(tx, asked.invitedBy, now);
  return officeIn(tx, inviter, asked.foundationId) === 'lead';
}

function open(memberId: number, foundationId: number, now: Date) {
  return and(
    eq(reviewerInvitations.memberId, memberId),
    eq(reviewerInvitations.foundationId, foundationId),
    gt(reviewerInvitations.expiresAt, now),
  );
}
