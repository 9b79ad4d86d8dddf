import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from './server.ts';
import { settleSite } from './site-world.ts';

declare module 'vitest' {
  // Vitest asks for an interface of this name: what is provided to the tests.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only interfaces merge
  interface ProvidedContext {
    /** Address of the one running site that all tests of pages look at. */
    siteUrl: string;
    /** Its data folder: the named world lives there. */
    siteFolder: string;
  }
}

/**
 * Starts the built site once for all tests of `test/site`, with the named world in its store. Tests stand before it
 * like a proxy that it trusts: each visit says from which address it comes, so that no two share a limit.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'staffelholz-site-'));
  await settleSite(folder);
  const server = await startServer({ DATA_DIR: folder, TRUSTED_PROXIES: '127.0.0.1', REGISTRATION: 'approval' });
  project.provide('siteUrl', server.url);
  project.provide('siteFolder', folder);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
