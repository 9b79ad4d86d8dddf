import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { smallSite } from '../support/small-site.ts';

test('a healthy server says so', async () => {
  const { port } = await smallSite();
  expect(await ask(port, '/healthz')).toMatchObject({ status: 200, text: '{"status":"ok"}' });
  expect(await ask(port, '/healthz', { method: 'POST' })).toMatchObject({
    status: 405,
    headers: { allow: 'GET, HEAD' },
  });
});

test('an answer that is under way when the server stops still arrives', async () => {
  const { port, stop } = await smallSite();
  const slow = ask(port, '/slow');
  await sleep(100);
  const stopped = stop();
  expect(await slow).toMatchObject({ status: 200, text: 'endlich', headers: { connection: 'close' } });
  await stopped;
  await expect(ask(port, '/about')).rejects.toThrow('ECONNREFUSED');
});

test('a visitor who stays connected without asking holds nothing up', async () => {
  const { port, stop } = await smallSite();
  const agent = new Agent({ keepAlive: true });
  await new Promise((resolve) =>
    request({ port, path: '/about', agent }, (reply) => reply.resume().on('end', resolve)).end(),
  );
  const begin = performance.now();
  await stop();
  expect(performance.now() - begin).toBeLessThan(2_000);
  agent.destroy();
});

test('while it stops, the server tells those who are still asking to go elsewhere', async () => {
  const { port, stop } = await smallSite();
  const socket = connect(port, '127.0.0.1');
  socket.write('GET /healthz HTTP/1.1\r\n');
  await sleep(100);
  const stopped = stop();
  socket.write('Host: a\r\n\r\n');
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 503 .*"status":"stopping"/s);
  await stopped;
});
