import type { AstroGlobal } from 'astro';
import { signedIn } from '../features/auth/guard.ts';
import { memberById } from '../features/members/find.ts';
import type { Member } from '../features/members/member.ts';
import { networkById } from '../features/networks/find.ts';
import type { Network } from '../features/networks/network.ts';
import { readReview, type ReviewerView } from '../features/review/read-review.ts';
import { hasReport } from '../features/review/report/report.ts';
import { reviewFor, reviewToLead, type Review, type State } from '../features/review/review.ts';
import { sheetsForReviewer } from '../features/review/sheets/shown-sheets.ts';
import { wayIn } from '../features/review/way-in.ts';
import { messages } from '../i18n/messages.ts';
import { AppError } from '../lib/errors.ts';
import { localePath } from '../lib/paths.ts';
import { numberIn } from './_number.ts';

type Page = Pick<AstroGlobal, 'locals' | 'params'>;
type Crumb = { href: string; label: string };

/** Whoever comes to the address of a review, its number, and the ways back. Throws signed_out, not_found. */
export function reviewAddress({ locals, params }: Page): { member: Member; id: number; back: string; crumbs: Crumb[] } {
  const { member } = signedIn(locals);
  const id = numberIn(params.review);
  const desk = localePath(locals.locale, '/reviews');
  const { title } = messages(locals.locale).review.room;
  return { member, id, back: `${desk}/${String(id)}`, crumbs: [{ href: desk, label: title }] };
}

/**
 * The answer that leads whoever sits on a review and has not declared their interests to where they do; undefined for
 * all others. Throws signed_out, not_found.
 */
export function declaresFirst(page: Pick<AstroGlobal, 'locals' | 'params' | 'redirect'>): Response | undefined {
  const { member, id, back } = reviewAddress(page);
  return wayIn(page.locals.db, member, id) === 'declares' ? page.redirect(`${back}/interest`, 303) : undefined;
}

/** A review that a board may read, with all that stands in its report. Throws signed_out, not_found. */
export function reported(page: Page) {
  const { db, now, locale } = page.locals;
  const { member, id } = reviewAddress(page);
  if (!hasReport(reviewFor(db, member, id).state)) throw new AppError('not_found');
  const view = readReview(db, member, id, now);
  const sheets = sheetsForReviewer(view, member, messages(locale).review.room.page.former);
  return { member, view, sheets, by: authorsOf(page.locals, view) };
}

/** Who wrote the conclusion of a review, and the reply to it. */
export function authorsOf(
  locals: Pick<App.Locals, 'db' | 'now' | 'locale'>,
  { review, reply }: Pick<ReviewerView, 'review' | 'reply'>,
): { conclusion: string; reply: string } {
  return { conclusion: nameOf(locals, review.concludedBy), reply: nameOf(locals, reply?.by ?? null) };
}

type LeadRoom = ReturnType<typeof reviewAddress> & { review: Review; network: Network };

/**
 * A review for its lead, where it is at one of these points. Throws signed_out, not_found, forbidden for other
 * reviewers, and conflict.
 */
export function leadRoom(page: Page, ...states: State[]): LeadRoom {
  const { db } = page.locals;
  const { member, id, back, crumbs } = reviewAddress(page);
  const review = reviewToLead(db, member, id, ...states);
  const network = networkById(db, review.networkId);
  return { member, id, back, crumbs: [...crumbs, { href: back, label: network.name }], review, network };
}

function nameOf({ db, now, locale }: Pick<App.Locals, 'db' | 'now' | 'locale'>, memberId: number | null): string {
  const name = memberId === null ? undefined : memberById(db, memberId, now)?.name;
  return name ?? messages(locale).review.room.page.former;
}
