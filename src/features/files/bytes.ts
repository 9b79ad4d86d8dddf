import { createHash, randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The folder of uploads in the data folder. */
export function filesFolder(dataDir: string): string {
  return join(dataDir, 'files');
}

/** Puts bytes under their hash, whole or not at all, and answers with it. The same bytes lie there once. */
export async function saveBytes(folder: string, bytes: Uint8Array): Promise<string> {
  const hash = hashOf(bytes);
  const path = pathOf(folder, hash);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const part = `${path}.${randomUUID()}.part`;
  const file = await open(part, 'wx', 0o600);
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(part, path);
  return hash;
}

/** The bytes of a hash. Rejects with Node's error where there are none. */
export function readBytes(folder: string, hash: string): Promise<Buffer> {
  return readFile(pathOf(folder, hash));
}

export function hasBytes(folder: string, bytes: Uint8Array): boolean {
  return existsSync(pathOf(folder, hashOf(bytes)));
}

/** At once, so that nothing happens between asking whether bytes are used and removing them. */
export function removeBytes(folder: string, hash: string): void {
  rmSync(pathOf(folder, hash), { force: true });
}

/** Every file in the folder that was written before a moment, by its name. */
export async function* namesBefore(folder: string, moment: Date): AsyncGenerator<string> {
  for (const part of await readdir(folder).catch(() => [])) {
    for (const name of await readdir(join(folder, part))) {
      const { mtime } = await stat(join(folder, part, name));
      if (mtime < moment) yield name;
    }
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Two letters a folder: no folder becomes so long that it is slow to list. */
function pathOf(folder: string, name: string): string {
  return join(folder, name.slice(0, 2), name);
}
