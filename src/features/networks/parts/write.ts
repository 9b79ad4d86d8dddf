import type { Database } from '../../../../db/database.ts';
import { ProblemError } from '../../../lib/problems.ts';
import type { Member } from '../../members/member.ts';
import { requireRunning } from '../find.ts';
import { organiserIds } from '../organiser.ts';
import type { FormPart, PartInput } from './forms.ts';
import { keep, standing } from './keep.ts';
import { onlyOrganisers } from './viewer.ts';

/**
 * Writes a part of a network's page; what stood before is kept. Throws forbidden for whoever does not run the network,
 * and conflict where it has ended. A form that was made before somebody else's change is refused with the problem "overtaken".
 */
export function writePart(
  db: Database,
  member: Member,
  { networkId, part }: { networkId: number; part: FormPart },
  { seenBy, version, ...fields }: PartInput,
  now: Date,
): void {
  db.transaction((tx) => {
    onlyOrganisers(member, organiserIds(tx, networkId));
    requireRunning(tx, networkId);
    if (version !== (standing(tx, networkId, part)?.version ?? 0)) throw new ProblemError('form', 'overtaken');
    keep(tx, { networkId, part, by: member.id, seenBy, fields: present(fields) }, now);
  });
}

/** What is left out is taken away. */
function present(fields: Record<string, string | number | undefined>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
