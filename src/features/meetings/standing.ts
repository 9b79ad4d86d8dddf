import type { Database } from '../../../db/database.ts';
import type { Answer } from './answer.ts';
import type { Meeting } from './meeting.ts';
import { fitsRoom, waitingPlace } from './seats.ts';

/**
 * What now holds for somebody who has answered. `noSeat`: they may come, and no seat is kept for that. `tooLarge`: they
 * wait with more guests than there are seats, since the room has become smaller.
 */
export type Standing =
  | { holds: 'waiting'; place: number; guests: number }
  | { holds: 'tooLarge'; capacity: number }
  | { holds: 'seated'; guests: number }
  | { holds: 'perhaps' | 'noSeat' | 'no' };

export function standingOf(db: Database, { capacity }: Pick<Meeting, 'capacity'>, given: Answer): Standing {
  const place = waitingPlace(db, given);
  if (place !== undefined && capacity !== null && !fitsRoom(given, capacity)) return { holds: 'tooLarge', capacity };
  if (place !== undefined) return { holds: 'waiting', place, guests: given.guests };
  if (given.answer === 'yes') return { holds: 'seated', guests: given.guests };
  if (given.answer === 'perhaps' && capacity !== null) return { holds: 'noSeat' };
  return { holds: given.answer };
}
