import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a command of `npm run` says that works on a data folder, such as `backup`. Rejects where it fails. */
export async function onData(command: string, dataDir: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, DATA_DIR: dataDir };
  const { stdout } = await run(process.execPath, [`scripts/${command}.ts`, ...args], { env });
  return stdout.trim();
}
