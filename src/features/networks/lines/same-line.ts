import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../../db/database.ts';
import { networkParts } from '../../../../db/schema/structures.ts';
import { ProblemError } from '../../../lib/problems.ts';
import { difference, type ChangedField } from '../parts/difference.ts';
import { standing } from '../parts/keep.ts';
import type { LinePart, PartBody } from '../parts/part.ts';

type Store = Database | Transaction;
type Line = { networkId: number; part: LinePart; id: number };

/**
 * What others changed in a line since the version of its part that a form was made from. That they changed other lines
 * of it does not matter; of a line that is gone nothing is told.
 */
export function changesOf(db: Store, { networkId, part, id }: Line, version: number | undefined): ChangedField[] {
  const now = standing(db, networkId, part);
  if (!now || version === now.version) return [];
  const { lines } = difference({ ...now, body: bodyAt(db, { networkId, part }, version) }, now);
  return lines.find((line) => line.id === id && line.how !== 'removed')?.fields ?? [];
}

/** Throws the problem "overtaken" where there is such a change. */
export function requireSame(tx: Transaction, line: Line, version: number | undefined): void {
  if (changesOf(tx, line, version).length > 0) throw new ProblemError('form', 'overtaken');
}

function bodyAt(db: Store, { networkId, part }: Omit<Line, 'id'>, version = 0): PartBody {
  const { networkId: of, part: named, version: number } = networkParts;
  const seen = and(eq(of, networkId), eq(named, part), eq(number, version));
  return db.select({ body: networkParts.body }).from(networkParts).where(seen).get()?.body ?? { fields: {}, lines: [] };
}
