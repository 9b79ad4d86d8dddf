import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';

export type MailServer = {
  url: string;
  /** Every mail it has taken, as it came. */
  taken: string[];
};

/** How a server answers a mail that has come in whole. */
export type Answer = (mail: string, socket: Socket | undefined) => Promise<void> | void;

/** A real SMTP server on this machine for one test. */
export async function startMailServer(
  answer: Answer = () => undefined,
  options: SMTPServerOptions = {},
): Promise<MailServer> {
  const taken: string[] = [];
  const sockets = new Map<string, Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onData: (stream, session, callback) => {
      text(stream)
        .then(async (mail) => {
          await answer(mail, sockets.get(String(session.remotePort)));
          taken.push(mail);
          callback();
        })
        .catch((error: unknown) => callback(error as Error));
    },
    ...options,
  });
  server.server.on('connection', (socket: Socket) => sockets.set(String(socket.remotePort), socket));
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, taken };
}

/** An answer with a code: 4xx for now, 5xx for good. */
export function refusal(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code });
}

/** The Message-IDs of mails. */
export function messageIds(mails: string[]): string[] {
  return mails.map((mail) => /^message-id:\s*(<[^>]+>)/im.exec(mail)?.[1] ?? '');
}
