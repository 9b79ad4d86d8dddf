import { asc, eq, inArray } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { transferSteps } from '../../../db/schema/transfers.ts';
import { isActive, type Member } from '../members/member.ts';
import type { ShownTransfer } from './shown.ts';
import type { State } from './state.ts';

type Store = Database | Transaction;

/** A step with who took it, as far as the viewer may know. */
export type ShownStep = { state: State; on: string; words?: string; by?: string; byMail: boolean };

/** The steps of a transfer that the viewer sees, in their order. Without a place there are no names, and no words but `stopped`. */
export function stepsOf(db: Store, viewer: Member | undefined, transfer: ShownTransfer): ShownStep[] {
  return stepsOfAll(db, viewer, [transfer])(transfer);
}

/** The same of many at once. */
export function stepsOfAll(
  db: Store,
  viewer: Member | undefined,
  transfers: readonly ShownTransfer[],
): (transfer: ShownTransfer) => ShownStep[] {
  const { transferId, id } = transferSteps;
  const of = inArray(
    transferId,
    transfers.map((transfer) => transfer.id),
  );
  const rows = db
    .select({ step: transferSteps, name: members.name })
    .from(transferSteps)
    .leftJoin(members, eq(members.id, transferSteps.by))
    .where(of)
    .orderBy(asc(transferId), asc(id))
    .all();
  const byTransfer = Map.groupBy(rows, ({ step }) => step.transferId);
  const isIn = viewer !== undefined && isActive(viewer);
  return ({ id, network, stopped }) =>
    (byTransfer.get(id) ?? []).map(({ step: { state, on, words: said, by }, name }) => {
      const words = state === 'stopped' ? stopped : network && said;
      return {
        ...{ state, on, byMail: by === null },
        ...(words && { words }),
        ...(isIn && network && name !== null && { by: name }),
      };
    });
}
