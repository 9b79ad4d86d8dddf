import { beforeEach, describe, expect, test, afterEach } from 'vitest';
import { conclusionForm } from '../../../src/features/review/conclude-review.ts';
import { makeLead } from '../../../src/features/review/foundations/leave-office.ts';
import {
  closedReviewsOf,
  endedReviewsOf,
  reviewsThatExist,
  runningReviewsOf,
} from '../../../src/features/review/list-reviews.ts';
import { moveDeadline } from '../../../src/features/review/deadline.ts';
import { openingForm, openReview } from '../../../src/features/review/open-review.ts';
import { readAsNetwork } from '../../../src/features/review/read-review.ts';
import { replyForm } from '../../../src/features/review/reply-to-review.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import { addNetwork } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { growing } from '../../support/plan.ts';
import { addReview, closes, conclusion } from '../../support/reviews.ts';
import { NOW } from '../../support/world.ts';
import { openReviewWorld, type ReviewWorld } from '../../support/review-world.ts';

let world: ReviewWorld;
beforeEach(() => {
  world = openReviewWorld();
});
afterEach(() => world.close());

test('a review goes from the first sheet to the reply of the network', () => {
  world.free('tomasz', 'samira');
  world.submit('samira', 'tomasz');
  world.end('tomasz');
  world.conclude('tomasz');
  emptyOutbox(world.db);
  world.closeReview('tomasz');
  expect(posted(world.db)).toMatchObject([
    { kind: 'review_closed', to: world.member('ruth').email, path: `/reviews/${world.review.id}` },
    { kind: 'review_ended', to: world.member('samira').email, path: `/reviews/${world.review.id}` },
  ]);
  const seen = readAsNetwork(world.db, world.member('ruth'), world.review.id, NOW);
  expect(seen.review).toMatchObject(conclusion);
  expect(seen.sheets.map(({ name, findings }) => [name, findings.length])).toEqual([
    ['Tomasz Nowak', 12],
    ['Samira Haddad', 12],
  ]);
  emptyOutbox(world.db);
  world.reply('ruth');
  expect(posted(world.db).map(({ kind, to }) => [kind, to])).toEqual([
    ['review_reply', world.member('tomasz').email],
    ['review_reply', world.member('samira').email],
  ]);
  expect(world.read('samira').reply).toMatchObject({ words: 'Wir sehen das anders.', by: world.member('ruth').id });
  expect(() => world.reply('ruth')).toThrow('conflict');
});

describe('opening', () => {
  test('tells the reviewers, and nobody who runs the network', () => {
    world.organise('ruth', 'joerg');
    const other = addNetwork(world.db, ['joerg'], { name: 'Netz West' });
    emptyOutbox(world.db);
    addReview(world.db, world.bridge, other.id);
    expect(posted(world.db, 'review_opened').map(({ to }) => to)).toEqual([
      world.member('tomasz').email,
      world.member('samira').email,
    ]);
  });

  test.each<[PersonName, string]>([
    ['samira', 'forbidden'],
    ['hanna', 'not_found'],
    ['emre', 'not_found'],
    ['ruth', 'not_found'],
  ])('is not for %s: %s', (name, error) => {
    const input = { networkId: world.network.id, dueOn: '2026-12-06' };
    expect(() => openReview(world.db, world.member(name), world.bridge.id, input, NOW)).toThrow(error);
  });

  test('is refused for a network outside the portfolio, under review, or run by the lead, and for a day that is over', () => {
    const [other, own] = [
      addNetwork(world.db, ['ruth'], { name: 'West' }),
      addNetwork(world.db, ['tomasz'], { name: 'Ost' }),
    ];
    const open = (networkId: number, dueOn = '2026-12-06') =>
      openReview(world.db, world.member('tomasz'), world.bridge.id, { networkId, dueOn }, NOW);
    expect(() => open(other.id)).toThrow('networkId: choice');
    expect(() => open(world.network.id)).toThrow('networkId: taken');
    expect(() => addReview(world.db, world.bridge, own.id)).toThrow('networkId: choice');
    withdrawAll();
    expect(() => open(world.network.id, '2026-11-21')).toThrow('dueOn: day_over');
    expect(open(world.network.id, '2026-11-22').state).toBe('draft');
  });

  test('days that no calendar has are refused', () => {
    for (const dueOn of ['2026-02-30', '22.11.2026', '1899-12-31', '2200-01-01', ''])
      expect([dueOn, openingForm.safeParse({ networkId: '1', dueOn }).success]).toEqual([dueOn, false]);
  });

  const withdrawAll = () => {
    world.free('tomasz');
    world.withdraw('tomasz');
  };
});

describe('states out of order are refused', () => {
  beforeEach(() => {
    world.free('tomasz', 'samira');
  });
  const end = () => world.end('tomasz');
  const close = () => world.closeReview('tomasz');

  test('nothing is concluded or closed before its time, and nothing ended without a sheet', () => {
    expect(end).toThrow('form: no_sheet');
    expect(() => world.conclude('tomasz')).toThrow('conflict');
    expect(close).toThrow('conflict');
    world.submit('samira');
    world.onlyLead('tomasz');
    end();
    expect(end).toThrow('conflict');
    expect(close).toThrow('conflict');
    world.conclude('tomasz');
    world.conclude('tomasz');
    close();
    expect(world.read('tomasz').review.state).toBe('closed');
  });

  test('what is closed is neither concluded again nor withdrawn nor given more time', () => {
    closes(world.db, world.review);
    expect(() => world.conclude('tomasz')).toThrow('conflict');
    expect(() => world.withdraw('tomasz')).toThrow('conflict');
    expect(close).toThrow('conflict');
    const later = () => moveDeadline(world.db, world.member('tomasz'), world.review.id, { dueOn: '2026-12-24' }, NOW);
    expect(later).toThrow('conflict');
  });

  test('what is withdrawn says why, is over, and the network never reads it', () => {
    world.withdraw('tomasz');
    expect(world.read('samira').review).toMatchObject({ state: 'withdrawn', withdrawnWhy: 'Zu früh.' });
    expect(() => world.submit('samira')).toThrow('conflict');
    expect(() => world.withdraw('tomasz')).toThrow('conflict');
    expect(() => readAsNetwork(world.db, world.member('ruth'), world.review.id, NOW)).toThrow('not_found');
    expect(addReview(world.db, world.bridge, world.network.id).id).toBeGreaterThan(world.review.id);
  });

  test('with the last sheet recused there is nothing to conclude', () => {
    world.submit('samira');
    world.onlyLead('tomasz');
    end();
    world.conflict('samira');
    expect(() => world.conclude('tomasz')).toThrow('form: no_sheet');
  });

  test('nor is it closed when the last sheet stopped counting after it was concluded', () => {
    world.submit('samira');
    world.onlyLead('tomasz');
    end();
    world.conclude('tomasz');
    world.conflict('samira');
    expect(close).toThrow('form: no_sheet');
    expect(world.read('tomasz').review.state).toBe('concluded');
  });

  test('a conclusion needs words, a recommendation and advice', () => {
    for (const bad of [
      { conclusion: ' ' },
      { recommendation: 'perhaps' },
      { advice: undefined },
      { version: undefined },
    ])
      expect(conclusionForm.safeParse({ ...conclusion, version: '0', ...bad }).success).toBe(false);
    expect(replyForm.safeParse({ words: 'a'.repeat(6_001) }).success).toBe(false);
  });
});

test('other reviewers know there is more, but do not lead', () => {
  world.free('tomasz', 'samira');
  world.submit('samira');
  for (const act of [
    () => world.end('samira'),
    () => world.conclude('samira'),
    () => world.closeReview('samira'),
    () => world.withdraw('samira'),
    () => moveDeadline(world.db, world.member('samira'), world.review.id, { dueOn: '2026-12-24' }, NOW),
  ])
    expect(act).toThrow('forbidden');
  expect(world.read('samira').leads).toBe(false);
});

test('a lead with an interest leads it no more, and another one does', () => {
  world.free('samira');
  world.submit('samira');
  world.conflict('tomasz');
  expect(() => world.end('tomasz')).toThrow('not_found');
  makeLead(world.db, world.member('tomasz'), world.bridge.id, world.member('samira').id, NOW);
  world.end('samira');
  world.conclude('samira');
  world.closeReview('samira');
  expect(readAsNetwork(world.db, world.member('ruth'), world.review.id, NOW).review.concludedBy).toBe(
    world.member('samira').id,
  );
});

test('an admin sees that a review exists, and nobody else does', () => {
  const { reviews } = reviewsThatExist(world.db, world.member('hanna'));
  expect(reviews).toMatchObject([{ id: world.review.id, state: 'draft', foundation: { name: 'Stiftung Brücke' } }]);
  closes(world.db, world.review);
  expect(JSON.stringify(reviewsThatExist(world.db, world.member('hanna')))).not.toContain(conclusion.conclusion);
  for (const name of ['emre', 'tomasz', 'ruth'] as const)
    expect(() => reviewsThatExist(world.db, world.member(name))).toThrow('not_found');
});

test('every list of reviews is met by an index', () => {
  closes(world.db, world.review);
  const lists = () => {
    runningReviewsOf(world.db, world.member('tomasz'), world.bridge.id);
    endedReviewsOf(world.db, world.member('tomasz'), world.bridge.id, 99);
    closedReviewsOf(world.db, world.member('ruth'), world.network.id);
    reviewsThatExist(world.db, world.member('hanna'), 99);
    world.read('tomasz');
  };
  expect(growing(world.db, lists)).toEqual([]);
});
