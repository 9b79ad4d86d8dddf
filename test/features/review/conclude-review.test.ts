import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerInvitation, inviteOrganiser } from '../../../src/features/networks/invite-organiser.ts';
import { closeReview, concludeReview } from '../../../src/features/review/conclude-review.ts';
import { makeLead } from '../../../src/features/review/foundations/leave-office.ts';
import { readAsNetwork } from '../../../src/features/review/read-review.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import type { PersonName } from '../../support/people.ts';
import { openReviewWorld, type ReviewWorld } from '../../support/review-world.ts';
import { conclusion, newest } from '../../support/reviews.ts';
import { daysAgo, NOW } from '../../support/world.ts';

let world: ReviewWorld;
beforeEach(() => {
  world = openReviewWorld();
  makeLead(world.db, world.member('tomasz'), world.bridge.id, world.member('samira').id, NOW);
  world.free('tomasz', 'samira', 'joerg');
  world.submit('tomasz', 'samira', 'joerg');
  world.end('tomasz');
});
afterEach(() => world.close());

const concludes = (name: PersonName, version: number, now = NOW) =>
  concludeReview(world.db, world.member(name), world.review.id, { ...conclusion, version }, now);
const closing = (name: PersonName, version: number) =>
  closeReview(world.db, world.member(name), world.review.id, { version }, NOW);
const asked = (name: PersonName) => ({ memberId: world.member(name).id, words: undefined });

test('of two leads nobody writes over what the other one has concluded meanwhile, and nobody closes what they have not read', () => {
  concludes('tomasz', 0);
  expect(() => concludes('samira', 0)).toThrow('form: overtaken');
  const { version: first } = newest(world.db, world.review);
  concludes('samira', first, daysAgo(-1));
  expect(() => closing('tomasz', first)).toThrow('form: overtaken');
  expect(world.read('tomasz').review).toMatchObject({ state: 'concluded', concludedBy: world.member('samira').id });
  closing('tomasz', newest(world.db, world.review).version);
  expect(world.read('tomasz').review.state).toBe('closed');
});

test('a lead who has concluded and then finds an interest leaves it to the other to conclude anew', () => {
  world.conclude('tomasz');
  world.conflict('tomasz');
  expect(world.read('samira').review.state).toBe('submitted');
  expect(() => world.closeReview('samira')).toThrow('conflict');
  world.conclude('samira');
  world.closeReview('samira');
  expect(readAsNetwork(world.db, world.member('ruth'), world.review.id, NOW).review.concludedBy).toBe(
    world.member('samira').id,
  );
});

test('a lead who comes to run the network neither counts with their sheet nor with their conclusion', () => {
  world.conclude('tomasz');
  world.organise('ruth', 'tomasz');
  expect(world.read('samira').others.map(({ name }) => name)).toEqual(['Jörg Bäuerle']);
  expect(() => world.closeReview('samira')).toThrow('form: conclude_anew');
  world.conclude('samira', daysAgo(-1));
  world.closeReview('samira');
  const { sheets } = readAsNetwork(world.db, world.member('ruth'), world.review.id, NOW);
  expect(sheets.map(({ name }) => name)).toEqual(['Samira Haddad', 'Jörg Bäuerle']);
});

test('what is closed stays as it was when a reviewer comes to run the network', () => {
  world.conclude('tomasz');
  closing('samira', newest(world.db, world.review).version);
  inviteOrganiser(world.db, world.member('ruth'), world.network.id, asked('joerg'), daysAgo(-1));
  answerInvitation(world.db, world.member('joerg'), world.network.id, 'yes', daysAgo(-1));
  expect(readAsNetwork(world.db, world.member('joerg'), world.review.id, NOW).sheets).toHaveLength(3);
});

test('those who took part hear once that the conclusion stands, and once that it is closed; who is recused hears nothing', () => {
  world.conflict('joerg');
  emptyOutbox(world.db);
  world.conclude('tomasz');
  world.conclude('samira', daysAgo(-1));
  const told = (kind: string) => posted(world.db, kind).map(({ to }) => to);
  expect(told('review_concluded')).toEqual([world.member('samira').email]);
  world.closeReview('samira');
  expect(told('review_ended')).toEqual([world.member('tomasz').email]);
});
