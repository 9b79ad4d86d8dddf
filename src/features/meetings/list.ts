import { and, asc, desc, eq, gte, inArray, lt, ne, sql, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { meetings } from '../../../db/schema/meetings.ts';
import { networks } from '../../../db/schema/networks.ts';
import { HOUR } from '../../lib/durations.ts';
import { atHome } from '../../lib/home-clock.ts';
import { openNetworks } from '../networks/find.ts';
import type { Meeting } from './meeting.ts';
import { neverMet, rotaOf, type RotaEntry } from './rota.ts';

export type ListedMeeting = Meeting & { host: string; hostSlug: string };

/** Ten years of meetings. */
const MOST = 40;

/** The meetings that begin or go on, the next one first. What fell through is told until its day is over. */
export function meetingsAhead(db: Database, now: Date): ListedMeeting[] {
  const rows = rowsSince(db).all({ lately: now.getTime() - 24 * HOUR });
  return rows.map(flat).filter(({ endsAt }) => endsAt > now);
}

const rowsSince = prepared((db) =>
  listed(db)
    .where(sql`${meetings.startsAt} >= ${sql.placeholder('lately')}`)
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(MOST)
    .prepare(),
);

/** The meetings that are over, the newest first. */
export function meetingsBefore(db: Database, now: Date): ListedMeeting[] {
  const rows = listed(db)
    .where(lt(meetings.startsAt, now))
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(MOST)
    .all();
  return rows.map(flat).filter(({ endsAt }) => endsAt <= now);
}

/** The meetings of a year at home. */
export function meetingsOfYear(db: Database, year: number): ListedMeeting[] {
  const [first, next] = [atHome(`${year}-01-01`, '00:00'), atHome(`${year + 1}-01-01`, '00:00')];
  return listed(db)
    .where(and(gte(meetings.startsAt, first), lt(meetings.startsAt, next)))
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(MOST)
    .all()
    .map(flat);
}

/** The next meeting to which people are invited. */
export function nextMeeting(db: Database, now: Date): ListedMeeting | undefined {
  return meetingsAsked(db, now)[0];
}

/** The meetings to come, or going on, to which people are invited, the next one first. */
export function meetingsAsked(db: Database, now: Date): ListedMeeting[] {
  return meetingsAhead(db, now).filter(({ state }) => state === 'invited' || state === 'held');
}

/** The meetings with these numbers; unknown ones are left out. */
export function meetingsById(db: Database, ids: readonly number[]): Meeting[] {
  if (ids.length === 0) return [];
  return db.select().from(meetings).where(inArray(meetings.id, ids)).all();
}

/** The meetings of a network, the newest first. */
export function meetingsOfHost(db: Database, hostId: number): Meeting[] {
  return db
    .select()
    .from(meetings)
    .where(eq(meetings.hostId, hostId))
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(MOST)
    .all();
}

/** Who should host next, and where nobody has met yet. What fell through was no meeting; what is planned counts. */
export function rota(db: Database, districts: readonly string[]): { hosts: RotaEntry[]; neverMet: string[] } {
  const networks = openNetworks(db);
  const hosted = networks.flatMap(({ id }) => newestOf(db).get({ id }) ?? []);
  const met = districts.flatMap((district) => newestIn(db).get({ district }) ?? []);
  return { hosts: rotaOf(networks, hosted), neverMet: neverMet(districts, met) };
}

/** The newest meeting of a host, and the one in a district: each is asked of many. */
const newestOf = prepared((db) => newest(db, eq(meetings.hostId, sql.placeholder('id'))).prepare());
const newestIn = prepared((db) => newest(db, eq(meetings.district, sql.placeholder('district'))).prepare());

function newest(db: Database | Transaction, condition: SQL) {
  const { hostId, district, startsAt, state } = meetings;
  return db
    .select({ hostId, district, startsAt })
    .from(meetings)
    .where(and(condition, ne(state, 'cancelled')))
    .orderBy(desc(startsAt))
    .limit(1);
}

function listed(db: Database | Transaction) {
  return db
    .select({ meeting: meetings, host: networks.name, hostSlug: networks.slug })
    .from(meetings)
    .innerJoin(networks, eq(networks.id, meetings.hostId))
    .$dynamic();
}

function flat({ meeting, ...host }: { meeting: Meeting; host: string; hostSlug: string }): ListedMeeting {
  return { ...meeting, ...host };
}
