import { expect, test } from 'vitest';
import { beginOf, keptOf, readTalkAddress } from '../../../src/features/search/talk-address.ts';

const PLAIN = { order: 'newest', span: 'ever', before: undefined, isFirst: false };

test.each([
  ['', { order: 'newest', before: undefined }],
  ['sort=best&before=7', { order: 'best', before: undefined }],
  ['before=7', { order: 'newest', before: 7 }],
  ['sort=oldest&before=-7', { order: 'newest', before: undefined }],
  ['before=7%20OR%201', { order: 'newest', before: undefined }],
  [`before=${'9'.repeat(400)}`, { order: 'newest', before: undefined }],
])('?%s', (address, asked) => {
  expect(readTalkAddress(new URLSearchParams(address))).toEqual({ ...PLAIN, ...asked });
});

test.each([
  ['since=year', { span: 'year' }],
  ['since=month&first=talk', { span: 'month', isFirst: true }],
  ['since=constructor&first=projects', {}],
  ['since=&first=', {}],
])('?%s', (address, asked) => {
  const read = readTalkAddress(new URLSearchParams(address));
  expect(read).toEqual({ ...PLAIN, ...asked });
  expect(readTalkAddress(new URLSearchParams(keptOf(read)))).toEqual(read);
});

test('how far back one looks is a moment, or has no end', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  expect(beginOf('ever', now)).toBeUndefined();
  expect(beginOf('month', now)?.toISOString()).toBe('2026-10-25T12:00:00.000Z');
  expect(beginOf('year', now)?.toISOString()).toBe('2025-11-22T12:00:00.000Z');
});
