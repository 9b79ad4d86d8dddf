import type { ItemKind } from '../../src/features/meetings/item.ts';
import type { HomeName } from './homes.ts';

/** What somebody pledged at an item, and what they said later of it. */
export type Pledged = {
  home: HomeName;
  project?: string;
  words: string;
  settled?: { daysAgo: number; outcome: 'kept' | 'dropped'; note: string };
};

/** An item of an agenda; those of the host stand on it at once, others are decided. */
export type Point = {
  kind: Exclude<ItemKind, 'pledges'>;
  by: string;
  title: string;
  words?: string;
  project?: string;
  minutes: number;
  /** Why the host does not take it. */
  declined?: string;
  /** True: nobody has decided yet. */
  open?: true;
  result?: string;
  pledges?: Pledged[];
  tasks?: { words: string; by: string; days: number; done?: true }[];
};

/** Somebody's answer: themselves, or with guests and needs. */
export type Coming =
  string | { who: string; guests?: number; guestNames?: string; needs?: string[]; needsNote?: string };

/** A meeting of the demo. Its day is the Thursday that is nearest to `daysAgo`, or some weeks before it where that is around Christmas. */
export type Evening = {
  /** Days before now; negative: it is still to come. */
  daysAgo: number;
  home: HomeName;
  district: string;
  theme: string;
  venue: string;
  address: string;
  directions: string;
  from: string;
  to: string;
  capacity?: number;
  facts?: { stepFree?: string; hearingLoop?: string; childcare?: string };
  /** How many days before it is planned, and everyone invited. */
  planned: number;
  invited: number;
  coming: Coming[];
  perhaps?: string[];
  declining?: string[];
  /** Who said they would come and did not. */
  missing?: string[];
  /** Guests without an account at the door. */
  guestsCounted?: number;
  points: Point[];
  pledgesResult?: string;
  wish?: { by: string; words: string };
  moved?: { daysAgo: number; from: string; to: string };
  cancelled?: { daysAgo: number; reason: string };
};

export function nameOf(coming: Coming): string {
  return typeof coming === 'string' ? coming : coming.who;
}
