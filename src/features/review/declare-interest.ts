import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { declarations, reviews } from '../../../db/schema/reviews.ts';
import { AppError } from '../../lib/errors.ts';
import { optionalProse } from '../../lib/text.ts';
import type { Member } from '../members/member.ts';
import { declared } from './declaration.ts';
import { reviewToDeclare } from './review.ts';
import { setAsideDraft } from './sheets/sheet.ts';

/** A paragraph. */
export const MAX_DECLARATION = 1_000;

export const declarationForm = z
  .object({
    /** Whether the person has something to do with the network beside the foundation. */
    interest: z.enum(['none', 'conflict']),
    /** What it is. */
    words: optionalProse(MAX_DECLARATION),
  })
  .refine(({ interest, words }) => interest === 'none' || words !== undefined, { error: 'required', path: ['words'] });

/**
 * Says whether there is a conflict of interest: before that a reviewer sees nothing of a review, and after a conflict
 * nothing ever again. Who finds one later declares it then; their sheet, as far as it is not submitted, goes, and what
 * they concluded is to be concluded anew by another lead. Throws not_found, and conflict for a second declaration to a closed review.
 */
export function declareInterest(
  db: Database,
  member: Member,
  reviewId: number,
  { interest, words }: z.output<typeof declarationForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const { id, state, concludedBy } = reviewToDeclare(tx, member, reviewId);
    if (state === 'closed' && declared(tx, id, member.id)) throw new AppError('conflict');
    const said = { interest, words: words ?? null, at: now };
    tx.insert(declarations)
      .values({ reviewId: id, memberId: member.id, ...said })
      .onConflictDoUpdate({ target: [declarations.reviewId, declarations.memberId], set: said })
      .run();
    if (interest === 'none') return;
    setAsideDraft(tx, id, member.id);
    if (state === 'concluded' && concludedBy === member.id)
      tx.update(reviews).set({ state: 'submitted' }).where(eq(reviews.id, id)).run();
  });
}
