import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '../../../../db/database.ts';
import { networkParts } from '../../../../db/schema/structures.ts';
import { snapshot } from '../lines/lines.ts';
import { FIRST_AUDIENCE, isLinePart, type Audience, type Part, type PartBody, type PartVersion } from './part.ts';

/** A part as somebody leaves it; what is left out stays. */
export type Kept = { networkId: number; part: Part; by: number; seenBy?: Audience; fields?: PartBody['fields'] };

/** A part as it stands; undefined where nobody has written it. */
export function standing(db: Database | Transaction, networkId: number, part: Part): PartVersion | undefined {
  return db
    .select()
    .from(networkParts)
    .where(and(eq(networkParts.networkId, networkId), eq(networkParts.part, part), isNull(networkParts.replacedAt)))
    .get();
}

/** Keeps a part with its lines as they stand now, and the version before beside it; none where nothing has changed. */
export function keep(tx: Transaction, { networkId, part, by, ...left }: Kept, now: Date): void {
  const before = standing(tx, networkId, part);
  const seenBy = left.seenBy ?? before?.seenBy ?? FIRST_AUDIENCE[part];
  const fields = left.fields ?? before?.body.fields ?? {};
  const body = isLinePart(part) ? { fields, lines: snapshot(tx, networkId, part) } : { fields };
  if (before && isSame({ seenBy, body }, before)) return;
  if (before) tx.update(networkParts).set({ replacedAt: now }).where(eq(networkParts.id, before.id)).run();
  const version = (before?.version ?? 0) + 1;
  tx.insert(networkParts).values({ networkId, part, version, seenBy, body, editedBy: by, editedAt: now }).run();
}

function isSame(a: Pick<PartVersion, 'seenBy' | 'body'>, b: Pick<PartVersion, 'seenBy' | 'body'>): boolean {
  return a.seenBy === b.seenBy && sorted(a.body) === sorted(b.body);
}

/** The same fields are the same text, whatever order they came in. */
function sorted({ fields, lines }: PartBody): string {
  return JSON.stringify([Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)), lines]);
}
