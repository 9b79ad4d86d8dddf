import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';

/** How long a mail may take in milliseconds, on a busy machine. */
const PATIENCE = 40_000;

/** What somebody reads who opens a mail of the running site. */
export type Mail = {
  subject: string;
  text: string;
  /** Where its button leads, without the host. */ path: string;
  code: string;
  /** Where one leaves the list that it comes from. */
  leave: string;
};

/** The first mail to an address, or a later one, as soon as it is there. Throws if it does not come. */
export async function mailTo(email: string, count = 1): Promise<Mail> {
  const giveUp = Date.now() + PATIENCE;
  while (Date.now() < giveUp) {
    const mail = mailsTo(email)[count - 1];
    if (mail) return mail;
    await sleep(100);
  }
  throw new Error(`No ${String(count)} mails came to ${email}.`);
}

/** All mails to an address that have come so far, oldest first. */
export function mailsTo(email: string): Mail[] {
  const folder = join(inject('siteFolder'), 'outbox');
  const names = namesIn(folder).sort((a, b) => numberOf(a) - numberOf(b));
  const files = names.map((name) => readFileSync(join(folder, name), 'utf8'));
  return files.filter((file) => file.includes(`\r\nTo: ${email}\r\n`)).map(mailOf);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.eml'));
  } catch {
    return [];
  }
}

/** Mails are numbered in the order in which they were written. */
function numberOf(name: string): number {
  return Number(/-(\d+)\.eml$/.exec(name)?.[1]);
}

function mailOf(file: string): Mail {
  const text = textOf(file);
  const path = /^https?:\/\/[^/\s]+(\/\S+)$/m.exec(text)?.[1] ?? '';
  const code = /^ {4}(\d{6})$/m.exec(text)?.[1] ?? '';
  const leave = /^https?:\/\/[^/\s]+(\S*\/unsubscribe\/\S+)$/m.exec(text)?.[1] ?? '';
  return { subject: /^Subject: (.*)$/m.exec(file)?.[1] ?? '', text, path, code, leave };
}

/** The text of the first part: what stands between its headers and the next boundary. */
function textOf(file: string): string {
  const [, headers = '', body = ''] = /(Content-Type: text\/plain[^]*?)\r\n\r\n([^]*?)\r\n----/.exec(file) ?? [];
  if (/base64/i.test(headers)) return Buffer.from(body, 'base64').toString();
  if (!/quoted-printable/i.test(headers)) return body.replaceAll('\r\n', '\n');
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString().replaceAll('\r\n', '\n');
}
