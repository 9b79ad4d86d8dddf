import { eq, ne } from 'drizzle-orm';
import type { Database } from '../../../../db/database.ts';
import { foundations } from '../../../../db/schema/foundations.ts';
import { ProblemError } from '../../../lib/problems.ts';
import type { Member } from '../../members/member.ts';
import { isSameSource } from '../../networks/money/stress.ts';
import { foundationById } from './find.ts';
import { foundationForm, type FoundationInput } from './foundation.ts';
import { logAct } from './log.ts';
import { onlyLead } from './office.ts';

export const changeForm = foundationForm.pick({ name: true, about: true });

/**
 * The lead says anew what the foundation is called and there for; its address stays, for it stands in published data.
 * Throws not_found and forbidden, and a problem for the name of another.
 */
export function changeFoundation(
  db: Database,
  member: Member,
  foundationId: number,
  { name, about }: Pick<FoundationInput, 'name' | 'about'>,
  now: Date,
): void {
  db.transaction((tx) => {
    onlyLead(tx, member, foundationId);
    const before = foundationById(tx, foundationId);
    const others = tx
      .select({ name: foundations.name })
      .from(foundations)
      .where(ne(foundations.id, foundationId))
      .all();
    if (others.some((other) => isSameSource(other.name, name))) throw new ProblemError('name', 'taken');
    if (before.name === name && before.about === about) return;
    tx.update(foundations).set({ name, about }).where(eq(foundations.id, foundationId)).run();
    logAct(tx, foundationId, { by: member.id, kind: 'change_foundation', detail: before.name }, now);
  });
}
