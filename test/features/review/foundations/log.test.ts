import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allActs } from '../../../../src/features/members/act.ts';
import { changeFoundation } from '../../../../src/features/review/foundations/change-foundation.ts';
import { foundationAt } from '../../../../src/features/review/foundations/find.ts';
import { ACTS_PAGE, foundationLog, logAct } from '../../../../src/features/review/foundations/log.ts';
import { endOffice, makeLead } from '../../../../src/features/review/foundations/leave-office.ts';
import { spare } from '../../../../src/features/review/spared.ts';
import type { PersonName } from '../../../support/people.ts';
import { openReviewWorld, type ReviewWorld } from '../../../support/review-world.ts';
import { addFoundation, closes } from '../../../support/reviews.ts';
import { NOW } from '../../../support/world.ts';

let world: ReviewWorld;
beforeEach(() => {
  world = openReviewWorld();
});
afterEach(() => world.close());

const log = (name: PersonName) => foundationLog(world.db, world.member(name), world.bridge.id).acts;
const kinds = (name: PersonName) => log(name).map(({ kind }) => kind);

test('what is done for a foundation stands in its log, the newest first', () => {
  closes(world.db, world.review);
  makeLead(world.db, world.member('tomasz'), world.bridge.id, world.member('samira').id, NOW);
  endOffice(world.db, world.member('tomasz'), world.bridge.id, world.member('joerg').id, NOW);
  endOffice(world.db, world.member('tomasz'), world.bridge.id, world.member('tomasz').id, NOW);
  expect(kinds('samira').slice(0, 7)).toEqual([
    ...['leave', 'end_office', 'make_lead'],
    ...['close_review', 'conclude_review', 'end_writing', 'open_review'],
  ]);
  expect(kinds('samira').slice(-5)).toEqual(['join', 'ask_reviewer', 'join', 'ask_lead', 'open_foundation']);
  expect(log('samira')[1]).toMatchObject({ by: 'Tomasz Nowak', about: 'Jörg Bäuerle', at: NOW });
  expect(log('samira')[3]).toMatchObject({ network: world.network.name, about: undefined });
});

test('whoever is recused reads nothing of that review there, and others of other foundations nothing at all', () => {
  world.conflict('samira');
  expect(kinds('joerg')).toContain('open_review');
  expect(kinds('samira')).not.toContain('open_review');
  for (const name of ['hanna', 'emre', 'ruth'] as const) expect(() => log(name)).toThrow('not_found');
  expect(addFoundation(world.db, { name: 'Andere', lead: 'ruth', reviewers: [] }).name).toBe('Andere');
  expect(() => log('ruth')).toThrow('not_found');
});

test('a page is full for whoever is recused, and whoever is not asked reads nothing of that review there', () => {
  const { id: reviewId } = world.review;
  world.conflict('samira');
  for (let number = 0; number < ACTS_PAGE; number += 1)
    logAct(world.db as never, world.bridge.id, { kind: 'move_deadline', by: 1, reviewId, detail: '2026-12-06' }, NOW);
  expect(kinds('samira').slice(-1)).toEqual(['open_foundation']);
  world.db.transaction((tx) => {
    spare(tx, reviewId, [world.member('joerg').id], { how: 'not_asked', now: NOW });
  });
  expect(kinds('joerg')).toEqual(kinds('samira'));
  expect(kinds('tomasz')).toHaveLength(ACTS_PAGE);
});

test('a long log has pages', () => {
  for (let number = 0; number < ACTS_PAGE; number += 1)
    logAct(world.db as never, world.bridge.id, { kind: 'publish_criteria', by: 1, detail: String(number) }, NOW);
  const { acts, next } = foundationLog(world.db, world.member('samira'), world.bridge.id);
  expect(acts).toHaveLength(ACTS_PAGE);
  expect(foundationLog(world.db, world.member('samira'), world.bridge.id, next).acts.at(-1)?.kind).toBe(
    'open_foundation',
  );
});

test('the store takes no act that nobody has words for', () => {
  const keep = (kind: string) => {
    logAct(world.db as never, world.bridge.id, { kind: kind as 'join', by: 1 }, NOW);
  };
  keep('write_too');
  expect(() => {
    keep('read_secretly');
  }).toThrow('CHECK');
});

test('that a foundation is let in, and who was asked to lead it, stands in the log of the site', () => {
  const acts = allActs(world.db, world.member('hanna')).map(({ kind, detail }) => [kind, detail]);
  expect(acts).toContainEqual(['open_foundation', 'Stiftung Brücke']);
  expect(acts).toContainEqual(['ask_foundation_lead', 'Stiftung Brücke']);
});

describe('changing a foundation', () => {
  const change = (name: PersonName, words: { name: string; about: string }) =>
    changeFoundation(world.db, world.member(name), world.bridge.id, words, NOW);

  test('is for its lead: name and text change, the address stays', () => {
    change('tomasz', { name: 'Stiftung Steg', about: 'Wir fördern Stege.' });
    expect(foundationAt(world.db, world.bridge.slug)).toMatchObject({
      name: 'Stiftung Steg',
      about: 'Wir fördern Stege.',
    });
    expect(log('samira')[0]).toMatchObject({ kind: 'change_foundation', detail: 'Stiftung Brücke' });
  });

  test('is refused to others, and for the name of another', () => {
    addFoundation(world.db, { name: 'Stiftung Hafen', lead: 'ruth', reviewers: [] });
    const words = { name: 'Stiftung Hafen', about: 'Neu.' };
    expect(() => change('tomasz', words)).toThrow('name: taken');
    expect(() => change('samira', words)).toThrow('forbidden');
    expect(() => change('hanna', words)).toThrow('not_found');
  });
});
