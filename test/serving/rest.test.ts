import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { memoryUsage } from 'node:process';
import { expect, onTestFinished, test, vi } from 'vitest';
import { restWhenQuiet } from '../../src/serving/rest.ts';

const MEBIBYTE = 2 ** 20;

test('what a visit took is given back when nobody comes any more', async () => {
  const held: { words?: string[] } = {};
  const server = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  restWhenQuiet(server, 20);
  const visit = () => fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
  held.words = Array.from({ length: 500_000 }, (_, number) => `Wort ${String(number)}`);
  const during = memoryUsage().heapUsed;
  expect(held.words).toHaveLength(500_000);
  delete held.words;
  await visit();
  await vi.waitFor(() => expect(memoryUsage().heapUsed).toBeLessThan(during - 5 * MEBIBYTE), { timeout: 5_000 });
});
