import { expect, test } from 'vitest';
import { MAX_FORM } from '../../src/lib/forms.ts';
import { send } from '../support/ask.ts';
import { smallSite } from '../support/small-site.ts';

const post = (headers: string, body = '') => `POST /echo HTTP/1.1\r\nHost: a\r\n${headers}\r\n\r\n${body}`;

test('whoever waits to be asked for a body is asked, and answered', async () => {
  const { port } = await smallSite();
  const reply = await send(port, post('Expect: 100-continue\r\nContent-Length: 3\r\nConnection: close', 'abc'));
  expect(reply).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 .*POST 3$/s);
});

test('nobody is asked for a body that is too long', async () => {
  const { port, lines } = await smallSite();
  const reply = await send(port, post(`Expect: 100-continue\r\nContent-Length: ${String(MAX_FORM + 1)}`));
  expect(reply).toMatch(/^HTTP\/1\.1 413 .*content-security-policy: .*Connection: close.*Das hat so nicht geklappt/is);
  expect(lines()[0]).toMatchObject({ path: '/echo', status: 413 });
});

test('an expectation that nobody can meet is refused like everything else', async () => {
  const { port, lines } = await smallSite();
  const reply = await send(port, post('Expect: banana\r\nContent-Length: 0\r\nConnection: close'));
  expect(reply).toMatch(/^HTTP\/1\.1 417 .*content-security-policy: .*Das hat so nicht geklappt/is);
  expect(lines()[0]).toMatchObject({ path: '/echo', status: 417 });
});
