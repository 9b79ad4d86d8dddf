import { afterEach, beforeEach, expect, test } from 'vitest';
import { withdrawReview } from '../../../src/features/review/conclude-review.ts';
import { declareInterest } from '../../../src/features/review/declare-interest.ts';
import { makeLead } from '../../../src/features/review/foundations/leave-office.ts';
import { openingForm, openReview } from '../../../src/features/review/open-review.ts';
import { addToPortfolio } from '../../../src/features/review/portfolio/portfolio.ts';
import { remindReviewers } from '../../../src/features/review/reminder.ts';
import { standingOf, type Review } from '../../../src/features/review/review.ts';
import { seatsOf } from '../../../src/features/review/seats.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import { addNetwork } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { openReviewWorld, type ReviewWorld } from '../../support/review-world.ts';
import { daysAgo, NOW } from '../../support/world.ts';

let world: ReviewWorld;
beforeEach(() => {
  world = openReviewWorld();
});
afterEach(() => world.close());

const opens = (asked: PersonName[], given: { by?: PersonName[]; aloneWhy?: string; name?: string } = {}): Review => {
  const lead = world.member('tomasz');
  const { id: networkId } = addNetwork(world.db, given.by ?? ['ruth'], { name: given.name ?? 'Netz West' });
  addToPortfolio(world.db, lead, world.bridge.id, { networkId, how: 'funds' }, NOW);
  emptyOutbox(world.db);
  const input = { networkId, dueOn: '2026-12-06', asked: asked.map((name) => world.member(name).id) };
  return openReview(world.db, lead, world.bridge.id, { ...input, aloneWhy: given.aloneWhy }, NOW);
};
const standing = (review: Review, name: PersonName) => standingOf(world.db, world.member(name), review);
const names = (review: Review) => seatsOf(world.db, review, NOW).map(({ name }) => name);

test('who is not asked hears nothing of a review, does not sit on it, and is not reminded', () => {
  const review = opens(['samira']);
  const written = [world.member('tomasz').email, world.member('samira').email];
  expect(posted(world.db, 'review_opened').map(({ to }) => to)).toEqual(written);
  expect([standing(review, 'samira'), standing(review, 'joerg')]).toEqual(['asked', 'outside']);
  expect(names(review)).toEqual(['Tomasz Nowak', 'Samira Haddad']);
  world.free('tomasz');
  world.withdraw('tomasz');
  emptyOutbox(world.db);
  remindReviewers(world.db, daysAgo(-12));
  expect(posted(world.db, 'review_reminder').map(({ to }) => to)).toEqual(written);
});

test('those who were asked hear that a review is withdrawn, whether they have declared or not, and nobody else', () => {
  const review = opens(['samira']);
  declareInterest(world.db, world.member('tomasz'), review.id, { interest: 'none', words: undefined }, NOW);
  emptyOutbox(world.db);
  withdrawReview(world.db, world.member('tomasz'), review.id, { reason: 'Zu früh.' }, NOW);
  expect(posted(world.db, 'review_withdrawn').map(({ to }) => to)).toEqual([world.member('samira').email]);
  world.free('tomasz');
  world.conflict('joerg');
  world.withdraw('tomasz');
  expect(posted(world.db, 'review_withdrawn')).toHaveLength(2);
});

test('a lead reviews alone only with a word why, which is kept', () => {
  expect(() => opens([])).toThrow('aloneWhy: required');
  expect(opens([], { name: 'Netz Ost', aloneWhy: 'Die anderen sind krank.' }).aloneWhy).toBe('Die anderen sind krank.');
});

test('whoever runs the network is nobody to review beside the lead', () => {
  expect(() => opens(['joerg'], { by: ['joerg'] })).toThrow('aloneWhy: required');
});

test('a word why is not kept where somebody else is asked, and strangers are not let in by their number', () => {
  const review = opens(['samira', 'emre'], { aloneWhy: 'Doch nicht.' });
  expect(review.aloneWhy).toBeNull();
  expect(standing(review, 'emre')).toBe('outside');
});

test('who leads by now sits on a review without having been asked, and leads without judging', () => {
  const review = opens(['samira']);
  makeLead(world.db, world.member('tomasz'), world.bridge.id, world.member('joerg').id, NOW);
  expect(standing(review, 'joerg')).toBe('asked');
  expect(seatsOf(world.db, review, NOW).find(({ name }) => name === 'Jörg Bäuerle')).toMatchObject({ onlyLeads: true });
});

test('a form without a tick asks nobody, and numbers that are none are refused', () => {
  const form = { networkId: '1', dueOn: '2026-12-06' };
  expect(openingForm.parse(form).asked).toEqual([]);
  expect(openingForm.parse({ ...form, asked: ['2', '3'] }).asked).toEqual([2, 3]);
  for (const asked of [['x'], ['-1'], ['1.5'], '7'])
    expect(openingForm.safeParse({ ...form, asked }).success).toBe(false);
});
