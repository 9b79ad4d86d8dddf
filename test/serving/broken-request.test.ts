import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { send } from '../support/ask.ts';
import { smallSite } from '../support/small-site.ts';

const BROKEN = 'no request at all\r\n\r\n';
const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`;

test('nobody keeps the answer to a request that cannot be read', async () => {
  const { port } = await smallSite();
  expect(await send(port, BROKEN)).toMatch(/^HTTP\/1\.1 400 .*\r\nCache-Control: no-store\r\n/s);
});

test('a broken request is never answered in the place of the one before it', async () => {
  const { port } = await smallSite();
  const reply = await send(port, get('/slow') + BROKEN).catch(() => '');
  expect(reply).toBe('');
});

test('after an answer that has left, a broken request gets its own', async () => {
  const { port } = await smallSite();
  const socket = connect(port, '127.0.0.1');
  socket.write(get('/about'));
  await sleep(300);
  socket.write(BROKEN);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 .*HTTP\/1\.1 400 /s);
});

test('a body that breaks off in the middle is answered', async () => {
  const { port } = await smallSite();
  const reply = await send(port, 'POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n');
  expect(reply).toMatch(/^HTTP\/1\.1 400 .*no-store/s);
});
