import type { Review } from './review.ts';
import type { Seat } from './seats.ts';
import type { Seen } from './sight.ts';

/**
 * The names of those who handed in a sheet and have not read what all come to; of a closed review, those who had not when
 * it was closed. Who wrote it has read it.
 */
export function unreadBy(
  seats: readonly Seat[],
  sights: readonly Pick<Seen, 'memberId' | 'what' | 'at'>[],
  { concludedBy, closedAt }: Pick<Review, 'concludedBy' | 'closedAt'>,
): string[] {
  const inTime = sights.filter(({ what, at }) => what === 'conclusion' && (!closedAt || at <= closedAt));
  const readers = new Set([concludedBy, ...inTime.map(({ memberId }) => memberId)]);
  return seats
    .filter(({ standing, submittedAt, memberId }) => standing === 'in' && submittedAt && !readers.has(memberId))
    .map(({ name }) => name);
}
