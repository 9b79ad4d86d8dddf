import { spawnSync } from 'node:child_process';
import { outDirOf } from './out-dir.ts';
import { serve } from './serve.ts';
import { settingsOf } from './settings.ts';
import { isStale, stampOf } from './stamp.ts';

/** Serves the site of an environment's settings; builds it first where code, content or settings changed. */
export async function run(environment: NodeJS.ProcessEnv): Promise<void> {
  const settings = settingsOf(environment);
  if (isStale(outDirOf(settings), stampOf(settings)) && !build(environment)) return;
  await serve(settings);
}

/** In a process of its own, so that the server starts small. It says itself what went wrong. */
function build(env: NodeJS.ProcessEnv): boolean {
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { env, stdio: 'inherit' });
  process.exitCode = status ?? 1;
  return status === 0;
}
