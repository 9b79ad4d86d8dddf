import { beforeAll, describe, expect, test } from 'vitest';
import { openCase } from '../../src/features/forum/moderation-case.ts';
import type { Post } from '../../src/features/forum/post.ts';
import type { Member } from '../../src/features/members/member.ts';
import { methodsOf } from '../../src/serving/methods.ts';
import { get, post } from '../support/as-somebody.ts';
import { ask } from '../support/forum.ts';
import { ADMIN_RIGHTS } from '../support/admin-rights.ts';
import { FILE_RIGHTS } from '../support/file-rights.ts';
import { invitation, session, UNKNOWN, withdrawal } from '../support/own-things.ts';
import { PART_RIGHTS } from '../support/part-rights.ts';
import { PROPOSAL_RIGHTS } from '../support/proposal-rights.ts';
import { REVIEW_RIGHTS } from '../support/review-rights.ts';
import { TRANSFER_RIGHTS } from '../support/transfer-rights.ts';
import { meetingRights } from '../support/meeting-rights.ts';
import {
  addressFor,
  deskForm,
  open,
  openForm,
  receptionIn,
  receptionOf,
  ROLES,
  room,
  roomForm,
  routesInSource,
  token,
  type Rights,
} from '../support/rights.ts';
import { somebodyAs } from '../support/somebody-as.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';

const askAs = (who: Member) => ask(siteStore(), who, { boardId: 1 }, new Date());
const questions = new Map<number, Post>();
const questionOf = (who: Member) => {
  const known = questions.get(who.id) ?? askAs(who);
  questions.set(who.id, known);
  return known;
};
const question = () => questionOf(onSite('ruth'));
const topic = () => `/forum/topics/${String(question().topicId)}`;

const writing = () => `/forum/posts/${String(question().id)}`;
let caseId: number | undefined;
const moderationCase = () => {
  caseId ??= siteStore().transaction((tx) => openCase(tx, question().id, new Date()).id);
  return `/forum/cases/${String(caseId)}`;
};

/** Pages that are shown in another's place. */
const INSTEAD = [
  '400',
  '401',
  '403',
  '404',
  '409',
  '413',
  '500',
  'too-often',
  'signed-out',
  'leads-only',
  'not-found',
  'forum/gone',
];

/** Every page, by the pattern that Astro matches. */
const RIGHTS: Record<string, Rights> = {
  ...ADMIN_RIGHTS,
  ...FILE_RIGHTS,
  ...PART_RIGHTS,
  ...PROPOSAL_RIGHTS,
  ...REVIEW_RIGHTS,
  ...TRANSFER_RIGHTS,
  '/[...locale]': open('/'),
  '/[...locale]/[page]': open('/about'),
  '/[...locale]/compare': open('/compare'),
  '/[...locale]/confirm-email/[token]': openForm(`/confirm-email/${UNKNOWN}`),
  '/[...locale]/data': open('/data'),
  '/[...locale]/forum': open('/forum'),
  '/[...locale]/forum/[...unknown]': { at: '/forum/nirgends', get: 'nobody', secret: true },
  '/[...locale]/forum/boards/[board]': open('/forum/boards/fachthemen'),
  '/[...locale]/forum/boards/[board]/following': roomForm('/forum/boards/fragen/following'),
  '/[...locale]/forum/feeds': { at: '/forum/feeds', get: 'everyone', post: 'members' },
  '/[...locale]/forum/new': roomForm('/forum/new'),
  '/[...locale]/forum/reading': roomForm('/forum/reading'),
  '/[...locale]/forum/topics/[topic]': { at: topic, get: 'members', post: 'members', secret: 'to look at' },
  '/[...locale]/forum/topics/[topic]/following': roomForm(() => `${topic()}/following`),
  '/[...locale]/forum/topics/[topic]/news': { at: () => `${topic()}/news?after=1`, get: 'members', secret: true },
  '/[...locale]/forum/topics/[topic]/reading': roomForm(() => `${topic()}/reading`),
  '/[...locale]/forum/topics/[topic]/related': { at: () => `${topic()}/related`, get: 'members', secret: 'to look at' },
  '/[...locale]/forum/topics/[topic]/unread': room(() => `${topic()}/unread`),
  '/[...locale]/forum/drafts': room('/forum/drafts'),
  // Nobody of these has begun to write one.
  '/[...locale]/forum/drafts/[place]': { at: '/forum/drafts/new', get: 'nobody', post: 'members' },
  '/[...locale]/forum/posts/[post]': {
    at: () => `/forum/posts/${String(question().id)}`,
    get: 'members',
    secret: true,
  },
  '/[...locale]/forum/posts/[post]/deletion': roomForm((who) => `/forum/posts/${String(askAs(who).id)}/deletion`),
  '/[...locale]/forum/posts/[post]/edit': roomForm((who) => `/forum/posts/${String(questionOf(who).id)}/edit`),
  '/[...locale]/forum/posts/[post]/helpful': roomForm(() => `/forum/posts/${String(question().id)}/helpful`),
  '/[...locale]/forum/posts/[post]/versions': room(() => `/forum/posts/${String(question().id)}/versions`),
  '/[...locale]/forum/topics/[topic]/answer': roomForm(
    (who) => `/forum/topics/${String(questionOf(who).topicId)}/answer`,
  ),
  '/[...locale]/forum/cases/[case]': deskForm(moderationCase),
  '/[...locale]/forum/cases/[case]/decision': deskForm(() => `${moderationCase()}/decision`),
  '/[...locale]/forum/log': room('/forum/log'),
  '/[...locale]/forum/posts/[post]/hiding': deskForm(() => `${writing()}/hiding`),
  '/[...locale]/forum/posts/[post]/report': roomForm(() => `${writing()}/report`),
  '/[...locale]/forum/topics/[topic]/closure': deskForm(() => `${topic()}/closure`),
  '/[...locale]/forum/topics/[topic]/hiding': deskForm(() => `${topic()}/hiding`),
  '/[...locale]/forum/topics/[topic]/pin': deskForm(() => `${topic()}/pin`),
  '/[...locale]/forum/topics/[topic]/place': deskForm(() => `${topic()}/place`),
  '/[...locale]/guides': open('/guides'),
  '/[...locale]/guides/[slug]': open('/guides/quartalstreffen'),
  '/[...locale]/join': openForm('/join'),
  '/[...locale]/join/[token]': token(`/join/${UNKNOWN}`),
  '/[...locale]/join/asked': open('/join/asked'),
  '/[...locale]/join/confirmed': open('/join/confirmed'),
  '/[...locale]/join/requests/[token]': token(`/join/requests/${UNKNOWN}`),
  '/[...locale]/keep-email/[token]': openForm(`/keep-email/${UNKNOWN}`),
  '/[...locale]/me': room('/me'),
  '/[...locale]/me/acts': room('/me/acts'),
  '/[...locale]/me/calendar': roomForm('/me/calendar'),
  '/[...locale]/me/calendar/end': roomForm('/me/calendar/end'),
  '/[...locale]/me/confirmation': roomForm('/me/confirmation'),
  '/[...locale]/me/confirmation/code': roomForm('/me/confirmation/code'),
  '/[...locale]/me/data': room('/me/data'),
  '/[...locale]/me/data/export': roomForm('/me/data/export'),
  '/[...locale]/me/email': roomForm('/me/email'),
  '/[...locale]/me/email/asked': room('/me/email/asked'),
  '/[...locale]/me/erasure': roomForm('/me/erasure'),
  '/[...locale]/me/erasure/withdrawal': roomForm(withdrawal),
  '/[...locale]/me/invitations': roomForm('/me/invitations'),
  '/[...locale]/me/invitations/[invitation]': roomForm(invitation),
  '/[...locale]/me/letters': roomForm('/me/letters'),
  '/[...locale]/me/notices': roomForm('/me/notices'),
  '/[...locale]/me/password': roomForm('/me/password'),
  '/[...locale]/me/password/removal': roomForm('/me/password/removal'),
  '/[...locale]/me/picture': roomForm('/me/picture'),
  '/[...locale]/me/picture/removal': roomForm('/me/picture/removal'),
  '/[...locale]/me/profile': roomForm('/me/profile'),
  '/[...locale]/me/roles': room('/me/roles'),
  '/[...locale]/me/second-factor': roomForm('/me/second-factor'),
  '/[...locale]/me/second-factor/app': roomForm('/me/second-factor/app'),
  '/[...locale]/me/second-factor/recovery-codes': roomForm('/me/second-factor/recovery-codes'),
  '/[...locale]/me/second-factor/removal': {
    at: '/me/second-factor/removal',
    get: 'plainMembers',
    post: 'plainMembers',
  },
  '/[...locale]/me/security': room('/me/security'),
  '/[...locale]/me/sessions': roomForm('/me/sessions'),
  '/[...locale]/me/sessions/[session]': roomForm(session),
  ...meetingRights,
  '/[...locale]/members': room('/members'),
  '/[...locale]/members/[member]': { at: () => `/members/${String(onSite('ruth').id)}`, get: 'members', secret: true },
  '/[...locale]/projects': open('/projects'),
  '/[...locale]/projects/[slug]': open('/projects/repair-cafe'),
  '/[...locale]/projects/booklet': open('/projects/booklet'),
  '/[...locale]/projects/[slug]/discussion': open('/projects/repair-cafe/discussion'),
  '/[...locale]/search': open('/search'),
  '/[...locale]/setup/[token]': token(`/setup/${UNKNOWN}`),
  '/[...locale]/sign-in': openForm('/sign-in'),
  '/[...locale]/sign-in/code': openForm('/sign-in/code'),
  '/[...locale]/sign-in/link/[token]': {
    at: `/sign-in/link/${UNKNOWN}`,
    get: 'nobody',
    post: 'everyone',
    secret: true,
  },
  '/[...locale]/sign-in/password': openForm('/sign-in/password'),
  '/[...locale]/sign-in/second-factor': roomForm('/sign-in/second-factor'),
  '/[...locale]/sign-out': openForm('/sign-out'),
  '/[...locale]/unsubscribe/[token]': token(`/unsubscribe/${UNKNOWN}`),
  '/api/people': room('/api/people?q=r'),
  '/api/search': open('/api/search?q=Nachbar'),
  '/data/codebook.json': open('/data/codebook.json'),
  '/data/effects.csv': open('/data/effects.csv'),
  '/data/funding.csv': open('/data/funding.csv'),
  '/data/projects.csv': open('/data/projects.csv'),
  '/data/projects.json': open('/data/projects.json'),
  '/feed.xml': open('/feed.xml'),
  '/forum/boards/[board]/feed.xml': open('/forum/boards/fachthemen/feed.xml'),
  '/forum/feed.xml': open('/forum/feed.xml'),
  '/forum/topics/[topic]/feed.xml': { at: () => `${topic()}/feed.xml`, get: 'nobody', secret: true },
  '/robots.txt': open('/robots.txt'),
  '/sitemap-index.xml': open('/sitemap-index.xml'),
  '/sitemap-pages.xml': open('/sitemap-pages.xml'),
  // Last of all: whoever sends this one has the role no longer.
  '/[...locale]/me/roles/[role]/end': {
    at: ({ roles }) => `/me/roles/${roles[0] ?? 'editor'}/end`,
    get: 'officers',
    post: 'officers',
  },
};

test('the only administrator is told what to do before leaving', async () => {
  const page = await (await get('/me/erasure', 'hanna')).text();
  expect(page).toContain('einzige Person');
  expect(page).not.toMatch(/<button[^>]*>[^<]*löschen/);
});

test('every page of the source stands in the table, and nothing else', () => {
  const known = new Set([...Object.keys(RIGHTS), ...INSTEAD.map((page) => `/[...locale]/${page}`)]);
  expect(routesInSource().filter((route) => !known.has(route))).toEqual([]);
  const sources = new Set(routesInSource());
  expect(Object.keys(RIGHTS).filter((route) => !sources.has(route))).toEqual([]);
});

test('whoever takes a form has a row that says from whom', () => {
  const forms = Object.keys(RIGHTS).filter((route) => methodsOf(route).includes('POST'));
  const silent = forms.filter((route) => !RIGHTS[route]?.post && RIGHTS[route]?.get !== 'nobody');
  expect(silent).toEqual([]);
});

describe.each(ROLES)('%s', (role) => {
  let who: Member | undefined;
  beforeAll(async () => {
    who = await somebodyAs(role);
  });

  test.each(Object.entries(RIGHTS))('is received by %s as it should be', async (route, rights) => {
    const at = await addressFor(rights.at, who ?? newcomer());
    const refuses = rights.refuses === true || (rights.refuses?.includes(role) ?? false);
    const seen = await get(at, who);
    const expected = receptionOf(rights.get, role, { secret: rights.secret !== undefined, refuses });
    expect(receptionIn(seen.status, seen.headers.get('location')), `GET ${at}`).toBe(expected);
    if (!methodsOf(route).includes('POST')) return;
    const there = await addressFor(rights.at, who ?? newcomer());
    const sent = await post(there, {}, who);
    const wanted = receptionOf(rights.post ?? rights.get, role, { secret: rights.secret === true, refuses });
    expect(receptionIn(sent.status, sent.headers.get('location')), `POST ${there}`).toBe(wanted);
  });
});
