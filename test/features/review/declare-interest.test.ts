import { describe, expect, test, afterEach, beforeEach } from 'vitest';
import { declarationForm } from '../../../src/features/review/declare-interest.ts';
import { runningReviewsOf } from '../../../src/features/review/list-reviews.ts';
import { readAsNetwork, reviewFace } from '../../../src/features/review/read-review.ts';
import { standingOf } from '../../../src/features/review/review.ts';
import { saveSheet } from '../../../src/features/review/sheets/write-sheet.ts';
import { closes, wholeSheet } from '../../support/reviews.ts';
import { NOW } from '../../support/world.ts';
import { openReviewWorld, type ReviewWorld } from '../../support/review-world.ts';

let world: ReviewWorld;
beforeEach(() => {
  world = openReviewWorld();
});
afterEach(() => world.close());

describe('declaring interests', () => {
  test('comes before anything is seen', () => {
    expect(reviewFace(world.db, world.member('samira'), world.review.id)).toMatchObject({
      network: { id: world.network.id },
      hasDeclared: false,
    });
    expect(Object.keys(reviewFace(world.db, world.member('samira'), world.review.id))).not.toContain('review');
    expect(() => world.read('samira')).toThrow('not_found');
    expect(() =>
      saveSheet(world.db, world.member('samira'), world.review.id, wholeSheet(world.db, world.review, 'samira'), NOW),
    ).toThrow('not_found');
    world.free('samira');
    expect(world.read('samira').criteria.criteria).toHaveLength(12);
  });

  test('recuses for good whoever has one: nothing of the review is there for them', () => {
    world.conflict('samira');
    expect(standingOf(world.db, world.member('samira'), world.review)).toBe('recused');
    expect(() => world.read('samira')).toThrow('not_found');
    expect(() => reviewFace(world.db, world.member('samira'), world.review.id)).toThrow('not_found');
    expect(() => world.free('samira')).toThrow('not_found');
    expect(() => world.submit('samira')).toThrow('not_found');
    expect(runningReviewsOf(world.db, world.member('samira'), world.bridge.id)).toEqual([]);
  });

  test('may come later, and then the sheet does not count', () => {
    world.free('tomasz', 'samira', 'joerg');
    world.submit('tomasz', 'samira');
    saveSheet(world.db, world.member('joerg'), world.review.id, wholeSheet(world.db, world.review, 'joerg'), NOW);
    expect(world.read('tomasz').others).toHaveLength(1);
    world.conflict('samira');
    world.conflict('joerg');
    expect(world.read('tomasz').others).toEqual([]);
    expect(() => world.read('samira')).toThrow('not_found');
  });

  test('is over with the review: what is closed stays as it is', () => {
    closes(world.db, world.review);
    expect(reviewFace(world.db, world.member('samira'), world.review.id).isOver).toBe(true);
    expect(reviewFace(world.db, world.member('joerg'), world.review.id).isOver).toBe(false);
    expect(() => world.conflict('samira')).toThrow('conflict');
    expect(readAsNetwork(world.db, world.member('ruth'), world.review.id, NOW).sheets).toHaveLength(2);
  });

  test('is not for whoever runs the network: they are recused by that, from that moment', () => {
    world.free('samira');
    world.organise('ruth', 'samira');
    expect(() => world.read('samira')).toThrow('not_found');
    expect(() => world.free('samira')).toThrow('not_found');
  });

  test('asks what the interest is', () => {
    expect(declarationForm.safeParse({ interest: 'none' }).success).toBe(true);
    expect(declarationForm.safeParse({ interest: 'conflict', words: ' ' }).success).toBe(false);
    expect(declarationForm.safeParse({ interest: 'some' }).success).toBe(false);
  });
});
