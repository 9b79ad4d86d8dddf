import type { Database } from '../../../db/database.ts';
import type { Member } from '../members/member.ts';
import { pledgesOf } from './pledge-list.ts';

/** More than any network has pledged: ten at each of four meetings in ten years. */
const MOST = 400;

/** How many pledges of a network came to an end, and how many of them were kept, as its page lists them. */
export function pledgeTally(
  db: Database,
  viewer: Member | undefined,
  networkId: number,
): { settled: number; kept: number } {
  const ends = pledgesOf(db, viewer, networkId, 'de', MOST).map(({ end }) => end);
  return {
    settled: ends.filter((end) => end !== 'open').length,
    kept: ends.filter((end) => end === 'kept').length,
  };
}
