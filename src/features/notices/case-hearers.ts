import { and, eq, gt, inArray, isNull, ne, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { boardFollows } from '../../../db/schema/following.ts';
import { meetings } from '../../../db/schema/meetings.ts';
import { networkOrganisers, networks } from '../../../db/schema/networks.ts';
import { transfers, visits } from '../../../db/schema/transfers.ts';
import type { Anchor, Topic } from '../forum/topic.ts';
import type { Member } from '../members/member.ts';
import type { Happened, Hearer } from './news-kind.ts';

type Store = Database | Transaction;

/**
 * Who can say something about the thing that a topic is about. Of a case: hosts of its visits and talks ahead, and
 * organisers of the networks that take it home; of a network and of a meeting: the organisers, and those of the host.
 * What became of a stopped transfer is told already; one that does not say where it is stays with its network. Whoever
 * has muted the board hears of no topics in it.
 */
export function caseHosts(tx: Transaction, topic: Topic): Hearer[] {
  const about = aboutOf(topic);
  if (!about) return [];
  const ids = [...new Set([...hostIds(tx, about, topic.createdAt), ...organisers(tx, about).map(({ id }) => id)])];
  const muted = mutersAmong(tx, topic.boardId, ids);
  return ids.filter((id) => !muted.has(id)).map((memberId) => ({ memberId, reason: 'network' }));
}

/** Why somebody hears of a topic that they have not asked for. */
export function whyTold(db: Store, topic: Topic, { id: memberId }: Member): Happened | undefined {
  const about = aboutOf(topic);
  if (about?.kind !== 'project') return about && (about.kind === 'network' ? 'topic_on_network' : 'topic_on_meeting');
  return organisers(db, about).some(({ id }) => id === memberId) ? 'topic_on_case' : 'topic_on_visit';
}

/** Who would hear of a question to a thing, as its page says it: names of networks, and whether hosts of visits do too. */
export type CaseReaders = { networks: string[]; hosts: boolean };

/** The same people as `caseHosts`, as somebody who asks is told of them; they themselves are left out. */
export function caseReaders(db: Database, { id }: Member, about: Anchor, now: Date): CaseReaders {
  const others = organisers(db, about).filter((organiser) => organiser.id !== id);
  const names = [...new Set(others.map(({ network }) => network))].sort((a, b) => a.localeCompare(b, 'de'));
  return { networks: names, hosts: hostIds(db, about, now).some((host) => host !== id) };
}

function aboutOf({ anchorKind: kind, anchorId: id }: Topic): Anchor | undefined {
  return kind && id ? { kind, id } : undefined;
}

function hostIds(tx: Store, { kind, id: project }: Anchor, now: Date): number[] {
  if (kind !== 'project') return [];
  const open = and(eq(visits.project, project), gt(visits.startsAt, now), isNull(visits.cancelledAt));
  const rows = tx.select({ id: visits.offeredBy }).from(visits).where(open).all();
  return rows.map(({ id }) => id);
}

type Organiser = { id: number; network: string };

function organisers(tx: Store, { kind, id }: Anchor): Organiser[] {
  if (kind === 'project') return takers(tx, id);
  if (kind === 'network') return organisersOf(tx, eq(networks.slug, id));
  const hosts = tx
    .select({ id: meetings.hostId })
    .from(meetings)
    .where(eq(meetings.id, Number(id)));
  return organisersOf(tx, inArray(networks.id, hosts));
}

function organisersOf(tx: Store, which: SQL): Organiser[] {
  return tx
    .select({ id: networkOrganisers.memberId, network: networks.name })
    .from(networks)
    .innerJoin(networkOrganisers, eq(networkOrganisers.networkId, networks.id))
    .where(and(which, isNull(networks.endedAt)))
    .all();
}

function takers(tx: Store, project: string): Organiser[] {
  const told = and(ne(transfers.state, 'stopped'), ne(transfers.seenBy, 'anonymised'));
  return tx
    .selectDistinct({ id: networkOrganisers.memberId, network: networks.name })
    .from(transfers)
    .innerJoin(networks, and(eq(networks.id, transfers.networkId), isNull(networks.endedAt)))
    .innerJoin(networkOrganisers, eq(networkOrganisers.networkId, networks.id))
    .where(and(eq(transfers.project, project), told))
    .all();
}

function mutersAmong(tx: Transaction, boardId: number, ids: number[]): Set<number> {
  const muting = and(eq(boardFollows.boardId, boardId), eq(boardFollows.level, 'mute'));
  const among = and(muting, inArray(boardFollows.memberId, ids));
  const rows = tx.select({ id: boardFollows.memberId }).from(boardFollows).where(among).all();
  return new Set(rows.map(({ id }) => id));
}
