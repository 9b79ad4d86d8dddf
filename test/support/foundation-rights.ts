import type { Foundation } from '../../src/features/review/foundations/foundation.ts';
import { answerReviewerInvitation, inviteReviewer } from '../../src/features/review/foundations/invite-reviewer.ts';
import { openFoundation } from '../../src/features/review/foundations/open-foundation.ts';
import { publishGrant } from '../../src/features/review/grants/publish-grant.ts';
import { askNetwork } from '../../src/features/review/questions/ask-network.ts';
import type { Network } from '../../src/features/networks/network.ts';
import type { Member } from '../../src/features/members/member.ts';
import { adds } from './network-parts.ts';
import { heldOnSite, houseWith, type House } from './site-reviews.ts';
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

let house: House | undefined;

/** The foundation of the rows, with its people. */
export function houseOfRights(): House {
  return (house ??= houseWith(newcomer));
}

const at = (room = '') => `/foundations/${houseOfRights().foundation.slug}${room}`;

/** Whoever reviews is told that it is the lead's. */
const told = { refuses: ['reviewer'] } as const;
const read = (room: string) => ({ at: () => at(room), get: 'reviewers' }) as const;
const lead = (room: string) => ({ at: () => at(room), get: 'leads', post: 'leads', ...told }) as const;
/** Whoever ends an office or takes a network out does so: each visit has one of its own. */
const asked = () => {
  const { foundation, lead: by } = houseOfRights();
  const who = newcomer();
  inviteReviewer(siteStore(), by, foundation.id, { memberId: who.id, words: undefined }, new Date());
  return who;
};
const aReviewer = () => {
  const who = asked();
  answerReviewerInvitation(siteStore(), who, houseOfRights().foundation.id, 'yes', new Date());
  return String(who.id);
};
const held = () => heldOnSite(houseOfRights()).slug;

/** Money of the house for a network that it holds. */
const lineOnSite = () => {
  const { foundation } = houseOfRights();
  const place = { networkId: heldOnSite(houseOfRights()).id, now: new Date() };
  return adds(siteStore(), place, { source: foundation.name, kind: 'foundation', awardedOn: '2025-11-03' });
};
const grantOnSite = () => {
  const { foundation, lead: by } = houseOfRights();
  const said = { lineId: lineOnSite(), title: 'Stelle', description: 'Eine halbe.', awardedOn: undefined };
  return publishGrant(siteStore(), by, foundation.id, said, new Date()).id;
};

let questioned: Network | undefined;
/** A network of Ruth's that the house holds and asks. */
export function networkInQuestion(): Network {
  return (questioned ??= heldOnSite(houseOfRights()));
}

let question: number | undefined;
const questionOnSite = () => {
  const { foundation, lead: by } = houseOfRights();
  const place = { foundationId: foundation.id, networkId: networkInQuestion().id };
  return askNetwork(siteStore(), by, place, { title: 'Miete', words: 'Wer zahlt danach?' }, new Date()).id;
};

/** One that nobody leads yet: administrators look after it. */
let opened: Foundation | undefined;
const unled = () => `/admin/foundations/${(opened ??= openOnSite()).slug}`;

/** Who may look at foundations: rows of the table in `test/site/rights.test.ts`. */
export const FOUNDATION_RIGHTS = {
  '/[...locale]/admin/foundations': { at: '/admin/foundations', get: 'admins' },
  '/[...locale]/admin/foundations/[foundation]': {
    at: unled,
    get: 'admins',
    post: 'admins',
  },
  '/[...locale]/admin/foundations/[foundation]/newcomer': {
    at: () => `${unled()}/newcomer`,
    get: 'admins',
    post: 'admins',
  },
  '/[...locale]/admin/foundations/new': { at: '/admin/foundations/new', get: 'admins', post: 'admins' },
  '/[...locale]/foundations': open('/foundations'),
  '/[...locale]/foundations/[foundation]': { at: () => at(), get: 'everyone' },
  '/[...locale]/foundations/[foundation]/change': lead('/change'),
  '/[...locale]/foundations/[foundation]/criteria': lead('/criteria'),
  '/[...locale]/foundations/[foundation]/grants': { at: () => at('/grants'), get: 'leads', ...told },
  '/[...locale]/foundations/[foundation]/grants/[grant]': {
    at: () => at(`/grants/${String(grantOnSite())}`),
    get: 'leads',
    post: 'leads',
    ...told,
  },
  '/[...locale]/foundations/[foundation]/grants/lines/[line]': {
    at: () => at(`/grants/lines/${String(lineOnSite())}`),
    get: 'leads',
    post: 'leads',
    ...told,
  },
  // Whoever was not asked is told that the question is not open.
  '/[...locale]/foundations/[foundation]/invitation': roomForm(() => at('/invitation')),
  '/[...locale]/foundations/[foundation]/log': read('/log'),
  '/[...locale]/foundations/[foundation]/reviewers': {
    at: () => at('/reviewers'),
    get: 'reviewers',
    // What another than the lead sends there is refused with what is missing in it.
    post: 'reviewers',
  },
  '/[...locale]/foundations/[foundation]/reviewers/newcomer': lead('/reviewers/newcomer'),
  '/[...locale]/foundations/[foundation]/reviewers/[member]': {
    at: () => at(`/reviewers/${aReviewer()}`),
    get: 'leads',
    post: 'leads',
  },
  '/[...locale]/foundations/[foundation]/reviewers/[member]/invitation': {
    at: () => at(`/reviewers/${String(asked().id)}/invitation`),
    get: 'leads',
    post: 'leads',
    ...told,
  },
  '/[...locale]/foundations/[foundation]/reviewers/[member]/lead': {
    at: () => at(`/reviewers/${aReviewer()}/lead`),
    get: 'leads',
    post: 'leads',
    ...told,
  },
  // Who reviews for nobody, and runs no network, finds nothing of what foundations do with them.
  '/[...locale]/reviews/comparison': { at: '/reviews/comparison', get: 'jurors' },
  '/[...locale]/reviews/portfolio': { at: '/reviews/portfolio', get: 'jurors' },
  '/[...locale]/reviews/portfolio/[network]': {
    at: () => `/reviews/portfolio/${held()}`,
    get: 'reviewers',
    post: 'reviewers',
  },
  '/[...locale]/reviews/portfolio/[network]/removal': {
    at: () => `/reviews/portfolio/${held()}/removal`,
    get: 'reviewers',
    post: 'reviewers',
  },
  '/[...locale]/reviews/portfolio/new': { at: '/reviews/portfolio/new', get: 'jurors', post: 'jurors' },
  '/[...locale]/reviews/questions': { at: '/reviews/questions', get: 'involved' },
  '/[...locale]/reviews/questions/[question]': {
    at: () => `/reviews/questions/${String((question ??= questionOnSite()))}`,
    get: 'inQuestion',
    post: 'inQuestion',
  },
  '/[...locale]/reviews/questions/new': {
    at: () => `/reviews/questions/new?network=${held()}`,
    get: 'jurors',
    post: 'jurors',
  },
  '/reviews/portfolio.csv': { at: '/reviews/portfolio.csv', get: 'jurors' },
  '/reviews/portfolio/ends.csv': { at: '/reviews/portfolio/ends.csv', get: 'jurors' },
} as const;
