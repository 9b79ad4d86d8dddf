import { createTransport } from 'nodemailer';
import type { SendMailOptions } from 'nodemailer';
import { MINUTE } from '../../lib/durations.ts';
import { LANES } from './lanes.ts';
import { openFolder } from './eml.ts';

/** Where mails go: a server, or a folder on a machine that has none. */
export type Transport = {
  /** Resolves once the mail is somebody else's to keep. Rejects with nodemailer's error. */
  send: (message: SendMailOptions, name: string) => Promise<void>;
  close: () => void;
};

/** A server that is silent for longer will not answer any more. */
const SILENCE = 20_000;

/** Milliseconds for one mail in all: a server can trickle its answer for ever. */
export const MAX_SENDING = MINUTE;

/** Most servers hold an idle connection for a minute and more; a shorter wait never finds it closed. */
const IDLE = 10_000;

/** The transport of the settings: SMTP where there is an address of a server, else files in `folder`. */
export function openTransport(smtpUrl: string | undefined, folder: string, maxSending = MAX_SENDING): Transport {
  return smtpUrl === undefined ? openFolder(folder) : openServer(smtpUrl, maxSending);
}

function openServer(url: string, maxSending: number): Transport {
  const server = createTransport({
    ...{ url, pool: true, maxConnections: LANES, idleTimeout: IDLE },
    // What was cut is repeated by the outbox, which knows when to stop.
    maxRequeues: 0,
    ...{ connectionTimeout: SILENCE, greetingTimeout: SILENCE, socketTimeout: SILENCE, dnsTimeout: SILENCE },
  });
  return {
    send: async (message) => {
      await server.sendMail({ ...message, signal: AbortSignal.timeout(maxSending) });
    },
    close: () => server.close({ force: true }),
  };
}
