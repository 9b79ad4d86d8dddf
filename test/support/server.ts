import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addressHere } from '../../src/lib/address-here.ts';

/** How long it may take until it answers in milliseconds, on a busy machine that has to build first. */
const START_TIME = 240_000;

export type Server = {
  /** Its address without a slash at the end, such as http://127.0.0.1:40123. */
  url: string;
  process: ChildProcess;
  /** Everything it has written so far. */
  output: () => string;
  /** Asks it to stop, waits for its end, clears its data folder and gives its exit code. */
  stop: () => Promise<number | null>;
};

/** What `npm start` starts: the real server on a build of this very code, with a free port and an empty data folder of its own. */
export async function startServer(environment: Record<string, string> = {}): Promise<Server> {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'staffelholz-'));
  const url = `http://127.0.0.1:${port}`;
  // Its pages name the default address: a build for each port would take longer than the tests.
  const own = { HOST: '127.0.0.1', PORT: String(port), SITE_URL: addressHere(), DATA_DIR: dataDir };
  const env = { ...process.env, ...own, ...environment };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const stop = async () => {
    child.kill('SIGTERM');
    const [code] = await ended;
    rmSync(dataDir, { recursive: true, force: true });
    return code;
  };
  const server = { url, process: child, output: () => output, stop };
  await untilReady(server);
  return server;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

async function untilReady(server: Server): Promise<void> {
  const giveUp = Date.now() + START_TIME;
  while (server.process.exitCode === null && Date.now() < giveUp) {
    const answer = await fetch(`${server.url}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  server.process.kill('SIGKILL');
  throw new Error(`The server did not start. It said:\n${server.output()}`);
}
