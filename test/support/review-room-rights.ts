import { houseOfRights } from './foundation-rights.ts';
import type { Guests } from './rights.ts';
import { reviewOnSite } from './site-reviews.ts';

/**
 * A review that is written in secret: nobody has a way in by what they are on the site. Who may do what in which state of a
 * review is held in `test/site/review-rights.test.ts`.
 */
let review: number | undefined;
const at = (room = '') => `/reviews/${String((review ??= reviewOnSite(houseOfRights()).id))}${room}`;
const room = (name: string, get: Guests) => ({ at: () => at(name), get }) as const;
const form = (name: string, get: Guests) => ({ at: () => at(name), get, post: get }) as const;
/** Whoever reviews, too, is told that it is the lead's. */
const leadsForm = (name: string) => ({ ...form(name, 'leads'), refuses: ['reviewer'] }) as const;

/** Rows of the table in `test/site/rights.test.ts`. */
export const REVIEW_ROOM_RIGHTS = {
  '/[...locale]/reviews': { at: '/reviews', get: 'involved' },
  '/[...locale]/reviews/new': { at: '/reviews/new', get: 'leads', post: 'leads' },
  '/[...locale]/reviews/[review]': room('', 'reviewers'),
  '/[...locale]/reviews/[review]/closure': leadsForm('/closure'),
  '/[...locale]/reviews/[review]/conclusion': leadsForm('/conclusion'),
  '/[...locale]/reviews/[review]/deadline': leadsForm('/deadline'),
  '/[...locale]/reviews/[review]/ending': leadsForm('/ending'),
  '/[...locale]/reviews/[review]/interest': form('/interest', 'reviewers'),
  // Neither is there before it is closed.
  '/[...locale]/reviews/[review]/reply': form('/reply', 'nobody'),
  '/[...locale]/reviews/[review]/report': room('/report', 'nobody'),
  '/[...locale]/reviews/[review]/sheet': form('/sheet', 'reviewers'),
  '/[...locale]/reviews/[review]/withdrawal': leadsForm('/withdrawal'),
  '/reviews/[review]/report.csv': room('/report.csv', 'nobody'),
} as const;
