import { copyFile, link, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Database as Connection } from 'better-sqlite3';
import { create } from 'tar';
import { digestOf, MANIFEST, STORE, type Manifest } from './manifest.ts';
import { countRows, openReadOnly, settle, uploadsOf } from './store.ts';

/** The folder of archives in the data folder. */
export function backupsFolder(dataDir: string): string {
  return join(dataDir, 'backups');
}

/**
 * Writes store and uploads, as they are at one moment, into one archive and answers with its path. Others may
 * read and write meanwhile. A kill leaves no half archive.
 */
export async function makeBackup(store: Connection, dataDir: string, now: Date): Promise<string> {
  const path = join(backupsFolder(dataDir), archiveName(now));
  const folder = `${path}.part`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await gather(store, dataDir, folder, now);
    await pack(folder, path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return path;
}

/** "staffelholz-2026-11-22T02-30-00Z.tar.gz". */
export function archiveName(time: Date): string {
  return `staffelholz-${time.toISOString().slice(0, 19).replaceAll(':', '-')}Z.tar.gz`;
}

/** When an archive of that name was made; undefined where it is none of ours. */
export function timeOfArchive(name: string): Date | undefined {
  const [, day, time] = /^staffelholz-(\d{4}-\d\d-\d\d)T(\d\d-\d\d-\d\d)Z\.tar\.gz$/.exec(name) ?? [];
  if (!day || !time) return undefined;
  const found = new Date(`${day}T${time.replaceAll('-', ':')}Z`);
  return Number.isNaN(found.getTime()) ? undefined : found;
}

/** The archives in the data folder, oldest first. */
export async function archivesIn(dataDir: string): Promise<{ name: string; time: Date }[]> {
  const names = await readdir(backupsFolder(dataDir)).catch(() => []);
  const archives = names.flatMap((name) => {
    const time = timeOfArchive(name);
    return time ? [{ name, time }] : [];
  });
  return archives.toSorted((a, b) => a.time.getTime() - b.time.getTime());
}

/** The store first: every upload that it knows was saved before its row. */
async function gather(store: Connection, dataDir: string, folder: string, now: Date): Promise<void> {
  const copy = join(folder, STORE);
  await store.backup(copy);
  settle(copy);
  const { rows, uploads } = look(copy);
  const files: Manifest['files'] = { [STORE]: await digestOf(copy) };
  for (const hash of uploads) {
    const path = join('files', hash.slice(0, 2), hash);
    if (await take(join(dataDir, path), join(folder, path))) files[path] = await digestOf(join(folder, path));
  }
  const manifest: Manifest = { format: 1, madeAt: now.toISOString(), rows, files };
  await writeFile(join(folder, MANIFEST), JSON.stringify(manifest, null, 2));
}

function look(path: string): { rows: Record<string, number>; uploads: string[] } {
  const store = openReadOnly(path);
  try {
    return { rows: countRows(store), uploads: uploadsOf(store) };
  } finally {
    store.close();
  }
}

/** False if it is gone: its owner has removed it in this very moment. */
async function take(from: string, to: string): Promise<boolean> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await link(from, to).catch(() => copyFile(from, to));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function pack(folder: string, path: string): Promise<void> {
  const archive = join(folder, 'archive');
  const names = (await readdir(folder)).toSorted();
  await create({ gzip: true, file: archive, cwd: folder, portable: true }, names);
  const file = await open(archive, 'r+');
  await file.chmod(0o600);
  await file.sync();
  await file.close();
  await rename(archive, path);
}
