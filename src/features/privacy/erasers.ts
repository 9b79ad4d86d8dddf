import type { Transaction } from '../../../db/database.ts';
import type { Leftovers } from '../../../db/schema/privacy.ts';
import type { Locale } from '../../lib/paths.ts';
import { forgetSigningIn } from '../auth/forget.ts';
import { forgetFiles } from '../files/file.ts';
import { forgetFollowing } from '../forum/forget-following.ts';
import { forgetCases } from '../forum/forget-cases.ts';
import { forgetTalk } from '../forum/forget.ts';
import { forgetMails } from '../mail/forget.ts';
import { unname } from '../mail/mentions.ts';
import { forgetMeetings } from '../meetings/forget.ts';
import { forgetMember } from '../members/forget.ts';
import { forgetOrganiser } from '../networks/organiser.ts';
import { forgetNewsFor } from '../notices/forget.ts';
import { forgetProposals } from '../proposals/forget.ts';
import { forgetReviewer } from '../review/forget.ts';
import { forgetTransfers } from '../transfers/forget.ts';

/** Somebody who is being erased. `formerly`: what stands in place of their name from now on. */
export type Leaving = {
  id: number;
  /** Every name that we know of them, the one of now first. */
  names: string[];
  /** Every address that we know of them. */
  emails: string[];
  texts: 'kept' | 'blanked';
  formerly: Record<Locale, string>;
};

/**
 * What each feature does when a member is erased, in one transaction, and the names of the files that have to go after
 * it. Whoever adds a feature that knows of members adds its line. What becomes of which column, and why: decision 0024.
 */
export const ERASERS: ((tx: Transaction, leaving: Leaving, now: Date) => Partial<Leftovers> | undefined)[] = [
  // First, as long as the name is known: it is looked for in what others wrote.
  (tx, leaving, now) => forgetTalk(tx, leaving, now),
  (tx, leaving) => forgetCases(tx, leaving),
  (tx, leaving) => forgetSigningIn(tx, leaving),
  (tx, leaving, now) => forgetMeetings(tx, leaving, now),
  (tx, leaving, now) => forgetMember(tx, leaving, now),
  (tx, leaving) => forgetFollowing(tx, leaving),
  (tx, leaving) => forgetNewsFor(tx, leaving),
  (tx, leaving) => forgetOrganiser(tx, leaving),
  (tx, leaving, now) => forgetTransfers(tx, leaving, now),
  (tx, leaving) => forgetProposals(tx, leaving),
  (tx, leaving) => forgetReviewer(tx, leaving),
  (tx, { id }) => ({ files: forgetFiles(tx, id) }),
  (tx, { id, emails }) => ({ mails: forgetMails(tx, { memberId: id, emails }) }),
  (tx, { names, emails, formerly }) => unname(tx, [...names, ...emails], formerly),
];
