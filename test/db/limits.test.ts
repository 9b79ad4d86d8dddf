import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openLimits, type Limit, type Limits } from '../../db/limits.ts';

const MINUTE = 60_000;
const NOON = new Date('2026-11-22T12:00:00Z');
const after = (minutes: number) => new Date(NOON.getTime() + minutes * MINUTE);

const threeInTen: Limit = { name: 'three', most: 3, within: 10 * MINUTE };
const oneInTen: Limit = { name: 'one', most: 1, within: 10 * MINUTE };

let limits: Limits;
beforeEach(() => {
  limits = openLimits(':memory:');
});
const take = (minutes: number, limit = threeInTen, subject = 'aylin') =>
  limits.take([{ limit, subject }], after(minutes));

test('a limit lets through as many as it says, and then says when to come back', () => {
  expect([take(0), take(1), take(2)]).toEqual([undefined, undefined, undefined]);
  expect(take(3)).toEqual(after(10));
});

test('in no ten minutes, wherever they begin, are there more than three', () => {
  for (const minute of [0, 8, 9]) take(minute);
  expect(take(9.9)).toEqual(after(10));
  expect(take(10)).toBeUndefined();
  expect(take(10.1)).toEqual(after(18));
});

test('who is refused does not wait longer for having tried', () => {
  for (const minute of [0, 0, 0, 1, 2, 3, 9]) take(minute);
  expect(take(10)).toBeUndefined();
});

test('others, and other limits, are counted for themselves', () => {
  take(0, oneInTen);
  expect(take(0, oneInTen)).toEqual(after(10));
  expect(take(0, oneInTen, 'berta')).toBeUndefined();
  expect(take(0)).toBeUndefined();
});

test('of several limits the longest wait counts, and a refused try spends none of them', () => {
  const both = [
    { limit: oneInTen, subject: 'aylin' },
    { limit: threeInTen, subject: '203.0.113.9' },
  ];
  expect(limits.take(both, NOON)).toBeUndefined();
  expect(limits.take(both, after(1))).toEqual(after(10));
  for (const minute of [1, 2]) expect(take(minute, threeInTen, '203.0.113.9')).toBeUndefined();
});

test('a subject that is forgotten begins anew', () => {
  take(0, oneInTen);
  limits.forget({ limit: oneInTen, subject: 'aylin' });
  expect(take(0, oneInTen)).toBeUndefined();
});

test('a restart forgets nothing, and the file names nobody', () => {
  const folder = mkdtempSync(join(tmpdir(), 'limits-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'data', 'limits.db');
  const before = openLimits(file);
  before.take([{ limit: oneInTen, subject: '203.0.113.9' }], NOON);
  const written = readdirSync(join(folder, 'data')).map((name) => readFileSync(join(folder, 'data', name), 'latin1'));
  expect(written.join('')).not.toContain('203.0.113.9');
  before.close();
  const again = openLimits(file);
  expect(again.take([{ limit: oneInTen, subject: '203.0.113.9' }], after(1))).toEqual(after(10));
  again.close();
});
