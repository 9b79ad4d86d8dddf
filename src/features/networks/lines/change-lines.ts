import type { Database, Transaction } from '../../../../db/database.ts';
import { ProblemError } from '../../../lib/problems.ts';
import type { Member } from '../../members/member.ts';
import { requireRunning } from '../find.ts';
import { organiserIds } from '../organiser.ts';
import { keep } from '../parts/keep.ts';
import type { LinePart } from '../parts/part.ts';
import { onlyOrganisers } from '../parts/viewer.ts';
import { snapshot } from './lines.ts';

/** More lines than any structure has; charts are drawn for as many. */
export const MAX_LINES = 500;

/** Whose line of which part. */
export type Place = { networkId: number; part: LinePart };

/**
 * Changes the lines of a part in one transaction, and keeps the part as it stood before. Throws forbidden for whoever
 * does not run the network, conflict where it has ended, and a problem where there are too many lines.
 */
export function changeLines<Done>(
  db: Database,
  member: Member,
  { networkId, part }: Place,
  now: Date,
  change: (tx: Transaction) => Done,
): Done {
  return db.transaction((tx) => {
    onlyOrganisers(member, organiserIds(tx, networkId));
    requireRunning(tx, networkId);
    const done = change(tx);
    if (snapshot(tx, networkId, part).length > MAX_LINES) throw new ProblemError('form', 'too_many_lines', MAX_LINES);
    keep(tx, { networkId, part, by: member.id }, now);
    return done;
  });
}
