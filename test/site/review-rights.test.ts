import { beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '../../src/features/members/member.ts';
import { declareInterest } from '../../src/features/review/declare-interest.ts';
import { answerReviewerInvitation, inviteReviewer } from '../../src/features/review/foundations/invite-reviewer.ts';
import { endOffice } from '../../src/features/review/foundations/leave-office.ts';
import type { Review } from '../../src/features/review/review.ts';
import { submitSheet } from '../../src/features/review/sheets/write-sheet.ts';
import { get, post } from '../support/as-somebody.ts';
import { newcomerAs } from '../support/newcomers.ts';
import { sheetOn } from '../support/reviews.ts';
import { houseOnSite, reviewOnSite, type House } from '../support/site-reviews.ts';
import { onSite, siteStore } from '../support/site-store.ts';

/** What a room answers to whoever looks, in each state of a review: seen, refused, too late or too early, not there. */
const STATES = ['draft', 'submitted', 'concluded', 'closed'] as const;
const LEAD = {
  '': [200, 200, 200, 200],
  '/interest': [200, 200, 200, 200],
  '/sheet': [200, 409, 409, 409],
  '/deadline': [200, 409, 409, 409],
  '/ending': [200, 409, 409, 409],
  '/conclusion': [409, 200, 200, 409],
  '/closure': [409, 409, 200, 409],
  '/withdrawal': [200, 200, 200, 409],
  '/reply': [404, 404, 404, 404],
  '/report': [404, 404, 200, 200],
  '/report.csv': [404, 404, 200, 200],
};
type Room = keyof typeof LEAD;
type Seen = Record<Room, readonly number[]>;

const ROOMS = Object.keys(LEAD) as Room[];
const FORMS = ROOMS.filter((room) => !['', '/report', '/report.csv'].includes(room));
const refused = [403, 403, 403, 403];
const nothing = Object.fromEntries(ROOMS.map((room) => [room, [404, 404, 404, 404]])) as unknown as Seen;
const REVIEWER: Seen = {
  ...LEAD,
  ...{ '/deadline': refused, '/ending': refused, '/conclusion': refused },
  ...{ '/closure': refused, '/withdrawal': refused },
};
/** They are told why, and nothing else. */
const RECUSED: Seen = { ...nothing, '': refused };
const NETWORK: Seen = { ...nothing, '': [404, 404, 404, 200], '/reply': [404, 404, 404, 200] };

let house: House;
let elsewhere: House;
let former: Member;
const reviews: Review[] = [];

beforeAll(async () => {
  [house, elsewhere] = await Promise.all([houseOnSite(), houseOnSite()]);
  for (const state of STATES) reviews.push(reviewOnSite(house, state));
  former = await formerReviewer();
});

/** Somebody who read all of it until just now. */
async function formerReviewer(): Promise<Member> {
  const [db, now] = [siteStore(), new Date()];
  const member = await newcomerAs('editor');
  const { foundation, lead } = house;
  inviteReviewer(db, lead, foundation.id, { memberId: member.id, words: undefined }, now);
  answerReviewerInvitation(db, member, foundation.id, 'yes', now);
  for (const { id } of reviews) declareInterest(db, member, id, { interest: 'none', words: undefined }, now);
  expect((await get(`/reviews/${reviews[0]?.id ?? 0}`, member)).status).toBe(200);
  endOffice(db, lead, foundation.id, member.id, new Date());
  return member;
}

const PEOPLE: [string, () => Member, Seen][] = [
  ['the lead', () => house.lead, LEAD],
  ['a reviewer', () => house.reviewer, REVIEWER],
  ['a recused reviewer', () => house.other, RECUSED],
  ['somebody whose office has ended', () => former, nothing],
  ['the lead of another foundation', () => elsewhere.lead, nothing],
  ['an organiser of the network', () => onSite('ruth'), NETWORK],
  ['an organiser of no network', () => onSite('joerg'), nothing],
  ['an administrator', () => onSite('hanna'), nothing],
  ['a moderator', () => onSite('emre'), nothing],
];

describe.each(PEOPLE)('%s', (_, who, seen) => {
  test.each(STATES.map((state, index) => ({ state, index })))('looks at a review: $state', async ({ index }) => {
    const at = `/reviews/${String(reviews[index]?.id)}`;
    const found = await Promise.all(ROOMS.map(async (room) => [room, (await get(at + room, who())).status]));
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(ROOMS.map((room) => [room, seen[room][index]])));
  });

  test('sends to no room that they do not see', async () => {
    for (const [index, { id }] of reviews.entries()) {
      const hidden = FORMS.filter((room) => seen[room][index] !== 200);
      for (const room of hidden)
        expect([room, (await post(`/reviews/${id}${room}`, {}, who())).status]).toEqual([room, seen[room][index]]);
    }
  });
});

test('a recused reviewer reads one sentence, and no name of the network', async () => {
  const page = await (await get(`/reviews/${String(reviews[3]?.id)}`, house.other)).text();
  expect(page).toContain('Hier wirken Sie nicht mit');
  expect(page).not.toMatch(/Das Netzwerk trägt|Das sieht|Netz [0-9a-f]{8}/);
});

test('who has not handed in a sheet reads nothing of others, in none of the rooms', async () => {
  const draft = reviewOnSite(house);
  submitSheet(siteStore(), house.reviewer, draft.id, sheetOn(siteStore(), draft, house.reviewer), new Date());
  for (const room of ['', '/sheet', '/ending', '/deadline', '/withdrawal'])
    expect(await (await get(`/reviews/${draft.id}${room}`, house.lead)).text()).not.toMatch(/Das sieht|abgegeben am/);
});

test('a reviewer who comes to what only the lead may do reads that, also where they send a form', async () => {
  const { id } = reviewOnSite(house, 'submitted');
  const criteria = `/foundations/${house.foundation.slug}/criteria`;
  for (const address of [`/reviews/${String(id)}/conclusion`, criteria]) {
    for (const answer of [await get(address, house.reviewer), await post(address, {}, house.reviewer)])
      expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('Das darf nur die Leitung')]);
  }
});

test('what was declared for a review that is closed stays, and its page says so', async () => {
  const address = `/reviews/${String(reviews[3]?.id)}/interest`;
  const page = await (await get(address, house.reviewer)).text();
  expect(page).toContain('Ihre Erklärung lässt sich nicht mehr ändern');
  expect(page).not.toContain('Erklärung abgeben</button>');
});

test('visitors are led to the door, and to no sign of what there is', async () => {
  for (const room of ROOMS) {
    const answer = await get(`/reviews/${String(reviews[3]?.id)}${room}`);
    expect([room, answer.status, answer.headers.get('location')?.startsWith('/sign-in')]).toEqual([room, 303, true]);
  }
});

test('lists show reviews to those who review, and closed ones to the network', async () => {
  const [draft, , , closed] = reviews.map(({ id }) => `href="/reviews/${String(id)}"`);
  const desk = await (await get('/reviews', house.lead)).text();
  expect(desk).toContain(draft);
  expect(await (await get('/reviews', house.other)).text()).not.toContain(draft);
  const own = await (await get('/reviews', onSite('ruth'))).text();
  expect([own.includes(closed ?? ''), own.includes(draft ?? '')]).toEqual([true, false]);
  for (const who of [former, onSite('hanna'), onSite('joerg')]) expect((await get('/reviews', who)).status).toBe(404);
  for (const who of [house.reviewer, onSite('ruth')]) expect((await get('/reviews/new', who)).status).toBe(404);
});
