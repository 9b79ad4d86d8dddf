import { asc, desc, eq, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { agendaItems, meetings } from '../../../db/schema/meetings.ts';
import { pledges } from '../../../db/schema/minutes.ts';
import { networks } from '../../../db/schema/networks.ts';
import type { Locale } from '../../lib/paths.ts';
import { cardsBySlug } from '../catalogue/card.ts';
import type { Member } from '../members/member.ts';
import { wordOf } from '../transfers/choices.ts';
import { runnerOf } from '../transfers/sight.ts';
import { isLive, type State } from '../transfers/state.ts';
import { hasShownMinutes, type Meeting } from './meeting.ts';
import { canReadMinutes } from './minutes.ts';
import type { Pledge } from './pledge.ts';
import { answersTo } from './pledge-answer.ts';
import { discreet, pledgeSights } from './pledge-sight.ts';

type Store = Database | Transaction;

/** What became of a pledge, as its network said, or as its transfer shows. */
export type PledgeEnd = 'open' | 'kept' | 'partly' | 'dropped';

export type ShownPledge = Pledge & {
  /** Absent: the network does not say where it does this. */
  network: string | undefined;
  networkSlug: string;
  /** Where it was said. */
  saidAt: Pick<Meeting, 'theme' | 'lang' | 'startsAt'>;
  /** True: the network has ended, and says nothing any more. */
  isOver: boolean;
  item: string;
  end: PledgeEnd;
  /** When its network last said what became of it, also that it is still at it. */
  answeredAt?: Date;
  /** The case, as long as it is published. */
  origin?: { title: string; lang: Locale };
  /** How far its transfer is, for those who see that, with its word. */
  state?: State;
  stateWord?: string;
};

/** What was pledged at a meeting, and what became of it, as the viewer may know. */
export function pledgesAt(db: Store, viewer: Member | undefined, meeting: Meeting, locale: Locale): ShownPledge[] {
  const rows = rowsOf(db, eq(pledges.meetingId, meeting.id)).orderBy(asc(pledges.id)).all();
  return shown(db, viewer, locale, seen(db, viewer, rows));
}

/** What a network has pledged, the newest first; what does not say where it is stays with the network. */
export function pledgesOf(
  db: Store,
  viewer: Member | undefined,
  networkId: number,
  locale: Locale,
  most = 20,
): ShownPledge[] {
  const rows = rowsOf(db, eq(pledges.networkId, networkId)).orderBy(desc(pledges.id)).limit(most).all();
  return shown(db, viewer, locale, seen(db, viewer, rows)).filter(({ network }) => network !== undefined);
}

type Row = {
  pledge: Pledge;
  meeting: Meeting;
  network: string;
  networkSlug: string;
  endedAt: Date | null;
  item: string;
};

function rowsOf(db: Store, condition: SQL) {
  const { name: network, slug: networkSlug, endedAt } = networks;
  return db
    .select({ pledge: pledges, meeting: meetings, network, networkSlug, endedAt, item: agendaItems.title })
    .from(pledges)
    .innerJoin(meetings, eq(meetings.id, pledges.meetingId))
    .innerJoin(networks, eq(networks.id, pledges.networkId))
    .innerJoin(agendaItems, eq(agendaItems.id, pledges.itemId))
    .where(condition)
    .$dynamic();
}

/** What a draft says is for those who write it, and for the network that is named in it. */
function seen(db: Store, viewer: Member | undefined, rows: Row[]): Row[] {
  const runs = runnerOf(db, viewer);
  return rows.filter(
    ({ pledge, meeting }) => hasShownMinutes(meeting) || runs(pledge.networkId) || canReadMinutes(db, viewer, meeting),
  );
}

function shown(db: Store, viewer: Member | undefined, locale: Locale, rows: Row[]): ShownPledge[] {
  const sightOf = pledgeSights(
    db,
    viewer,
    rows.map(({ pledge }) => pledge),
  );
  const answers = answersTo(
    db,
    rows.map(({ pledge: { id } }) => id),
  );
  const slugs = rows.flatMap(({ pledge: { project } }) => project ?? []);
  const cards = new Map(cardsBySlug(db, [...new Set(slugs)], locale).map((card) => [card.slug, card]));
  return rows.map(({ pledge: row, meeting: saidAt, network, networkSlug, endedAt, item }) => {
    const { sight, transfer } = sightOf(row);
    const pledge = discreet({ ...row, network }, sight);
    const state = sight === 'all' ? transfer?.state : undefined;
    const card = cards.get(pledge.project ?? '');
    const answeredAt = answers.get(row.id);
    return {
      ...{ ...pledge, networkSlug, saidAt, item, isOver: endedAt !== null, end: endOf(row, state) },
      ...(answeredAt && { answeredAt }),
      ...(state && { state, stateWord: wordOf('state', state, locale) }),
      ...(card && { origin: { title: card.project.title, lang: card.lang } }),
    };
  });
}

function endOf({ outcome }: Pledge, state: State | undefined): PledgeEnd {
  if (outcome) return outcome;
  if (state === undefined) return 'open';
  if (state === 'stopped') return 'dropped';
  return isLive(state) ? 'kept' : 'open';
}
