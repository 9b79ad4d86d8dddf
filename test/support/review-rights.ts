import { FOUNDATION_RIGHTS } from './foundation-rights.ts';
import { REVIEW_ROOM_RIGHTS } from './review-room-rights.ts';
import { open } from './rights.ts';

/** What foundations publish is for everyone. */
export const REVIEW_RIGHTS = {
  ...FOUNDATION_RIGHTS,
  ...REVIEW_ROOM_RIGHTS,
  '/data/grants.csv': open('/data/grants.csv'),
  '/data/grants.json': open('/data/grants.json'),
} as const;
