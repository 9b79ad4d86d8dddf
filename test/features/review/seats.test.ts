import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerReviewerInvitation, inviteReviewer } from '../../../src/features/review/foundations/invite-reviewer.ts';
import { endOffice } from '../../../src/features/review/foundations/leave-office.ts';
import { awaited, partOf, seatsOf } from '../../../src/features/review/seats.ts';
import { openReviewWorld, type ReviewWorld } from '../../support/review-world.ts';
import { daysAgo, NOW } from '../../support/world.ts';

let world: ReviewWorld;
beforeEach(() => {
  world = openReviewWorld();
});
afterEach(() => world.close());

const seats = () => seatsOf(world.db, world.review, NOW);
const names = () => awaited(seats()).map(({ name }) => name);

test('everyone of the foundation sits on a review, with what they declared and handed in', () => {
  world.free('tomasz');
  world.submit('tomasz');
  world.conflict('joerg');
  expect(seats()).toMatchObject([
    { name: 'Tomasz Nowak', office: 'lead', standing: 'in', submittedAt: NOW },
    { name: 'Samira Haddad', office: 'reviewer', standing: 'asked', submittedAt: null },
    { name: 'Jörg Bäuerle', office: 'reviewer', standing: 'recused', submittedAt: null },
  ]);
});

test('a review waits for those who are not recused and have not handed in', () => {
  expect(names()).toEqual(['Tomasz Nowak', 'Samira Haddad', 'Jörg Bäuerle']);
  world.free('tomasz');
  world.submit('tomasz');
  world.conflict('joerg');
  expect(names()).toEqual(['Samira Haddad']);
  endOffice(world.db, world.member('tomasz'), world.bridge.id, world.member('samira').id, NOW);
  expect(names()).toEqual([]);
});

test('once nobody writes any more, it is said who never answered, who handed in nothing, and who came later', () => {
  const parts = () => seats().map((seat) => partOf(seat, world.read('tomasz').review));
  world.free('tomasz', 'joerg');
  world.submit('tomasz');
  expect(parts()).toEqual(['handed_in', 'asked', 'in']);
  world.end('tomasz');
  expect(parts()).toEqual(['handed_in', 'unanswered', 'unwritten']);
  const asked = { memberId: world.member('ruth').id, words: undefined };
  inviteReviewer(world.db, world.member('tomasz'), world.bridge.id, asked, NOW);
  answerReviewerInvitation(world.db, world.member('ruth'), world.bridge.id, 'yes', daysAgo(-1));
  world.conflict('joerg');
  expect(parts().toSorted()).toEqual(['handed_in', 'recused', 'recused', 'unanswered']);
  const newcomer = { memberId: world.member('emre').id, words: undefined };
  inviteReviewer(world.db, world.member('tomasz'), world.bridge.id, newcomer, NOW);
  answerReviewerInvitation(world.db, world.member('emre'), world.bridge.id, 'yes', daysAgo(-1));
  expect(parts()).toContain('late');
});
