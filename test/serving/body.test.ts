import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { MAX_FORM } from '../../src/lib/forms.ts';
import { isTooLong, readBody } from '../../src/serving/body.ts';

const multipart = 'multipart/form-data; boundary=x';
const says = (headers: Record<string, string>) => isTooLong({ headers } as unknown as IncomingMessage);

test.each([
  ['a form', MAX_FORM, { 'content-type': 'application/x-www-form-urlencoded', cookie: 'a=b' }, false],
  ['a longer form', MAX_FORM + 1, { 'content-type': 'application/x-www-form-urlencoded', cookie: 'a=b' }, true],
  ['what may be a picture', 8 * MAX_FORM, { 'content-type': multipart, cookie: 'a=b' }, false],
  ['a picture of a stranger', MAX_FORM + 1, { 'content-type': multipart }, true],
  ['a film of a member', 9 * MAX_FORM, { 'content-type': multipart, cookie: 'a=b' }, true],
])('%s of %i bytes', (_, length, headers, tooLong) => {
  expect(says({ ...headers, 'content-length': String(length) })).toBe(tooLong);
});

/** A body that comes without saying how long it is. */
function upload(bytes: number): IncomingMessage {
  const stream = Readable.from([Buffer.alloc(bytes)]);
  return Object.assign(stream, { headers: { 'content-type': multipart, cookie: 'a=b' } }) as unknown as IncomingMessage;
}

test.each([
  [true, 2 * MAX_FORM, true],
  [false, 2 * MAX_FORM, false],
  [true, 9 * MAX_FORM, false],
  [false, MAX_FORM, true],
])('who may bring a file (%s) and sends %i bytes is read (%s)', async (may, bytes, read) => {
  const files = { taken: true, mayBring: () => Promise.resolve(may) };
  expect((await readBody(upload(bytes), files)) !== undefined).toBe(read);
});

const PICTURE = Buffer.concat([
  Buffer.from('--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nDrei Stunden.\r\n'),
  Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n'),
  Buffer.alloc(9 * MAX_FORM),
]);

test.each([
  ['of a page that takes files', true, {}, true],
  ['of another page', false, {}, false],
  ['of whoever asks before', true, { expect: '100-continue' }, false],
])('the words beside too large a picture are kept: %s', async (_, taken, more, kept) => {
  const headers = { 'content-type': multipart, cookie: 'a=b', 'content-length': String(PICTURE.length), ...more };
  const request = Object.assign(Readable.from([PICTURE]), { headers }) as unknown as IncomingMessage;
  const body = await readBody(request, { taken, mayBring: () => Promise.resolve(true) });
  expect(body?.includes('Drei Stunden.') ?? false).toBe(kept);
});
