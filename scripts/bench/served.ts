import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A site that is being served. */
export type Served = {
  url: string;
  /** Milliseconds from the start of the program to the first page. */
  startTime: number;
  /** Bytes of memory that the program holds now; NaN on systems that do not tell. */
  memory: () => number;
  stop: () => Promise<void>;
  /** At once, as when the machine loses its power. */
  kill: () => Promise<void>;
};

/** Where the program says that it listens. */
const LISTENING = /http:\/\/localhost:(\d+)/;

/**
 * Runs `npm start` of the site in `folder`, on any free port of this machine. `dataDir`: instead of the site's own. Its
 * log goes to a file, as in earnest.
 */
export async function serve(folder: string, dataDir = join(folder, 'data')): Promise<Served> {
  const begin = performance.now();
  const log = join(dataDir, '..', 'server.log');
  const out = openSync(log, 'w');
  const env = { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: folder, env, stdio: ['ignore', out, out] });
  const url = `http://127.0.0.1:${await portOf(child, log)}`;
  await (await fetch(url)).text();
  const startTime = performance.now() - begin;
  return {
    url,
    startTime,
    memory: () => memoryOf(child),
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

async function portOf(child: ChildProcess, log: string): Promise<string> {
  for (;;) {
    const said = readFileSync(log, 'utf8');
    const [, port] = LISTENING.exec(said) ?? [];
    if (port !== undefined) return port;
    if (child.exitCode !== null) throw new Error(`The server did not start:\n${said}`);
    await sleep(5);
  }
}

function memoryOf({ pid }: ChildProcess): number {
  if (process.platform !== 'linux') return NaN;
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1_024;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
}
