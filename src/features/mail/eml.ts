import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Transport } from './transport.ts';
import { wholeWords } from './whole-words.ts';

/** What stands in every mail, and is nobody's name: headers, addresses of pages, tags. */
const MACHINERY =
  /^(?:Content-[\w-]+|MIME-Version|Message-ID|Date|From|Auto-Submitted|List-[\w-]+):.*(?:\r\n[ \t].*)*|https?:\/\/\S+|<style[^]*?<\/style>|<\/?[a-z!][^>]*>/gm;

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

/** The folder of mails in the data folder. */
export function outboxFolder(dataDir: string): string {
  return join(dataDir, 'outbox');
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

/** Removes the files of mails in which one of the names stands as a word of its own, whomever they went to. */
export async function removeFilesNaming(folder: string, names: string[]): Promise<void> {
  if (names.length === 0) return;
  const found = wholeWords(names);
  for (const file of await readdir(folder).catch(() => [])) {
    const path = join(folder, file);
    const text = unquoted(await readFile(path)).replace(MACHINERY, '');
    if (text.search(found) >= 0) await rm(path, { force: true });
  }
}

/** A mail as it reads: every part is quoted-printable (RFC 2045, 6.7); see `messageOf`. */
function unquoted(bytes: Buffer): string {
  const joined = bytes.toString('latin1').replace(/=\r\n/g, '');
  const plain = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1').toString('utf8');
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const part = `${path}.part`;
  const file = await open(part, 'w', 0o600);
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(part, path);
}
