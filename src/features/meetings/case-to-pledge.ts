import type { Database } from '../../../db/database.ts';
import type { Member } from '../members/member.ts';
import { runningTransfers } from '../transfers/take-home.ts';
import { caseOf } from './item-anchor.ts';
import type { AgendaItem } from './item.ts';

/** The case that a pledge at an item is likely about: its own, unless all who may pledge take it home already. */
export function caseToPledge(
  db: Database,
  viewer: Member,
  item: AgendaItem,
  networks: readonly { id: number }[],
): string | undefined {
  const project = caseOf(db, viewer, item);
  if (project === undefined) return undefined;
  const ids = networks.map(({ id }) => id);
  const takers = runningTransfers(db, project, ids).map(({ networkId }) => networkId);
  return ids.some((id) => !takers.includes(id)) ? project : undefined;
}
