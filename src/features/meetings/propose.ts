import { and, count, eq, gt, ne } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { agendaItems } from '../../../db/schema/meetings.ts';
import { TWICE } from '../../lib/durations.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { record } from '../events/record.ts';
import { isActive, type Member } from '../members/member.ts';
import { canRun } from './host.ts';
import { anchorFor, type Anchor } from './item-anchor.ts';
import { FIRST_MINUTES, type AgendaItem, type ProposalInput } from './item.ts';
import { meetingsAhead } from './list.ts';
import { canChangeAgenda, isAhead, meetingAt, type Meeting } from './meeting.ts';
import { lastPosition, requireEvening } from './order.ts';

/** Proposals of one member for one meeting: an evening has room for a dozen of all. */
const MOST_PROPOSALS = 5;

/** Members propose until the deadline; who runs the meeting may add items until the minutes are final. */
export function canPropose(db: Database | Transaction, member: Member, meeting: Meeting, now: Date): boolean {
  if (!isActive(member)) return false;
  if (canRun(db, member, meeting)) return canChangeAgenda(meeting);
  return isAhead(meeting) && meeting.proposalsUntil > now;
}

/** A year of meetings: more is no choice. */
const MOST_MEETINGS = 4;

/** The meetings for which a member may propose something, the next one first. */
export function openForProposals(db: Database, member: Member, now: Date): Meeting[] {
  return meetingsAhead(db, now)
    .filter((meeting) => canPropose(db, member, meeting, now))
    .slice(0, MOST_MEETINGS);
}

/**
 * Proposes an item, once if its form is sent twice; one of those who run the meeting stands on the agenda at once. Throws conflict after the deadline,
 * ProblemError for what `anchorFor` refuses, and for somebody who fills the evening alone.
 */
export function proposeItem(
  db: Database | Transaction,
  member: Member,
  meetingId: number,
  input: ProposalInput,
  now: Date,
): AgendaItem {
  return db.transaction((tx) => {
    const meeting = meetingAt(tx, meetingId);
    if (!isActive(member)) throw new AppError('forbidden');
    if (!canPropose(tx, member, meeting, now)) throw new AppError('conflict', 'the deadline is over');
    const anchor = anchorFor(tx, member, input);
    const { kind, title, words } = input;
    const before = justProposed(tx, member, { meetingId, kind, title, words, ...anchor }, now);
    if (before) return before;
    const runs = canRun(tx, member, meeting);
    if (runs) requireEvening(tx, meetingId);
    else requireRoom(tx, member, meetingId);
    const place = runs ? { state: 'accepted' as const, position: lastPosition(tx, meetingId) + 1 } : undefined;
    const item = tx
      .insert(agendaItems)
      .values({
        ...{ meetingId, kind, title, words, ...anchor, minutes: FIRST_MINUTES[kind] },
        ...{ state: 'proposed', ...place, proposedBy: member.id, proposedAt: now },
      })
      .returning()
      .get();
    if (!runs) tell(tx, member, item, now);
    return item;
  });
}

type Said = Pick<AgendaItem, 'meetingId' | 'kind' | 'title'> & { words: string | undefined } & Anchor;

/** The same item of the same hand; one that was declined meanwhile may be proposed anew. */
function justProposed(tx: Transaction, { id }: Member, said: Said, now: Date): AgendaItem | undefined {
  const lately = and(eq(agendaItems.proposedBy, id), gt(agendaItems.proposedAt, new Date(now.getTime() - TWICE)));
  const here = and(eq(agendaItems.meetingId, said.meetingId), ne(agendaItems.state, 'declined'));
  const names = ['kind', 'title', 'words', 'anchorKind', 'anchorId'] as const;
  return tx
    .select()
    .from(agendaItems)
    .where(and(lately, here))
    .all()
    .find((item) => names.every((name) => item[name] === (said[name] ?? null)));
}

function tell(tx: Transaction, member: Member, { id, meetingId }: AgendaItem, now: Date): void {
  const thing = { kind: 'agenda_item', id };
  const group = { kind: 'meeting', id: meetingId };
  record(tx, { kind: 'item_proposed', actorId: member.id, thing, group }, now);
}

function requireRoom(tx: Transaction, { id }: Member, meetingId: number): void {
  const own = and(eq(agendaItems.meetingId, meetingId), eq(agendaItems.proposedBy, id));
  const found = tx.select({ items: count() }).from(agendaItems).where(own).get();
  if ((found?.items ?? 0) >= MOST_PROPOSALS) throw new ProblemError('form', 'too_many_proposals', MOST_PROPOSALS);
}
