import { spawn } from 'node:child_process';
import { once } from 'node:events';

export type Outcome = { code: number; output: string; milliseconds: number };

/** Programs of ours send no reports to anybody. */
const SILENT = { ASTRO_TELEMETRY_DISABLED: '1' };

/** Runs a script with this Node and keeps what it writes. */
export async function run(args: string[]): Promise<Outcome> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...SILENT },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const code = await exitCode(child);
  return { code, output, milliseconds: performance.now() - start };
}

/** Runs a script with this Node; what it writes is seen at once. Answers with its exit code. */
export async function show(args: string[], environment: Record<string, string> = {}): Promise<number> {
  const env = { ...process.env, ...SILENT, ...environment };
  return exitCode(spawn(process.execPath, args, { env, stdio: 'inherit' }));
}

async function exitCode(child: ReturnType<typeof spawn>): Promise<number> {
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}
