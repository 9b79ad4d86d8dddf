import { asc, desc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { agendaItems } from '../../../db/schema/meetings.ts';
import { pledges } from '../../../db/schema/minutes.ts';
import { networks } from '../../../db/schema/networks.ts';
import { transfers } from '../../../db/schema/transfers.ts';
import type { Locale } from '../../lib/paths.ts';
import { cardsBySlug } from '../catalogue/card.ts';
import type { Member } from '../members/member.ts';
import { wordOf } from '../transfers/choices.ts';
import { shownTransfers } from '../transfers/shown.ts';
import { isLive, type State } from '../transfers/state.ts';
import type { Pledge } from './pledge.ts';

/** What became of a pledge, as its network said, or as its transfer shows. */
export type PledgeEnd = 'open' | 'kept' | 'dropped';

export type ShownPledge = Pledge & {
  network: string;
  networkSlug: string;
  item: string;
  end: PledgeEnd;
  /** The case, as long as it is published. */
  origin?: { title: string; lang: Locale };
  /** How far its transfer is, for those who see that, with its word. */
  state?: State;
  stateWord?: string;
};

/** What was pledged at a meeting, and what became of it, as the viewer may know. */
export function pledgesAt(db: Database, viewer: Member | undefined, meetingId: number, locale: Locale): ShownPledge[] {
  return shown(db, viewer, locale, rowsOf(db, eq(pledges.meetingId, meetingId)).orderBy(asc(pledges.id)).all());
}

/** What a network has pledged, the newest first. */
export function pledgesOf(
  db: Database,
  viewer: Member | undefined,
  networkId: number,
  locale: Locale,
  most = 20,
): ShownPledge[] {
  const own = eq(pledges.networkId, networkId);
  return shown(db, viewer, locale, rowsOf(db, own).orderBy(desc(pledges.id)).limit(most).all());
}

type Row = { pledge: Pledge; network: string; networkSlug: string; item: string };

function rowsOf(db: Database, condition: SQL) {
  return db
    .select({ pledge: pledges, network: networks.name, networkSlug: networks.slug, item: agendaItems.title })
    .from(pledges)
    .innerJoin(networks, eq(networks.id, pledges.networkId))
    .innerJoin(agendaItems, eq(agendaItems.id, pledges.itemId))
    .where(condition)
    .$dynamic();
}

function shown(db: Database, viewer: Member | undefined, locale: Locale, rows: Row[]): ShownPledge[] {
  const states = statesOf(db, viewer, locale, rows);
  const slugs = rows.flatMap(({ pledge: { project } }) => project ?? []);
  const cards = new Map(cardsBySlug(db, [...new Set(slugs)], locale).map((card) => [card.slug, card]));
  return rows.map(({ pledge, ...names }) => {
    const state = states.get(pledge.transferId ?? 0);
    const card = cards.get(pledge.project ?? '');
    return {
      ...{ ...pledge, ...names, end: endOf(pledge, state) },
      ...(state && { state, stateWord: wordOf('state', state, locale) }),
      ...(card && { origin: { title: card.project.title, lang: card.lang } }),
    };
  });
}

/** How far the transfers are that the viewer sees; one without its place would be known by its pledge. */
function statesOf(db: Database, viewer: Member | undefined, locale: Locale, rows: Row[]): Map<number, State> {
  const ids = rows.flatMap(({ pledge: { transferId } }) => transferId ?? []);
  if (ids.length === 0) return new Map();
  const all = db.select().from(transfers).where(inArray(transfers.id, ids)).all();
  const seen = shownTransfers(db, viewer, all, locale).filter(({ network }) => network !== undefined);
  return new Map(seen.map(({ id, state }) => [id, state]));
}

function endOf({ outcome }: Pledge, state: State | undefined): PledgeEnd {
  if (outcome) return outcome;
  if (state === undefined) return 'open';
  if (state === 'stopped') return 'dropped';
  return isLive(state) ? 'kept' : 'open';
}
