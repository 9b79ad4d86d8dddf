import { afterEach, beforeEach, expect, test } from 'vitest';
import { endOffice } from '../../../src/features/review/foundations/leave-office.ts';
import { awaited, seatsOf } from '../../../src/features/review/seats.ts';
import { openReviewWorld, type ReviewWorld } from '../../support/review-world.ts';
import { NOW } from '../../support/world.ts';

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
