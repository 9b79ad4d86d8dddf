import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { agendaItems } from '../../../db/schema/meetings.ts';
import { members } from '../../../db/schema/members.ts';
import { MINUTE } from '../../lib/durations.ts';
import type { Member } from '../members/member.ts';
import { canRun } from './host.ts';
import { readOn } from './item-anchor.ts';
import type { AgendaItem } from './item.ts';
import type { Meeting } from './meeting.ts';
import { pledgesBefore, type OpenPledge } from './open-pledges.ts';
import { itemsOf } from './order.ts';
import { discreet, pledgeSights } from './pledge-sight.ts';

/**
 * An item with its times on the clock. `by`: who proposed it, as far as the reader may know; `about`: where to read on,
 * as in `readOn`.
 */
export type AgendaLine = AgendaItem & { from: Date; to: Date; by: string | null; about: string | null };

type ShownOpenPledge = ReturnType<typeof discreet<OpenPledge>>;

export type Agenda = {
  lines: AgendaLine[];
  /** What was pledged before and is still open, as far as the reader may know: the first item. */
  pledges: ShownOpenPledge[];
  /** When all of it is done; it may be later than the meeting ends. */
  endsAt: Date;
};

/** The agenda of a meeting. Names are for members. The place of the pledges is left out where none are open. */
export function agendaOf(db: Database | Transaction, viewer: Member | undefined, meeting: Meeting): Agenda {
  const open = pledgesBefore(db, meeting);
  const sightOf = pledgeSights(db, viewer, open);
  const pledges = open.map((pledge) => discreet(pledge, sightOf(pledge).sight));
  const items = itemsOf(db, meeting.id).filter(({ kind }) => kind !== 'pledges' || pledges.length > 0);
  const nameOf = viewer ? namesOf(db, items) : () => null;
  const about = readOn(db, viewer, items);
  const lines = timed(items, meeting.startsAt).map((line) => {
    return { ...line, by: nameOf(line.proposedBy), about: about(line) };
  });
  return { lines, pledges, endsAt: lines.at(-1)?.to ?? meeting.startsAt };
}

/** When each item begins and ends, one after the other. */
export function timed<I extends Pick<AgendaItem, 'minutes'>>(
  items: I[],
  start: Date,
): (I & { from: Date; to: Date })[] {
  let from = start;
  return items.map((item) => {
    const line = { ...item, from, to: new Date(from.getTime() + (item.minutes ?? 0) * MINUTE) };
    from = line.to;
    return line;
  });
}

/** An item that is on no agenda, or not yet. */
export type Proposal = AgendaItem & Pick<AgendaLine, 'by' | 'about'>;

/** What is proposed or declined: those who run the meeting see all of it, members their own. */
export function proposalsFor(db: Database, viewer: Member, meeting: Meeting): Proposal[] {
  const undecided = and(eq(agendaItems.meetingId, meeting.id), inArray(agendaItems.state, ['proposed', 'declined']));
  const rows = db.select().from(agendaItems).where(undecided).orderBy(asc(agendaItems.id)).all();
  const seen = canRun(db, viewer, meeting) ? rows : rows.filter(({ proposedBy }) => proposedBy === viewer.id);
  const nameOf = namesOf(db, seen);
  const about = readOn(db, viewer, seen);
  return seen.map((item) => ({ ...item, by: nameOf(item.proposedBy), about: about(item) }));
}

function namesOf(db: Database | Transaction, items: AgendaItem[]): (id: number | null) => string | null {
  const ids = [...new Set(items.flatMap(({ proposedBy }) => proposedBy ?? []))];
  if (ids.length === 0) return () => null;
  const rows = db.select({ id: members.id, name: members.name }).from(members).where(inArray(members.id, ids)).all();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => (id === null ? null : (names.get(id) ?? null));
}
