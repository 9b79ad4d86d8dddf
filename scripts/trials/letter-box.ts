import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { closeDatabase, openDatabase } from '../../db/database.ts';

/** Milliseconds that the server takes for a mail. */
const SLOW = 50;

/** A mail that came in whole: its Message-ID, and its source without soft line breaks. */
export type Taken = { id: string; source: string };

/** A server for mails, and what it has taken for each reader. */
export type LetterBox = { url: string; taken: Map<string, Taken[]>; close: () => void };

/** Opens a server on loopback that takes mails slowly, so that a kill often hits one that is under way. */
export async function openLetterBox(): Promise<LetterBox> {
  const taken: LetterBox['taken'] = new Map();
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], closeTimeout: 100 },
    onData: (stream, session, callback) => {
      const take = async (mail: string) => {
        const reader = session.envelope.rcptTo[0]?.address ?? '';
        const id = /^message-id:\s*(<[^>]+>)/im.exec(mail)?.[1] ?? '';
        taken.set(reader, [...(taken.get(reader) ?? []), { id, source: mail.replace(/=\r?\n/g, '') }]);
        await sleep(SLOW);
      };
      // A mail that is cut by a kill never came in whole.
      text(stream)
        .then(take)
        .then(() => callback())
        .catch((error: unknown) => callback(error as Error));
    },
  }).on('error', () => undefined);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.server.address() as AddressInfo;
  const close = () => {
    server.close();
  };
  return { url: `smtp://127.0.0.1:${port}`, taken, close };
}

/** How many answers of `question` a store has. */
export function countIn(path: string, question: string): number {
  const db = openDatabase(path);
  const count = db.$client.prepare(question).pluck().get() as number;
  closeDatabase(db);
  return count;
}
