import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../../db/database.ts';
import type { costLines, fundingLines, networkPartners } from '../../../../db/schema/structures.ts';
import { TWICE } from '../../../lib/durations.ts';
import { AppError } from '../../../lib/errors.ts';
import type { Member } from '../../members/member.ts';
import { standing } from '../parts/keep.ts';
import type { LinePart } from '../parts/part.ts';
import { changeLines, type Place } from './change-lines.ts';
import { requireSame } from './same-line.ts';

/** The version of the part that the form of a line was made from; a line that is new has none. */
export const lineVersion = z.coerce.number().int().min(0).optional();

/** What organisers do with the lines of a part. */
export type LineVerbs<Input> = {
  /** Adds a line; a form that is sent twice adds one. Answers with its number. */
  add: (db: Database, member: Member, networkId: number, input: Input, now: Date) => number;
  /**
   * Changes a line. Throws not_found where the network has no such line, and the problem "overtaken" for a form that was
   * made before somebody else changed the same line.
   */
  change: (db: Database, member: Member, networkId: number, id: number, input: Input, now: Date) => void;
  /** Takes a line away. Throws not_found where the network has no such line. */
  remove: (db: Database, member: Member, networkId: number, id: number, now: Date) => void;
};

type Table = typeof costLines | typeof fundingLines | typeof networkPartners;
type Columns = Record<string, string | number | boolean | null>;
type Kind<Input> = {
  part: LinePart;
  table: Table;
  /** The columns that a form fills; what is left out is taken away. */
  rowOf: (tx: Transaction, networkId: number, input: Input) => Columns;
  /** What else changes with a line that goes. */
  gone?: (tx: Transaction, member: Member, networkId: number, now: Date) => void;
};

/** The verbs of one kind of lines. */
export function lineVerbs<Input extends { version?: number | undefined }>(kind: Kind<Input>): LineVerbs<Input> {
  const { part, rowOf, gone } = kind;
  // Only these columns are named here, and all three tables have them.
  const table = kind.table as typeof costLines;
  const newest = (tx: Transaction, networkId: number) =>
    tx.select().from(table).where(eq(table.networkId, networkId)).orderBy(desc(table.id)).limit(1).get();
  const own = (networkId: number, id: number) => and(eq(table.networkId, networkId), eq(table.id, id));
  return {
    add: (db, member, networkId, input, now) =>
      changeLines(db, member, { networkId, part }, now, (tx) => {
        const row = rowOf(tx, networkId, input);
        const before = justChanged(tx, member, { networkId, part }, now) && newest(tx, networkId);
        if (before && isSame(before, row)) return before.id;
        const values = { networkId, ...row } as typeof costLines.$inferInsert;
        return tx.insert(table).values(values).returning({ id: table.id }).get().id;
      }),
    change: (db, member, networkId, id, input, now) =>
      changeLines(db, member, { networkId, part }, now, (tx) => {
        requireSame(tx, { networkId, part, id }, input.version);
        const { changes } = tx
          .update(table)
          .set(rowOf(tx, networkId, input))
          .where(own(networkId, id))
          .run();
        requireOne(changes);
      }),
    remove: (db, member, networkId, id, now) =>
      changeLines(db, member, { networkId, part }, now, (tx) => {
        requireOne(tx.delete(table).where(own(networkId, id)).run().changes);
        gone?.(tx, member, networkId, now);
      }),
  };
}

/** True where they changed the part a moment ago. */
function justChanged(tx: Transaction, { id }: Member, { networkId, part }: Place, now: Date): boolean {
  const last = standing(tx, networkId, part);
  return last?.editedBy === id && last.editedAt.getTime() > now.getTime() - TWICE;
}

function isSame(line: Readonly<Record<string, unknown>>, row: Columns): boolean {
  return Object.entries(row).every(([name, value]) => line[name] === value);
}

function requireOne(changes: number): void {
  if (changes === 0) throw new AppError('not_found');
}
