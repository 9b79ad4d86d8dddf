import type { Database } from '../../../../db/database.ts';
import { memberById } from '../../members/find.ts';
import { canHoldOffice, officeIn, type Office } from './office.ts';

/** Whom one may ask for an office: who can hold one, and has no such office yet. Absent: a foundation that is to be. */
export function askable<Found extends { id: number }>(
  db: Database,
  found: readonly Found[],
  { office, foundationId }: { office: Office; foundationId?: number },
  now: Date,
): Found[] {
  return found.filter(({ id }) => {
    const member = memberById(db, id, now);
    if (!member || !canHoldOffice(member)) return false;
    const held = foundationId === undefined ? undefined : officeIn(db, member, foundationId);
    return held === undefined || (held === 'reviewer' && office === 'lead');
  });
}
