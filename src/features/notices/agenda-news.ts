import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { topics } from '../../../db/schema/forum.ts';
import { agendaItems } from '../../../db/schema/meetings.ts';
import { amendments, pledges, tasks } from '../../../db/schema/minutes.ts';
import type { AgendaItem } from '../meetings/item.ts';
import { findMeeting, type Meeting } from '../meetings/meeting.ts';
import { organiserIds } from '../networks/organiser.ts';
import { actorOf, because } from './meeting-hearers.ts';
import type { Event, Happened, NewsKind } from './news-kind.ts';

type Store = Database | Transaction;

/** Those who run the host decide. */
export const itemProposed: NewsKind = ofItem(({ state }) => state === 'proposed', {
  hearers: (tx, { meeting }) => because('network', organiserIds(tx, meeting.hostId)),
  happened: () => 'item_proposed',
});

/** Whoever proposed it hears, and whose topic it is about. */
export const itemAccepted: NewsKind = ofItem(({ state }) => state === 'accepted', {
  hearers: (tx, { item }) => because('item', [item.proposedBy ?? [], authorOf(tx, item) ?? []].flat()),
  happened: (_, { item }, reader) => (item.proposedBy === reader ? 'item_accepted' : 'topic_on_agenda'),
});

export const itemDeclined: NewsKind = ofItem(({ state }) => state === 'declined', {
  hearers: (_, { item }) => because('item', [item.proposedBy ?? []].flat()),
  happened: () => 'item_declined',
});

/** The network that pledged hears what was written down for it. */
export const pledgeMade: NewsKind = told(pledgeAt, {
  hearers: (tx, { pledge }) => because('network', organiserIds(tx, pledge.networkId)),
  happened: () => 'pledge_made',
});

export const taskGiven: NewsKind = told(taskAt, {
  hearers: (_, { task }) => because('task', [task.memberId]),
  happened: () => 'task_given',
});

/** Those who run the host decide what becomes of a wish for the minutes. */
export const amendmentWished: NewsKind = told(amendmentAt, {
  hearers: (tx, { meeting }) => because('network', organiserIds(tx, meeting.hostId)),
  happened: () => 'amendment_wished',
});

type Found = { meeting: Meeting; title: string; words?: string | null };
type Told<F> = {
  hearers: (tx: Transaction, found: F) => ReturnType<typeof because>;
  happened: (db: Store, found: F, reader: number) => Happened;
};

function ofItem(holds: (item: AgendaItem) => boolean, rest: Told<Found & { item: AgendaItem }>): NewsKind {
  return told((db, { thingId }) => {
    const item = db.select().from(agendaItems).where(eq(agendaItems.id, thingId)).get();
    const meeting = item && holds(item) ? findMeeting(db, item.meetingId) : undefined;
    if (!item || meeting?.state === 'cancelled' || !meeting) return undefined;
    return { item, meeting, title: item.title, words: item.declineReason ?? item.words };
  }, rest);
}

function told<F extends Found>(find: (db: Store, event: Event) => F | undefined, rest: Told<F>): NewsKind {
  return {
    hearersOf: (tx, event) => {
      const found = find(tx, event);
      return found ? rest.hearers(tx, found) : [];
    },
    tidingsOf: (db, event, { id }) => {
      const found = find(db, event);
      if (!found) return undefined;
      const { meeting, title, words } = found;
      const happened = rest.happened(db, found, id);
      const path = `/meetings/${String(meeting.id)}${placeOf(happened)}`;
      return { who: actorOf(db, event), happened, title, words: words ?? undefined, lang: meeting.lang, path };
    },
  };
}

function placeOf(happened: Happened): string {
  if (happened === 'amendment_wished') return '/minutes';
  return happened.startsWith('item') ? '/agenda' : '';
}

function pledgeAt(db: Store, { thingId }: Event) {
  const pledge = db.select().from(pledges).where(eq(pledges.id, thingId)).get();
  const meeting = pledge && findMeeting(db, pledge.meetingId);
  return meeting && { pledge, meeting, title: meeting.theme, words: pledge.words };
}

function taskAt(db: Store, { thingId }: Event) {
  const task = db.select().from(tasks).where(eq(tasks.id, thingId)).get();
  const meeting = task && findMeeting(db, task.meetingId);
  return meeting && { task, meeting, title: meeting.theme, words: task.words };
}

function amendmentAt(db: Store, { thingId }: Event) {
  const amendment = db.select().from(amendments).where(eq(amendments.id, thingId)).get();
  const meeting = amendment && findMeeting(db, amendment.meetingId);
  return meeting && { meeting, title: meeting.theme, words: amendment.words };
}

function authorOf(tx: Transaction, { anchorKind, anchorId }: AgendaItem): number | undefined {
  if (anchorKind !== 'topic') return undefined;
  return tx
    .select()
    .from(topics)
    .where(eq(topics.id, Number(anchorId)))
    .get()?.authorId;
}
