import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { besideBare } from '../../../scripts/bench/bare.ts';
import { answersPerSecond } from '../../../scripts/bench/load.ts';

const serving = async (answer: RequestListener): Promise<string> => {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

test('as many answers are counted as the server gave', async () => {
  let given = 0;
  const url = await serving((_, response) => {
    given++;
    response.setHeader('Content-Length', 5).end('hello');
  });
  const rate = await answersPerSecond(`${url}/page`, 300);
  expect(rate).toBeGreaterThan(0);
  expect(rate * 0.3).toBeLessThan(given);
});

test('a server that waits gives few', async () => {
  const url = await serving((_, response) => setTimeout(() => response.setHeader('Content-Length', 2).end('ok'), 50));
  expect(await answersPerSecond(url, 400)).toBeLessThan(32 * 21);
});

test('an answer of unknown length cannot be counted', async () => {
  const url = await serving((_, response) => {
    response.writeHead(200, { 'Transfer-Encoding': 'chunked', Connection: 'close' }).end('hello');
  });
  await expect(answersPerSecond(url, 100)).rejects.toThrow('does not say how long');
});

test('a bare server is put beside it', { timeout: 60_000 }, async () => {
  const url = await serving((_, response) => response.setHeader('Content-Length', 5).end('hello'));
  const { ours, bare } = await besideBare(url, 100, 1);
  expect(ours).toBeGreaterThan(0);
  expect(bare).toBeGreaterThan(0);
});
