import { afterEach, beforeEach, expect, test } from 'vitest';
import { endOffice } from '../../../src/features/review/foundations/leave-office.ts';
import { wayIn } from '../../../src/features/review/way-in.ts';
import type { PersonName } from '../../support/people.ts';
import { addFoundation, closes } from '../../support/reviews.ts';
import { openReviewWorld, type ReviewWorld } from '../../support/review-world.ts';
import { NOW } from '../../support/world.ts';

let world: ReviewWorld;
beforeEach(() => {
  world = openReviewWorld();
});
afterEach(() => world.close());

const comes = (name: PersonName, id = world.review.id) => wayIn(world.db, world.member(name), id);

test('a reviewer declares first, then reviews or is recused', () => {
  expect(comes('samira')).toBe('declares');
  world.free('samira');
  world.conflict('joerg');
  expect(comes('samira')).toBe('reviews');
  expect(comes('joerg')).toBe('recused');
});

test('a reviewer who comes to run the network after declaring is recused too', () => {
  world.free('samira');
  world.organise('ruth', 'samira');
  expect(comes('samira')).toBe('recused');
});

test('a reviewer who runs the network and was never asked finds nothing, until they read it for the network', () => {
  world.organise('ruth', 'joerg');
  expect(() => comes('joerg')).toThrow('not_found');
  closes(world.db, world.review);
  expect(comes('joerg')).toBe('network');
});

test('the network comes once it is closed', () => {
  expect(() => comes('ruth')).toThrow('not_found');
  closes(world.db, world.review);
  expect(comes('ruth')).toBe('network');
});

test('for all others there is no such review', () => {
  addFoundation(world.db, { name: 'Stiftung Eiche', lead: 'emre', reviewers: [] });
  closes(world.db, world.review);
  for (const name of ['emre', 'hanna'] as const) expect(() => comes(name)).toThrow('not_found');
  for (const id of [0, -1, 99, NaN]) expect(() => comes('tomasz', id)).toThrow('not_found');
  endOffice(world.db, world.member('tomasz'), world.bridge.id, world.member('samira').id, NOW);
  expect(() => comes('samira')).toThrow('not_found');
});
