import { timeAtHome } from '../../lib/home-clock.ts';
import type { Meeting } from './meeting.ts';

/** When a meeting is, as clocks at home show it: its beginning and its end. */
export function clockOf({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): { from: string; to: string } {
  return { from: timeAtHome(startsAt), to: timeAtHome(endsAt) };
}
