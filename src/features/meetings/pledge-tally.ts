import type { Database } from '../../../db/database.ts';
import type { Member } from '../members/member.ts';
import { pledgesOf, type PledgeEnd } from './pledge-list.ts';

/** More than any network has pledged: ten at each of four meetings in ten years. */
const MOST = 400;

/**
 * What came of pledges, counted the same way for a network and for a meeting. `settled`: those that came to an end.
 * `kept` counts those kept wholly and those kept in part, which `partly` counts too: whoever says openly that something
 * was done in part stands no worse than before.
 */
export type PledgeTally = { settled: number; kept: number; partly: number };

export function tallyOf(pledges: readonly { end: PledgeEnd }[]): PledgeTally {
  const count = (...wanted: PledgeEnd[]) => pledges.filter(({ end }) => wanted.includes(end)).length;
  return { settled: count('kept', 'partly', 'dropped'), kept: count('kept', 'partly'), partly: count('partly') };
}

/** The pledges of a network, as its page lists them. */
export function pledgeTally(db: Database, viewer: Member | undefined, networkId: number): PledgeTally {
  return tallyOf(pledgesOf(db, viewer, networkId, 'de', MOST));
}
