import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Transport } from './transport.ts';

/** Writes each mail into a file of its own: whole, or not at all. A repeated mail takes the place of the first. */
export function openFolder(folder: string): Transport {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: async (message, name) => {
      const { message: bytes } = await writer.sendMail(message);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeWhole(join(folder, `${name}.eml`), bytes as Buffer);
    },
    close: () => undefined,
  };
}

/** The name of a mail's file, without its ending. Ids can come again after an erasure; moments do not. */
export function fileName({ id, postedAt }: { id: number; postedAt: Date }): string {
  return `${postedAt.toISOString().replaceAll(':', '-')}-${id}`;
}

/** Removes the files of mails that are forgotten. There may be none. */
export async function removeFiles(folder: string, names: string[]): Promise<void> {
  for (const name of names) await rm(join(folder, `${name}.eml`), { force: true });
}

/** Removes the files of mails that were posted before a moment: names begin with it. */
export async function removeFilesBefore(folder: string, moment: Date): Promise<void> {
  const before = moment.toISOString().replaceAll(':', '-');
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((name) => name < before)) await rm(join(folder, name), { force: true });
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const part = `${path}.part`;
  const file = await open(part, 'w', 0o600);
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(part, path);
}
