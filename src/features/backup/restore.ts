import { mkdir, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { extract } from 'tar';
import { digestOf, MANIFEST, manifestSchema, STORE, type Manifest } from './manifest.ts';
import { countRows, faultOf, openReadOnly } from './store.ts';

/** A sentence that says why a backup was not restored. */
export class RestoreError extends Error {}

/**
 * Unpacks an archive into a folder that is empty or not there yet, checks everything in it and answers with what
 * it says of itself. Throws RestoreError, and leaves nothing behind, where anything is wrong.
 */
export async function restoreBackup(archive: string, folder: string): Promise<Manifest> {
  await mustBeEmpty(folder);
  const part = `${folder.replace(/[\\/]+$/, '')}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true, mode: 0o700 });
  try {
    await unpack(archive, part);
    const manifest = await checked(part);
    await rmdir(folder).catch(() => undefined);
    await rename(part, folder);
    return manifest;
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

async function mustBeEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new RestoreError(`${folder} cannot be read: ${message}`);
  });
  if (names.length > 0) throw new RestoreError(`${folder} is not empty: restore into an empty folder`);
}

async function unpack(archive: string, folder: string): Promise<void> {
  try {
    await extract({ file: archive, cwd: folder, strict: true, filter: (_, entry) => isPlain(entry) });
  } catch (error) {
    throw new RestoreError(`${archive} cannot be read: ${(error as Error).message}`);
  }
}

/** Links could lead out of the folder; no archive of ours has any. */
function isPlain(entry: object): boolean {
  return 'type' in entry && (entry.type === 'File' || entry.type === 'Directory');
}

async function checked(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  await checkFiles(folder, manifest);
  checkStore(join(folder, STORE), manifest);
  return manifest;
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => {
    throw new RestoreError('There is no manifest in the archive: it is none of ours, or not whole');
  });
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    throw new RestoreError('The manifest of the archive cannot be read');
  }
}

async function checkFiles(folder: string, { files }: Manifest): Promise<void> {
  if (!files[STORE]) throw new RestoreError('There is no store in the archive');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const names = found.map((path) => path.slice(folder.length + 1).replaceAll(sep, '/'));
  const strange = names.find((name) => name !== MANIFEST && !(name in files));
  if (strange !== undefined) throw new RestoreError(`${strange} is in the archive, but not in its manifest`);
  for (const [name, digest] of Object.entries(files)) {
    const real = await digestOf(join(folder, name)).catch(() => undefined);
    if (real === undefined) throw new RestoreError(`${name} is missing in the archive`);
    if (real !== digest) throw new RestoreError(`${name} is not what it was when the backup was made`);
  }
}

function checkStore(path: string, { rows }: Manifest): void {
  const store = openReadOnly(path);
  try {
    const fault = faultOf(store);
    if (fault !== undefined) throw new RestoreError(fault);
    const counted = countRows(store);
    const wrong = Object.keys({ ...rows, ...counted }).find((table) => rows[table] !== counted[table]);
    if (wrong !== undefined) throw new RestoreError(`The table ${wrong} does not have as many rows as it had`);
  } finally {
    store.close();
  }
}
