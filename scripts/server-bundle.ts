import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { NATIVE_PACKAGES } from './native-packages.ts';

/** What packages in the older format expect to find. */
const REQUIRE = `import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);`;

/**
 * Puts the server with all it uses into one file, and beside it the migrations that it applies. What fills the demo is
 * in the demo's build alone.
 */
export async function bundleServer(outDir: string, demo: boolean): Promise<void> {
  await build({
    entryPoints: [demo ? 'scripts/serve-demo.ts' : 'scripts/serve.ts'],
    outfile: join(outDir, 'serve.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    external: NATIVE_PACKAGES,
    banner: { js: REQUIRE },
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
  });
  cpSync('db/migrations', join(outDir, 'migrations'), { recursive: true });
}
