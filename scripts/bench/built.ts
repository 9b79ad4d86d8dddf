import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Seconds by step of a build and in all. */
export type BuildTimes = Record<string, number>;

/** A line of `npm run build` about a step, such as "Pages          1.2 s  4050 pages". */
const STEP = /^(\S.*?) +(\d+\.\d) s\b/gm;

/** Builds the site in `folder`. Rejects with everything the build said if it fails. */
export async function build(folder: string): Promise<BuildTimes> {
  const begin = performance.now();
  const child = spawn(process.execPath, ['scripts/build.ts'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The build in ${folder} failed:\n${output}`);
  return { ...stepsIn(output), 'in all': (performance.now() - begin) / 1_000 };
}

/** The steps that a build has told of. */
export function stepsIn(output: string): BuildTimes {
  return Object.fromEntries([...output.matchAll(STEP)].map(([, step = '', seconds]) => [step, Number(seconds)]));
}
