/**
 * Nobody has a way into reviews by what they are on the site: visitors are led to the door, and members find nothing.
 * Who does, object by object, is held in `test/site/review-rights.test.ts`.
 */
const nobody = (at: string) => ({ at, get: 'nobody' }) as const;
const nobodysForm = (at: string) => ({ at, get: 'nobody', post: 'nobody' }) as const;

/** Rows of the table in `test/site/rights.test.ts`. */
export const REVIEW_ROOM_RIGHTS = {
  '/[...locale]/reviews': nobody('/reviews'),
  '/[...locale]/reviews/new': nobodysForm('/reviews/new'),
  '/[...locale]/reviews/[review]': nobody('/reviews/1'),
  '/[...locale]/reviews/[review]/closure': nobodysForm('/reviews/1/closure'),
  '/[...locale]/reviews/[review]/conclusion': nobodysForm('/reviews/1/conclusion'),
  '/[...locale]/reviews/[review]/deadline': nobodysForm('/reviews/1/deadline'),
  '/[...locale]/reviews/[review]/ending': nobodysForm('/reviews/1/ending'),
  '/[...locale]/reviews/[review]/interest': nobodysForm('/reviews/1/interest'),
  '/[...locale]/reviews/[review]/reply': nobodysForm('/reviews/1/reply'),
  '/[...locale]/reviews/[review]/report': nobody('/reviews/1/report'),
  '/[...locale]/reviews/[review]/sheet': nobodysForm('/reviews/1/sheet'),
  '/[...locale]/reviews/[review]/withdrawal': nobodysForm('/reviews/1/withdrawal'),
  '/reviews/[review]/report.csv': nobody('/reviews/1/report.csv'),
} as const;
