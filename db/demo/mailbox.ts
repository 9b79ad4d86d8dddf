import type { PostOffice } from '../../src/features/mail/delivery.ts';
import type { Transport } from '../../src/features/mail/transport.ts';
import type { Settings } from '../../src/settings.ts';

/** What the people of the demo get by mail: they open links like everyone else. */
export type Mailbox = {
  office: PostOffice;
  /** The token at the end of the newest link that somebody was mailed. */
  tokenFor: (email: string) => string;
  /** From now on mail to this address comes back. */
  shut: (email: string) => void;
};

/** A post office that delivers to memory. */
export function openMailbox({ siteName, siteUrl, mailFrom, contactEmail }: Settings): Mailbox {
  const newest = new Map<string, string>();
  const gone = new Set<string>();
  const send: Transport['send'] = ({ to, text }) => {
    const email = addressIn(to);
    if (gone.has(email)) return Promise.reject(refusal(email));
    newest.set(email, typeof text === 'string' ? text : '');
    return Promise.resolve();
  };
  const sender = { name: siteName, url: siteUrl, address: mailFrom, contact: contactEmail };
  return {
    office: { transport: { send, close: () => undefined }, sender },
    tokenFor: (email) => tokenIn(newest.get(email) ?? ''),
    shut: (email) => void gone.add(email),
  };
}

function addressIn(to: Parameters<Transport['send']>[0]['to']): string {
  return typeof to === 'object' && 'address' in to ? (to.address ?? '') : '';
}

/** As nodemailer tells of a server that knows no such mailbox. */
function refusal(email: string): Error {
  const error = new Error(`Can't send mail - all recipients were rejected: 550 5.1.1 <${email}>: no such mailbox`);
  return Object.assign(error, { command: 'RCPT TO', permanent: true });
}

function tokenIn(text: string): string {
  return /\/([\w-]{43})$/m.exec(text)?.[1] ?? '';
}
