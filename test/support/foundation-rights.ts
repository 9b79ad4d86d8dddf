import type { Foundation } from '../../src/features/review/foundations/foundation.ts';
import { openFoundation } from '../../src/features/review/foundations/open-foundation.ts';
import type { Member } from '../../src/features/members/member.ts';
import { openNetwork } from './part-rights.ts';
import { open, roomForm } from './rights.ts';
import { newcomer, onSite, siteStore } from './site-store.ts';

let count = 0;

/** A foundation of its own on the running site; whoever is named was asked to lead it and has not answered. */
export function openOnSite(lead: Member = newcomer()): Foundation {
  count += 1;
  const name = `Stiftung ${String(Date.now())} ${String(count)}`;
  const words = { name, about: 'Wir fördern Netzwerke.', lang: 'de' as const, orgId: undefined, invented: true };
  return openFoundation(siteStore(), onSite('hanna'), { ...words, leadId: lead.id }, new Date());
}

let opened: Foundation | undefined;
const at = (room = '') => `/foundations/${(opened ??= openOnSite()).slug}${room}`;

/** Nobody of those in the table reviews for it: they find nothing, whatever they may do for the site. */
const own = (room: string) => ({ at: () => at(room), get: 'nobody', post: 'nobody' }) as const;

const held = (room: string) =>
  ({ at: () => `/reviews/portfolio/${openNetwork().network.slug}${room}`, get: 'nobody', post: 'nobody' }) as const;

/** Who may look at foundations: rows of the table in `test/site/rights.test.ts`. */
export const FOUNDATION_RIGHTS = {
  '/[...locale]/admin/foundations': { at: '/admin/foundations', get: 'admins' },
  '/[...locale]/admin/foundations/[foundation]': {
    at: () => `/admin${at()}`,
    get: 'admins',
    post: 'admins',
  },
  '/[...locale]/admin/foundations/[foundation]/newcomer': {
    at: () => `/admin${at()}/newcomer`,
    get: 'admins',
    post: 'admins',
  },
  '/[...locale]/admin/foundations/new': { at: '/admin/foundations/new', get: 'admins', post: 'admins' },
  '/[...locale]/foundations': open('/foundations'),
  '/[...locale]/foundations/[foundation]': { at: () => at(), get: 'everyone' },
  '/[...locale]/foundations/[foundation]/change': own('/change'),
  '/[...locale]/foundations/[foundation]/criteria': own('/criteria'),
  '/[...locale]/foundations/[foundation]/grants': { at: () => at('/grants'), get: 'nobody' },
  '/[...locale]/foundations/[foundation]/grants/[grant]': own('/grants/1'),
  '/[...locale]/foundations/[foundation]/grants/lines/[line]': own('/grants/lines/1'),
  // Whoever was not asked is told that the question is not open.
  '/[...locale]/foundations/[foundation]/invitation': roomForm(() => at('/invitation')),
  '/[...locale]/foundations/[foundation]/log': { at: () => at('/log'), get: 'nobody' },
  '/[...locale]/foundations/[foundation]/reviewers': own('/reviewers'),
  '/[...locale]/foundations/[foundation]/reviewers/newcomer': own('/reviewers/newcomer'),
  '/[...locale]/foundations/[foundation]/reviewers/[member]': own('/reviewers/1'),
  '/[...locale]/foundations/[foundation]/reviewers/[member]/invitation': own('/reviewers/1/invitation'),
  '/[...locale]/foundations/[foundation]/reviewers/[member]/lead': own('/reviewers/1/lead'),
  // Who reviews for nobody, and runs no network, finds nothing of what foundations do with them.
  '/[...locale]/reviews/comparison': { at: '/reviews/comparison', get: 'nobody' },
  '/[...locale]/reviews/portfolio': { at: '/reviews/portfolio', get: 'nobody' },
  '/[...locale]/reviews/portfolio/[network]': held(''),
  '/[...locale]/reviews/portfolio/[network]/removal': held('/removal'),
  '/[...locale]/reviews/portfolio/new': { at: '/reviews/portfolio/new', get: 'nobody', post: 'nobody' },
  '/[...locale]/reviews/questions': { at: '/reviews/questions', get: 'nobody' },
  '/[...locale]/reviews/questions/[question]': { at: '/reviews/questions/1', get: 'nobody', post: 'nobody' },
  '/[...locale]/reviews/questions/new': { at: '/reviews/questions/new', get: 'nobody', post: 'nobody' },
  '/reviews/portfolio.csv': { at: '/reviews/portfolio.csv', get: 'nobody' },
  '/reviews/portfolio/ends.csv': { at: '/reviews/portfolio/ends.csv', get: 'nobody' },
} as const;
