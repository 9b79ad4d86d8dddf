import type { AstroGlobal } from 'astro';
import { signedIn } from '../features/auth/guard.ts';
import type { Member } from '../features/members/member.ts';
import { foundationsOf } from '../features/review/foundations/find.ts';
import type { Foundation } from '../features/review/foundations/foundation.ts';
import { portfolioAsk, type AskedPortfolio } from '../features/review/portfolio/ask.ts';
import type { CsvWords } from '../features/review/portfolio/csv.ts';
import { portfolioMoney, type HeldMoney } from '../features/review/portfolio/money.ts';
import { messages } from '../i18n/messages.ts';
import { AppError } from '../lib/errors.ts';
import { localePath, type Locale } from '../lib/paths.ts';

type Page = Pick<AstroGlobal, 'locals' | 'url'>;

/** Whose portfolio an address asks for; without a name the reader's first. Throws signed_out, not_found. */
export function portfolioOwner({ locals, url }: Page): {
  member: Member;
  foundation: Foundation;
  foundations: Foundation[];
} {
  const { member } = signedIn(locals);
  const foundations = foundationsOf(locals.db, member).map((own) => own.foundation);
  foundations.sort((a, b) => (a.name < b.name ? -1 : 1));
  const asked = url.searchParams.get('foundation');
  const foundation = asked === null ? foundations[0] : foundations.find(({ slug }) => slug === asked);
  if (!foundation) throw new AppError('not_found');
  return { member, foundation, foundations };
}

/** The same with what is asked of it, and its networks with their money. */
export function portfolioOfPage(page: Page): ReturnType<typeof portfolioOwner> & {
  asked: AskedPortfolio;
  held: HeldMoney[];
} {
  const owner = portfolioOwner(page);
  const { db, now } = page.locals;
  const asked = { ...portfolioAsk(page.url.searchParams), foundation: owner.foundation.slug };
  return { ...owner, asked, held: portfolioMoney(db, owner.member, owner.foundation.id, now) };
}

/** The German words of the table: beside a code, as in all tables that the site gives. */
export function csvWords(): CsvWords {
  const { portfolio, structures, review } = messages('de');
  const { how, assumed, table } = portfolio;
  const { states } = review.room;
  return { how, natures: structures.natures, states, assumed: assumed.choices, orMore: table.orMore };
}

type Crumb = { href: string; label: string };

/** The way to a room of the desk; those who only run a network come from their own area. */
export function wayFromReviews(locale: Locale, reviews: boolean): Crumb[] {
  const { portfolio, me } = messages(locale);
  if (!reviews) return [{ href: localePath(locale, '/me'), label: me.title }];
  return [{ href: localePath(locale, '/reviews'), label: portfolio.desk }];
}

/** The way from the desk to a page in a portfolio. */
export function wayFromPortfolio(locale: Locale, { slug }: Foundation): Crumb[] {
  const { name } = messages(locale).portfolio;
  const href = localePath(locale, `/reviews/portfolio?foundation=${slug}`);
  return [...wayFromReviews(locale, true), { href, label: name }];
}

/** The way to a page about a question. */
export function wayFromQuestions(locale: Locale, reviews: boolean): Crumb[] {
  const { title } = messages(locale).portfolio.questions;
  return [...wayFromReviews(locale, reviews), { href: localePath(locale, '/reviews/questions'), label: title }];
}
