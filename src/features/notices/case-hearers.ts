import { and, eq, gt, inArray, isNull, ne } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { boardFollows } from '../../../db/schema/following.ts';
import { networkOrganisers, networks } from '../../../db/schema/networks.ts';
import { transfers, visits } from '../../../db/schema/transfers.ts';
import type { Topic } from '../forum/topic.ts';
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

function hostIds(tx: Transaction, project: string, now: Date): number[] {
  const open = and(eq(visits.project, project), gt(visits.startsAt, now), isNull(visits.cancelledAt));
  const rows = tx.select({ id: visits.offeredBy }).from(visits).where(open).all();
  return rows.map(({ id }) => id);
}

function takerIds(tx: Transaction, project: string): number[] {
  const told = and(ne(transfers.state, 'stopped'), ne(transfers.seenBy, 'anonymised'));
  const rows = tx
    .selectDistinct({ id: networkOrganisers.memberId })
    .from(transfers)
    .innerJoin(networks, and(eq(networks.id, transfers.networkId), isNull(networks.endedAt)))
    .innerJoin(networkOrganisers, eq(networkOrganisers.networkId, networks.id))
    .where(and(eq(transfers.project, project), told))
    .all();
  return rows.map(({ id }) => id);
}

function mutersAmong(tx: Transaction, boardId: number, ids: number[]): Set<number> {
  const muting = and(eq(boardFollows.boardId, boardId), eq(boardFollows.level, 'mute'));
  const among = and(muting, inArray(boardFollows.memberId, ids));
  const rows = tx.select({ id: boardFollows.memberId }).from(boardFollows).where(among).all();
  return new Set(rows.map(({ id }) => id));
}
