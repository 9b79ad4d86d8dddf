import { memberById } from '../../src/features/members/find.ts';
import type { Member } from '../../src/features/members/member.ts';
import type { Foundation } from '../../src/features/review/foundations/foundation.ts';
import { answerReviewerInvitation, inviteReviewer } from '../../src/features/review/foundations/invite-reviewer.ts';
import { openOnSite } from './foundation-rights.ts';
import { nameInOffice } from './newcomers.ts';
import { newcomer, siteStore } from './site-store.ts';

export type SiteFoundation = { foundation: Foundation; at: string; lead: Member; reviewer: Member };

/** A foundation with its lead and one reviewer, all of them new. */
export function newFoundation(): SiteFoundation {
  const [db, now] = [siteStore(), new Date()];
  const [lead, reviewer] = [newcomer(nameInOffice()), newcomer(nameInOffice())];
  const foundation = openOnSite(lead);
  answerReviewerInvitation(db, lead, foundation.id, 'yes', now);
  inviteReviewer(db, lead, foundation.id, { memberId: reviewer.id, words: undefined }, now);
  answerReviewerInvitation(db, reviewer, foundation.id, 'yes', now);
  return { foundation, at: `/foundations/${foundation.slug}`, lead: asNow(lead), reviewer: asNow(reviewer) };
}

/** Somebody with the office that they were given since. */
export function asNow({ id }: Member): Member {
  return memberById(siteStore(), id, new Date()) ?? newcomer();
}
