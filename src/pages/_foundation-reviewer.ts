import type { AstroGlobal } from 'astro';
import type { Member } from '../features/members/member.ts';
import type { Foundation } from '../features/review/foundations/foundation.ts';
import { canEndOffice } from '../features/review/foundations/leave-office.ts';
import { onlyLead, reviewersOf } from '../features/review/foundations/office.ts';
import { messages } from '../i18n/messages.ts';
import { AppError } from '../lib/errors.ts';
import { localePath, type Locale } from '../lib/paths.ts';
import { ownFoundation, wayFromFoundations } from './_foundation.ts';
import { numberIn } from './_number.ts';

/** The reviewer in an address, whose task is to be ended, or who is to lead. Throws where that is not for the member. */
export function reviewerOfPage({ params, locals }: Pick<AstroGlobal, 'params' | 'locals'>, what: 'end' | 'lead') {
  const { db, now } = locals;
  const { member, foundation } = ownFoundation({ params, locals });
  if (what === 'lead') onlyLead(db, member, foundation.id);
  const other = heldBy(numberIn(params.member));
  if (what === 'end' && !canEndOffice(db, member, foundation.id, other.id)) throw new AppError('not_found');
  return { member, foundation, other };

  function heldBy(id: number): Member {
    const found = reviewersOf(db, foundation.id, now).find((one) => one.member.id === id);
    if (!found) throw new AppError('not_found');
    return found.member;
  }
}

/** The way to a page about one reviewer. */
export function wayFromReviewers(locale: Locale, foundation: Foundation): { href: string; label: string }[] {
  const href = localePath(locale, `/foundations/${foundation.slug}/reviewers`);
  const { reviewers } = messages(locale).foundations.page;
  return [...wayFromFoundations(locale, foundation), { href, label: reviewers }];
}
