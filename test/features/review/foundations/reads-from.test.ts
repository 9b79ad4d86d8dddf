import { afterEach, beforeEach, expect, test } from 'vitest';
import { suspendMember } from '../../../../src/features/members/suspension.ts';
import { endOffice, makeLead } from '../../../../src/features/review/foundations/leave-office.ts';
import {
  answerReviewerInvitation,
  inviteLead,
  inviteReviewer,
  reviewerInvitationTo,
} from '../../../../src/features/review/foundations/invite-reviewer.ts';
import { closedReviewsOf, endedReviewsOf } from '../../../../src/features/review/list-reviews.ts';
import { standingOf } from '../../../../src/features/review/review.ts';
import { wayIn } from '../../../../src/features/review/way-in.ts';
import { emptyOutbox, posted } from '../../../support/letters.ts';
import { addNetwork } from '../../../support/networks.ts';
import type { PersonName } from '../../../support/people.ts';
import { openReviewWorld, type ReviewWorld } from '../../../support/review-world.ts';
import { addReview, closes } from '../../../support/reviews.ts';
import { daysAgo, NOW } from '../../../support/world.ts';

const LATER = daysAgo(-1);

let world: ReviewWorld;
beforeEach(() => {
  world = openReviewWorld();
  closes(world.db, world.review);
});
afterEach(() => world.close());

const standing = (name: PersonName, review = world.review) => standingOf(world.db, world.member(name), review);
const leaderless = () =>
  suspendMember(
    world.db,
    world.member('emre'),
    { memberId: world.member('tomasz').id, days: 7, reason: 'Streit.' },
    NOW,
  );
const asks = (name: PersonName, now = NOW) =>
  inviteLead(
    world.db,
    world.member('hanna'),
    world.bridge.id,
    { memberId: world.member(name).id, words: undefined },
    now,
  );
const says = (name: PersonName, now = LATER) =>
  answerReviewerInvitation(world.db, world.member(name), world.bridge.id, 'yes', now);
const invites = (by: PersonName, name: PersonName) => {
  const input = { memberId: world.member(name).id, words: undefined };
  inviteReviewer(world.db, world.member(by), world.bridge.id, input, LATER);
  says(name);
};

test('a lead whom an admin asks reads nothing that began before, and those who were there still do', () => {
  leaderless();
  asks('emre');
  says('emre');
  expect(standing('emre')).toBe('outside');
  expect(() => wayIn(world.db, world.member('emre'), world.review.id)).toThrow('not_found');
  expect(endedReviewsOf(world.db, world.member('emre'), world.bridge.id).reviews).toEqual([]);
  expect(standing('samira')).toBe('in');
  expect(closedReviewsOf(world.db, world.member('ruth'), world.network.id)).toHaveLength(1);
});

test('what begins afterwards is theirs to lead', () => {
  leaderless();
  asks('emre');
  says('emre', NOW);
  const review = addReview(world.db, world.bridge, addNetwork(world.db, [], { name: 'Netz Ost' }).id, 'emre');
  expect(standing('emre', review)).toBe('asked');
});

test('nobody lets others in to more than they read themselves, even after they have gone', () => {
  endOffice(world.db, world.member('tomasz'), world.bridge.id, world.member('joerg').id, NOW);
  leaderless();
  asks('emre');
  says('emre');
  invites('emre', 'joerg');
  expect(standing('joerg')).toBe('outside');
  makeLead(world.db, world.member('emre'), world.bridge.id, world.member('joerg').id, LATER);
  endOffice(world.db, world.member('emre'), world.bridge.id, world.member('emre').id, LATER);
  expect(standing('joerg')).toBe('outside');
});

test('a lead of the foundation lets others in to all of it', () => {
  invites('tomasz', 'emre');
  expect(standing('emre')).toBe('asked');
});

test('a reviewer whom an admin asks to lead reads on what they read', () => {
  leaderless();
  emptyOutbox(world.db);
  asks('samira');
  const samira = world.member('samira');
  expect(reviewerInvitationTo(world.db, samira, world.bridge.id, NOW)).toMatchObject({ misses: false });
  says('samira');
  expect(standing('samira')).toBe('in');
});

test('the question says so, in the letter and on its page, where there is something to miss', () => {
  leaderless();
  emptyOutbox(world.db);
  asks('emre', LATER);
  const said = 'Begutachtungen, die vor Ihrer Zusage begonnen haben, lesen Sie nicht.';
  expect(posted(world.db, 'reviewer_invitation')[0]?.text).toContain(said);
  const emre = world.member('emre');
  expect(reviewerInvitationTo(world.db, emre, world.bridge.id, LATER)).toMatchObject({ misses: true });
});
