import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Starts a program of this folder; each line that it writes is something done for good, and is added to `done`. */
export function startTrialWorker(
  name: string,
  environment: Record<string, string>,
  given: (number | string)[],
  done: Set<string>,
): ChildProcess {
  const worker = spawn(process.execPath, [`scripts/trials/${name}.ts`, ...given.map(String)], {
    ...{ env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] },
  });
  let rest = '';
  worker.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) done.add(line);
  });
  return worker;
}

/** At once, as when the machine loses its power. */
export async function kill(worker: ChildProcess): Promise<void> {
  const ended = once(worker, 'close');
  worker.kill('SIGKILL');
  await ended;
}
