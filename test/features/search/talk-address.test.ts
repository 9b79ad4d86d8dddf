import { expect, test } from 'vitest';
import { readTalkAddress } from '../../../src/features/search/talk-address.ts';

test.each([
  ['', { order: 'newest', before: undefined }],
  ['sort=best&before=7', { order: 'best', before: undefined }],
  ['before=7', { order: 'newest', before: 7 }],
  ['sort=oldest&before=-7', { order: 'newest', before: undefined }],
  ['before=7%20OR%201', { order: 'newest', before: undefined }],
  [`before=${'9'.repeat(400)}`, { order: 'newest', before: undefined }],
])('?%s', (address, asked) => {
  expect(readTalkAddress(new URLSearchParams(address))).toEqual(asked);
});
