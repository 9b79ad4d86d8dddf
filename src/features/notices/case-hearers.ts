import { and, eq, gt, inArray, isNull, ne } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { boardFollows } from '../../../db/schema/following.ts';
import { networkOrganisers, networks } from '../../../db/schema/networks.ts';
import { transfers, visits } from '../../../db/schema/transfers.ts';
import type { Topic } from '../forum/topic.ts';
import type { Member } from '../members/member.ts';
import type { Hearer } from './news-kind.ts';

/**
 * Who knows a case: hosts of its visits and talks ahead, and organisers of the networks that take it home. What became
 * of a stopped one is told already; one that does not say where it is stays with its network. Whoever has muted the
 * board hears of no topics in it.
 */
export function caseHosts(tx: Transaction, topic: Topic): Hearer[] {
  const { anchorKind, anchorId, boardId } = topic;
  if (anchorKind !== 'project' || anchorId === null) return [];
  const ids = [...new Set([...hostIds(tx, anchorId, topic.createdAt), ...takerIds(tx, anchorId)])];
  const muted = mutersAmong(tx, boardId, ids);
  return ids.filter((id) => !muted.has(id)).map((memberId) => ({ memberId, reason: 'network' }));
}

/** Who would hear of a question to a case, as its page says it: names of networks, and whether hosts of visits do too. */
export type CaseReaders = { networks: string[]; hosts: boolean };

/** The same people as `caseHosts`, as somebody who asks is told of them; they themselves are left out. */
export function caseReaders(db: Database, { id }: Member, project: string, now: Date): CaseReaders {
  const others = takers(db, project).filter((taker) => taker.id !== id);
  const names = [...new Set(others.map(({ network }) => network))].sort((a, b) => a.localeCompare(b, 'de'));
  return { networks: names, hosts: hostIds(db, project, now).some((host) => host !== id) };
}

function hostIds(tx: Database | Transaction, project: string, now: Date): number[] {
  const open = and(eq(visits.project, project), gt(visits.startsAt, now), isNull(visits.cancelledAt));
  const rows = tx.select({ id: visits.offeredBy }).from(visits).where(open).all();
  return rows.map(({ id }) => id);
}

function takerIds(tx: Transaction, project: string): number[] {
  return takers(tx, project).map(({ id }) => id);
}

function takers(tx: Database | Transaction, project: string): { id: number; network: string }[] {
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
