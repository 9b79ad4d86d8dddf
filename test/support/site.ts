import type { TestProject } from 'vitest/node';
import { startServer } from './server.ts';

declare module 'vitest' {
  // Vitest asks for an interface of this name: what is provided to the tests.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only interfaces merge
  interface ProvidedContext {
    /** Address of the one running site that all tests of pages look at. */
    siteUrl: string;
  }
}

/** Starts the built site once for all tests of `test/site`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  project.provide('siteUrl', server.url);
  return async () => {
    await server.stop();
  };
}
