import { mkdir, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { extract } from 'tar';
import { digestOf, MANIFEST, manifestSchema, STORE, type Manifest } from './manifest.ts';
import { BackupError, countRows, faultOf, openReadOnly } from './store.ts';

/**
 * Unpacks an archive into a folder that is empty or not there yet, checks everything in it and answers with what
 * it says of itself. `finish` does what else is needed before the folder stands at its place. Throws BackupError, and
 * leaves nothing behind, where anything is wrong.
 */
export async function restoreBackup(
  archive: string,
  target: string,
  finish?: (folder: string, manifest: Manifest) => Promise<void>,
): Promise<Manifest> {
  const folder = resolve(target);
  await mustBeEmpty(folder);
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true, mode: 0o700 });
  try {
    await unpack(archive, part);
    const manifest = await checked(part);
    await finish?.(part, manifest);
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
    throw new BackupError(`${folder} cannot be read: ${message}`);
  });
  if (names.length > 0) throw new BackupError(`${folder} is not empty: restore into an empty folder`);
}

async function unpack(archive: string, folder: string): Promise<void> {
  try {
    await extract({ file: archive, cwd: folder, strict: true, filter: (_, entry) => isPlain(entry) });
  } catch (error) {
    throw new BackupError(`${archive} cannot be read: ${(error as Error).message}`);
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
    throw new BackupError('There is no manifest in the archive: it is none of ours, or not whole');
  });
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    throw new BackupError('The manifest of the archive cannot be read');
  }
}

async function checkFiles(folder: string, { files }: Manifest): Promise<void> {
  if (!files[STORE]) throw new BackupError('There is no store in the archive');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const names = found.map((path) => relative(folder, path).replaceAll(sep, '/'));
  const strange = names.find((name) => name !== MANIFEST && !(name in files));
  if (strange !== undefined) throw new BackupError(`${strange} is in the archive, but not in its manifest`);
  for (const [name, digest] of Object.entries(files)) {
    const real = await digestOf(join(folder, name)).catch(() => undefined);
    if (real === undefined) throw new BackupError(`${name} is missing in the archive`);
    if (real !== digest) throw new BackupError(`${name} is not what it was when the backup was made`);
  }
}

function checkStore(path: string, { rows }: Manifest): void {
  const store = openReadOnly(path);
  try {
    const fault = faultOf(store);
    if (fault !== undefined) throw new BackupError(fault);
    const counted = countRows(store);
    const wrong = Object.keys({ ...rows, ...counted }).find((table) => rows[table] !== counted[table]);
    if (wrong !== undefined) throw new BackupError(`The table ${wrong} does not have as many rows as it had`);
  } finally {
    store.close();
  }
}
