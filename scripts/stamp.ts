import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../src/settings.ts';

/** Everything whose change makes a build stale. */
const SOURCES = ['{src,content,db,public,scripts}/**/*', 'astro.config.mjs', 'package-lock.json'];

/** Names the state of code, content and settings that a build is made from. */
export function stampOf(settings: Settings): string {
  const hash = createHash('sha256').update(JSON.stringify(bakedIn(settings)));
  for (const file of globSync(SOURCES).sort()) {
    if (statSync(file).isFile()) hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** True if there is no build in `outDir`, or one of another state. */
export function isStale(outDir: string, stamp: string): boolean {
  try {
    return readFileSync(stampFile(outDir), 'utf8') !== JSON.stringify({ stamp });
  } catch {
    return true;
  }
}

/** Marks the build in `outDir` as complete. */
export function writeStamp(outDir: string, stamp: string): void {
  writeFileSync(stampFile(outDir), JSON.stringify({ stamp }));
}

function stampFile(outDir: string): string {
  return join(outDir, 'stamp.json');
}

/** The settings that prerendered pages show. Where the server listens and keeps its data is not among them. */
function bakedIn({ host: _host, port: _port, dataDir: _dataDir, ...rest }: Settings): Partial<Settings> {
  return rest;
}
