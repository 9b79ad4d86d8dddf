import type { Database, Transaction } from '../../../db/database.ts';
import { wasThere } from '../meetings/attendees.ts';
import { canReadMinutes } from '../meetings/minutes.ts';
import { findMeeting, type Meeting } from '../meetings/meeting.ts';
import { pledgesBefore } from '../meetings/open-pledges.ts';
import type { Member } from '../members/member.ts';
import { organiserIds } from '../networks/organiser.ts';
import { activeMembers, actorOf, because, presentAt } from './meeting-hearers.ts';
import type { Event, Happened, Hearer, NewsKind } from './news-kind.ts';

type Store = Database | Transaction;

/** Everyone is invited; whose network has an open pledge hears that it stands on the agenda. */
export const meetingInvited: NewsKind = kind({
  holds: ({ state }) => state === 'invited',
  hearers: (tx, meeting, { at }) => [
    ...because(
      'network',
      pledgesBefore(tx, meeting).flatMap(({ networkId }) => organiserIds(tx, networkId)),
    ),
    ...because('meeting', activeMembers(tx, at)),
  ],
  happened: (db, meeting, { id }) => (isPledger(db, meeting, id) ? 'pledge_due' : 'invited'),
});

export const meetingChanged: NewsKind = kind({
  holds: ({ state }) => state === 'invited',
  hearers: (tx, _, { at }) => because('meeting', activeMembers(tx, at)),
  happened: () => 'changed',
});

/** Of a plan that nobody had heard of nobody hears that it is given up. */
export const meetingCancelled: NewsKind = kind({
  holds: ({ state, invitedAt }) => state === 'cancelled' && invitedAt !== null,
  hearers: (tx, _, { at }) => because('meeting', activeMembers(tx, at)),
  happened: () => 'cancelled',
});

/** Those who were there say what the minutes should say otherwise. */
export const minutesShown: NewsKind = kind({
  holds: () => true,
  hearers: (tx, { id }) => because('meeting', presentAt(tx, id)),
  happened: (db, meeting, reader) => {
    if (!canReadMinutes(db, reader, meeting) || !wasThere(db, reader, meeting.id)) return undefined;
    return meeting.minutes === 'final' ? 'minutes_final' : 'minutes';
  },
  path: ({ id }) => `/meetings/${String(id)}/minutes`,
});

type Told = {
  holds: (meeting: Meeting) => boolean;
  hearers: (tx: Transaction, meeting: Meeting, event: Event) => Hearer[];
  happened: (db: Store, meeting: Meeting, reader: Member) => Happened | undefined;
  path?: (meeting: Meeting) => string;
};

/** Events whose thing is a meeting, as long as it `holds`. */
function kind({ holds, hearers, happened, path = ({ id }) => `/meetings/${String(id)}` }: Told): NewsKind {
  const find = (db: Store, { thingId }: Event) => {
    const meeting = findMeeting(db, thingId);
    return meeting && holds(meeting) ? meeting : undefined;
  };
  return {
    hearersOf: (tx, event) => {
      const meeting = find(tx, event);
      return meeting ? hearers(tx, meeting, event) : [];
    },
    tidingsOf: (db, event, reader) => {
      const meeting = find(db, event);
      const what = meeting && happened(db, meeting, reader);
      if (!what) return undefined;
      const { theme: title, lang } = meeting;
      return { who: actorOf(db, event), happened: what, title, words: undefined, lang, path: path(meeting) };
    },
  };
}

function isPledger(db: Store, meeting: Meeting, memberId: number): boolean {
  return pledgesBefore(db, meeting).some(({ networkId }) => organiserIds(db, networkId).includes(memberId));
}
