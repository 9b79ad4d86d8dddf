import type { Database } from '../../../db/database.ts';
import { AppError } from '../../lib/errors.ts';
import type { Member } from '../members/member.ts';
import { declared } from './declaration.ts';
import { canReadAsNetwork, reviewById, standingOf } from './review.ts';

/**
 * As whom somebody comes to the address of a review. `declares`: a reviewer who has not said anything of their
 * interests; `recused`: one who has, and whose interests keep them out.
 */
export type WayIn = 'declares' | 'reviews' | 'recused' | 'network';

/** Throws not_found for all others, and for those who run the network before it is closed, whatever office they hold. */
export function wayIn(db: Database, member: Member, reviewId: number): WayIn {
  const review = reviewById(db, reviewId);
  if (canReadAsNetwork(db, member, review)) return 'network';
  const standing = standingOf(db, member, review);
  if (standing === 'in') return 'reviews';
  if (standing === 'asked') return 'declares';
  if (standing === 'recused' && declared(db, reviewId, member.id)) return 'recused';
  throw new AppError('not_found');
}
