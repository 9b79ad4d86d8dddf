import type { Database } from '../../../db/database.ts';
import { claimMail } from './claim.ts';
import { fileName } from './eml.ts';
import { failureOf } from './failure.ts';
import { inLanes } from './lanes.ts';
import { markFailed, markSent } from './mark.ts';
import { messageOf, type Claimed } from './message.ts';
import type { Sender } from './template.ts';
import type { Transport } from './transport.ts';

/** What delivery needs beside the store. */
export type PostOffice = { transport: Transport; sender: Sender };

/** Mails that were given up, by what the log may know of them. */
export type Delivery = { sent: number; putOff: number; gaveUp: { id: number; kind: string }[] };

/** Most mails of one delivery, so that its `now` stays close to the clock. */
const BATCH = 30;

/**
 * Sends what is due: claim, send, mark. A kill between sending and marking repeats the mail with the same
 * Message-ID. Ends early when `stopped`.
 */
export async function deliverDue(
  db: Database,
  office: PostOffice,
  now: Date,
  stopped: () => boolean = () => false,
): Promise<Delivery> {
  const delivery: Delivery = { sent: 0, putOff: 0, gaveUp: [] };
  const host = new URL(office.sender.url).hostname;
  let left = BATCH;
  await inLanes(async () => {
    while (left-- > 0 && !stopped()) {
      const mail = claimMail(db, host, now);
      if (!mail) return;
      await deliver(db, mail, office, delivery, now);
    }
  });
  return delivery;
}

async function deliver(db: Database, mail: Claimed, office: PostOffice, delivery: Delivery, now: Date): Promise<void> {
  const { transport, sender } = office;
  try {
    await transport.send(messageOf(mail, sender), fileName(mail));
  } catch (error) {
    if (markFailed(db, mail, failureOf(error), now) === 'put_off') delivery.putOff += 1;
    else delivery.gaveUp.push({ id: mail.id, kind: mail.kind });
    return;
  }
  // Not within the try: a mail that cannot be marked is not one that could not be sent.
  markSent(db, mail, now);
  delivery.sent += 1;
}
