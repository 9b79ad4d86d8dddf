import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { events } from '../../db/schema/events.ts';
import { meetingLetters } from '../../db/schema/meetings.ts';
import { members } from '../../db/schema/members.ts';
import { amendForm, amendMinutes, amendmentsAt } from '../../src/features/meetings/amend.ts';
import { proposalForm } from '../../src/features/meetings/item.ts';
import type { Meeting } from '../../src/features/meetings/meeting.ts';
import { openAmending } from '../../src/features/meetings/minutes.ts';
import { pledge } from '../../src/features/meetings/pledge.ts';
import { proposeItem } from '../../src/features/meetings/propose.ts';
import { holdMeeting, inviteToMeeting } from '../../src/features/meetings/stages.ts';
import { giveTask } from '../../src/features/meetings/task.ts';
import { dayAfter, dayAtHome } from '../../src/lib/home-clock.ts';
import { network, plan } from './meetings.ts';
import { onSite, siteStore } from './site-store.ts';

let host: number | undefined;

/** A network of the running site that nobody but Ruth organises. */
export function siteHost(): number {
  return (host ??= network(siteStore(), `Runder Tisch ${randomUUID()}`, [onSite('ruth')]));
}

let entrance = 0;

/** A meeting of the running site in fifty days; each has an entrance of its own, so that none is a form sent twice. */
export function plannedOnSite(values: Parameters<typeof plan>[3] = {}): Meeting {
  const now = new Date();
  const day = dayAfter(dayAtHome(now), 50);
  return plan(
    siteStore(),
    onSite('ruth'),
    siteHost(),
    { day, directions: `Eingang ${String((entrance += 1))}`, ...values },
    now,
  );
}

/** The same, to which everyone is invited. */
export function invitedOnSite(values: Parameters<typeof plan>[3] = {}): Meeting {
  const { id } = plannedOnSite(values);
  return siteStore().transaction(() => {
    const meeting = inviteToMeeting(siteStore(), onSite('ruth'), id, new Date());
    noteAll(meeting);
    return meeting;
  });
}

/** Whoever becomes a member later has heard of the meetings that there are. */
const HEARD_LATER = `
  CREATE TRIGGER IF NOT EXISTS heard_of_meetings AFTER INSERT ON members BEGIN
    INSERT OR IGNORE INTO meeting_letters (meeting_id, member_id, kind, sequence, at)
    SELECT id, NEW.id, 'invitation', sequence, changed_at FROM meetings WHERE state = 'invited';
  END`;

/** As if everyone had heard of it: thousands of letters and notices would keep the site from its tests. */
function noteAll({ id: meetingId, sequence }: Meeting): void {
  const db = siteStore();
  db.$client.exec(HEARD_LATER);
  db.delete(events)
    .where(and(eq(events.kind, 'meeting_invited'), eq(events.thingId, meetingId)))
    .run();
  const told = { meetingId, sequence, kind: 'invitation' as const, at: new Date() };
  const rows = db.select({ memberId: members.id }).from(members).all();
  db.insert(meetingLetters)
    .values(rows.map(({ memberId }) => ({ ...told, memberId })))
    .run();
}

/** One that goes on, and an item of it. */
export function heldOnSite(): { meeting: Meeting; itemId: number } {
  const db = siteStore();
  const { id } = invitedOnSite();
  const input = proposalForm.parse({ kind: 'pitch', title: 'Mitfahrbank' });
  const { id: itemId } = proposeItem(db, onSite('ruth'), id, input, new Date());
  const day = new Date(Date.now() + 50 * 86_400_000);
  return { meeting: holdMeeting(db, onSite('ruth'), id, day), itemId };
}

/** One whose minutes are open to wishes, with one. */
export function amendedOnSite(): { meeting: Meeting; wishId: number } {
  const db = siteStore();
  const { meeting } = heldOnSite();
  openAmending(db, onSite('ruth'), meeting.id, new Date());
  amendMinutes(db, onSite('ruth'), meeting.id, amendForm.parse({ words: 'Es war der Juni.' }), new Date());
  return { meeting, wishId: amendmentsAt(db, meeting.id)[0]?.id ?? 0 };
}

/** The number of a pledge that is open. */
export function pledgeOnSite(): number {
  const { meeting, itemId } = heldOnSite();
  const input = { networkId: siteHost(), project: undefined, words: 'Wir bauen eine.' };
  return pledge(siteStore(), onSite('ruth'), { meetingId: meeting.id, itemId }, input, new Date()).id;
}

/** The number of a task of Ruth. */
export function taskOnSite(): number {
  const { meeting, itemId } = heldOnSite();
  const input = { words: 'Holz besorgen', memberId: onSite('ruth').id, dueOn: undefined };
  return giveTask(siteStore(), onSite('ruth'), { meetingId: meeting.id, itemId }, input, new Date()).id;
}
