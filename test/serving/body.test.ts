import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { isTooLong, MAX_BODY } from '../../src/serving/body.ts';

const multipart = 'multipart/form-data; boundary=x';
const says = (headers: Record<string, string>) => isTooLong({ headers } as unknown as IncomingMessage);

test.each([
  ['a form', MAX_BODY, { 'content-type': 'application/x-www-form-urlencoded', cookie: 'a=b' }, false],
  ['a longer form', MAX_BODY + 1, { 'content-type': 'application/x-www-form-urlencoded', cookie: 'a=b' }, true],
  ['a picture of a member', 8 * MAX_BODY, { 'content-type': multipart, cookie: 'a=b' }, false],
  ['a picture of a stranger', MAX_BODY + 1, { 'content-type': multipart }, true],
  ['a film of a member', 9 * MAX_BODY, { 'content-type': multipart, cookie: 'a=b' }, true],
])('%s of %i bytes', (_, length, headers, tooLong) => {
  expect(says({ ...headers, 'content-length': String(length) })).toBe(tooLong);
});
