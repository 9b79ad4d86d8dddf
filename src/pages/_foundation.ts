import type { AstroGlobal } from 'astro';
import { signedIn } from '../features/auth/guard.ts';
import type { Member } from '../features/members/member.ts';
import { foundationAt } from '../features/review/foundations/find.ts';
import type { Foundation } from '../features/review/foundations/foundation.ts';
import { canLead, onlyLead, onlyReviewers } from '../features/review/foundations/office.ts';
import { messages } from '../i18n/messages.ts';
import { localePath, type Locale } from '../lib/paths.ts';

type Page = Pick<AstroGlobal, 'params' | 'locals'>;
type Found = { member: Member; foundation: Foundation };

/** The foundation of a page for those who review for it. Throws signed_out, and not_found for everybody else. */
export function ownFoundation({ params, locals }: Page): Found & { leads: boolean } {
  const { member } = signedIn(locals);
  const foundation = foundationAt(locals.db, params.foundation);
  onlyReviewers(locals.db, member, foundation.id);
  return { member, foundation, leads: canLead(locals.db, member, foundation.id) };
}

/** The same for those who lead its reviews. Throws forbidden for its other reviewers. */
export function foundationToLead({ params, locals }: Page): Found {
  const { member, foundation } = ownFoundation({ params, locals });
  onlyLead(locals.db, member, foundation.id);
  return { member, foundation };
}

/** The way from the list to a page of a foundation. */
export function wayFromFoundations(locale: Locale, foundation: Foundation): { href: string; label: string }[] {
  const { title } = messages(locale).foundations;
  return [
    { href: localePath(locale, '/foundations'), label: title },
    { href: localePath(locale, `/foundations/${foundation.slug}`), label: foundation.name },
  ];
}
