import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { outDirOf } from './out-dir.ts';
import type { serve as serveOf } from './serve.ts';
import { readStamp, stampOf } from './stamp.ts';

/**
 * Serves the site of an environment's settings; builds it first where code, content or settings changed.
 * Loads nothing but what is built, so that the server starts fast and stays small.
 */
export async function run(environment: NodeJS.ProcessEnv): Promise<void> {
  const outDir = outDirOf(environment);
  if (readStamp(outDir) !== stampOf(environment) && !build(environment)) return;
  const built = pathToFileURL(resolve(outDir, 'serve.mjs')).href;
  const { serve } = (await import(built)) as { serve: typeof serveOf };
  await serve(environment);
}

/** In a process of its own. It says itself what went wrong. */
function build(env: NodeJS.ProcessEnv): boolean {
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { env, stdio: 'inherit' });
  process.exitCode = status ?? 1;
  return status === 0;
}
