import type { SendMailOptions } from 'nodemailer';
import type { mails } from '../../../db/schema/mail.ts';
import type { Block } from './letter.ts';
import { eventFile } from './posted-event.ts';
import { leaveUrl, renderLetter, type Sender } from './template.ts';

/** A row of the outbox that has been claimed: it has a Message-ID, and is not blank. */
export type Claimed = typeof mails.$inferSelect & { recipient: string; subject: string; messageId: string };

/** What is sent, the same at every attempt. Addresses are given as such: nothing in them is read as a header. */
export function messageOf(mail: Claimed, sender: Sender): SendMailOptions {
  const { locale, messageId, leaveToken } = mail;
  const subject = named(mail.subject, sender);
  const content = { locale, subject, blocks: mail.blocks as Block[], leaveToken: leaveToken ?? undefined };
  return {
    ...renderLetter(content, sender),
    subject,
    messageId,
    from: { name: sender.name, address: sender.address },
    to: { name: '', address: mail.recipient },
    date: mail.postedAt,
    ...calendars(content.blocks, sender),
    baseBoundary: String(mail.id),
    textEncoding: 'quoted-printable',
    headers: { 'Auto-Submitted': 'auto-generated', ...listHeaders(mail, sender), ...threadHeaders(mail, sender) },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** In a full inbox one sees at once whom it comes from, also where the program shows no sender. */
function named(subject: string, { name }: Sender): string {
  return subject.includes(name) ? subject : `${subject} – ${name}`;
}

/** As a file, which every mail program shows: one that is part of the text would ask for an answer. */
function calendars(blocks: Block[], sender: Sender): Pick<SendMailOptions, 'attachments'> {
  const files = blocks.flatMap((block) => ('calendar' in block ? [block.calendar] : []));
  if (files.length === 0) return {};
  const contentType = 'text/calendar; charset=utf-8; method=PUBLISH';
  const textOf = (file: (typeof files)[number]) => ('text' in file ? file.text : eventFile(file, sender));
  return { attachments: files.map((file) => ({ filename: file.name, content: textOf(file), contentType })) };
}

/** One click in the mail program and the list is left (RFC 8058). */
function listHeaders({ list, leaveToken, locale }: Claimed, sender: Sender): Record<string, string> {
  if (list === null || leaveToken === null) return {};
  return {
    'List-Id': `<${list.replace(/[^a-z0-9]+/gi, '-')}.${new URL(sender.url).hostname}>`,
    'List-Unsubscribe': `<${leaveUrl(leaveToken, locale, sender)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

/** Answers to a mail that never was: programs put all that answer the same one together (RFC 5322, 3.6.4). */
function threadHeaders({ thread }: Claimed, sender: Sender): Record<string, string> {
  if (thread === null) return {};
  const root = `<thread-${thread}@${new URL(sender.url).hostname}>`;
  return { 'In-Reply-To': root, References: root };
}
