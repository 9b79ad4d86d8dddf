import { afterEach, beforeEach, expect, test } from 'vitest';
import { endNetwork } from '../../../../src/features/networks/end-network.ts';
import { withdrawReview } from '../../../../src/features/review/conclude-review.ts';
import { desksOf, reviewsForNetworks } from '../../../../src/features/review/desk/desk.ts';
import { ownReviewsOf, REVIEWS_PAGE } from '../../../../src/features/review/list-reviews.ts';
import { readAsNetwork } from '../../../../src/features/review/read-review.ts';
import { saveSheet } from '../../../../src/features/review/sheets/write-sheet.ts';
import { addNetwork } from '../../../support/networks.ts';
import type { PersonName } from '../../../support/people.ts';
import { addFoundation, addReview, closes, freeOfInterest } from '../../../support/reviews.ts';
import { openReviewWorld, type ReviewWorld } from '../../../support/review-world.ts';
import { daysAgo, NOW } from '../../../support/world.ts';

let world: ReviewWorld;
beforeEach(() => {
  world = openReviewWorld();
});
afterEach(() => world.close());

const desks = (name: PersonName, now = NOW) => desksOf(world.db, world.member(name), now);
const task = (name: PersonName, now = NOW) => desks(name, now)[0]?.running[0]?.task;
const closed = (name: PersonName) => reviewsForNetworks(world.db, world.member(name));

test('a desk says what comes next, from the declaration to the end', () => {
  const lead = world.member('tomasz');
  expect(task('tomasz')).toBe('declare');
  world.free('tomasz', 'samira');
  expect(task('tomasz')).toBe('write');
  saveSheet(world.db, lead, world.review.id, { version: 0 }, NOW);
  expect(task('tomasz')).toBe('go_on');
  world.submit('tomasz');
  expect(task('tomasz')).toBeUndefined();
  world.submit('samira');
  world.conflict('joerg');
  expect(task('tomasz')).toBe('end_writing');
  expect(task('samira')).toBeUndefined();
  world.end('tomasz');
  expect(task('tomasz')).toBe('conclude');
  world.conclude('tomasz');
  expect(task('tomasz')).toBe('close');
  world.closeReview('tomasz');
  expect(desks('tomasz')).toMatchObject([{ running: [], done: [{ state: 'closed', hasReply: false }] }]);
  world.reply('ruth');
  expect(desks('samira')[0]?.done[0]?.hasReply).toBe(true);
});

test('after the last day the lead may end the writing, whoever is missing', () => {
  world.free('tomasz', 'samira');
  world.submit('tomasz');
  expect(task('tomasz', daysAgo(-20))).toBe('end_writing');
  expect(desks('samira', daysAgo(-20))[0]?.running[0]).toMatchObject({ isLate: true, task: 'write' });
});

test('what is due first stands first, and what somebody is recused from stands nowhere', () => {
  const later = addReview(world.db, world.bridge, addNetwork(world.db, [], { name: 'Netz Ost' }).id);
  expect(desks('samira')[0]?.running.map(({ id }) => id)).toEqual([later.id, world.review.id]);
  world.conflict('joerg');
  expect(desks('joerg')[0]?.running.map(({ id }) => id)).toEqual([later.id]);
});

test('what is under way stays on the desk, however much has ended after it', () => {
  const { id } = addNetwork(world.db, [], { name: 'Netz Ost' });
  for (let number = 0; number <= REVIEWS_PAGE; number++) {
    const review = addReview(world.db, world.bridge, id);
    freeOfInterest(world.db, review.id, 'tomasz');
    withdrawReview(world.db, world.member('tomasz'), review.id, { reason: 'Zu früh.' }, NOW);
  }
  const [first] = desks('tomasz');
  expect([first?.running.map((one) => one.id), first?.done.length]).toEqual([[world.review.id], REVIEWS_PAGE]);
  const [second] = desksOf(world.db, world.member('tomasz'), NOW, { slug: world.bridge.slug, id: first?.next ?? 0 });
  expect([second?.running.length, second?.done.length, second?.next]).toEqual([1, 1, undefined]);
});

test('each foundation has a desk of its own, and others have none', () => {
  addFoundation(world.db, { name: 'Stiftung Eiche', lead: 'samira', reviewers: [] });
  expect(desks('samira').map(({ foundation, office }) => [foundation.name, office])).toEqual([
    ['Stiftung Brücke', 'reviewer'],
    ['Stiftung Eiche', 'lead'],
  ]);
  expect(desks('samira')[1]).toMatchObject({ running: [], done: [] });
  for (const name of ['hanna', 'ruth', 'emre'] as const) expect(desks(name)).toEqual([]);
});

test('those who run a network are told of a closed review until they have read it', () => {
  expect(closed('ruth')).toEqual([]);
  closes(world.db, world.review);
  expect(closed('ruth')).toMatchObject([{ id: world.review.id, isNew: true, hasReply: false }]);
  readAsNetwork(world.db, world.member('ruth'), world.review.id, NOW);
  expect(closed('ruth')).toMatchObject([{ isNew: false }]);
  world.reply('ruth');
  expect(closed('ruth')).toMatchObject([{ hasReply: true }]);
  expect(closed('hanna')).toEqual([]);
});

test('those who ran a network to its end find its closed review too', () => {
  closes(world.db, world.review);
  endNetwork(world.db, world.member('emre'), world.network.slug, { reason: 'Fertig.' }, NOW);
  expect(closed('ruth')).toMatchObject([{ id: world.review.id }]);
});

test('on a network’s page reviewers find the reviews that they take part in, and nobody else any', () => {
  const found = (name: PersonName) => ownReviewsOf(world.db, world.member(name), world.network.id).map(({ id }) => id);
  world.conflict('joerg');
  expect(found('samira')).toEqual([world.review.id]);
  addFoundation(world.db, { name: 'Stiftung Eiche', lead: 'emre', reviewers: [] });
  for (const name of ['joerg', 'emre', 'ruth', 'hanna'] as const) expect(found(name)).toEqual([]);
});
