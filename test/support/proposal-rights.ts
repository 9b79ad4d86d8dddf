import type { Member } from '../../src/features/members/member.ts';
import { propose } from '../../src/features/proposals/propose.ts';
import { facts, HEADINGS } from './proposals.ts';
import { onSite, siteStore } from './site-store.ts';

const made = new Map<number, number>();
const proposalOf = (who: Member) => {
  const topicId = made.get(who.id) ?? propose(siteStore(), who, facts(), HEADINGS, new Date()).topicId;
  made.set(who.id, topicId);
  return `/projects/proposals/${String(topicId)}`;
};
const proposal = () => proposalOf(onSite('ruth'));

/** Who may look at pages of proposals: rows of the table in `test/site/rights.test.ts`. */
export const PROPOSAL_RIGHTS = {
  '/[...locale]/projects/new': { at: '/projects/new', get: 'members', post: 'members' },
  '/[...locale]/projects/proposals': { at: '/projects/proposals', get: 'members' },
  '/[...locale]/projects/proposals/[topic]/change': {
    at: (who: Member) => `${proposalOf(who)}/change`,
    get: 'members',
    post: 'members',
  },
  '/[...locale]/projects/proposals/[topic]/publication': {
    at: () => `${proposal()}/publication`,
    get: 'editors',
    post: 'editors',
  },
  '/[...locale]/projects/proposals/[topic]/refusal': {
    at: () => `${proposal()}/refusal`,
    get: 'editors',
    post: 'editors',
  },
  '/projects/proposals/[topic].mdx': { at: () => `${proposal()}.mdx`, get: 'editors' },
} as const;
