import { and, asc, eq, gt, isNull, lte, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { mails } from '../../../db/schema/mail.ts';
import { newToken } from '../../lib/ids.ts';
import { MAX_SENDING } from './transport.ts';
import type { Claimed } from './message.ts';

/** A claim holds for longer than a sending can last. If the program is killed, the mail is due again after it. */
export const CLAIM_TIME = 2 * MAX_SENDING;

/** The list of letters that tell at once what somebody answered: nobody waits for them behind letters to everyone. */
export const PROMPT_LIST = 'news-at-once';

/** 132 random bits, and short enough for the header to stay on one line. */
const ID_LENGTH = 22;

const waiting = and(isNull(mails.sentAt), isNull(mails.gaveUpAt));

/**
 * The condition that a mail may be on its way out: for queries. One that is tried again within the time of a claim
 * looks the same.
 */
export function underWay(now: Date) {
  const { attempts, nextAttemptAt } = mails;
  const claimEnd = new Date(now.getTime() + CLAIM_TIME);
  return and(waiting, gt(attempts, 0), gt(nextAttemptAt, now), lte(nextAttemptAt, claimEnd));
}

/** True if a mail waits whose time has come. */
export function hasDueMail(db: Database, now: Date): boolean {
  const due = and(waiting, lte(mails.nextAttemptAt, now));
  return db.select({ id: mails.id }).from(mails).where(due).limit(1).get() !== undefined;
}

/**
 * The mail that has been due for longest; those to one person first, then those that tell at once, then letters to many:
 * nobody who signs in waits behind an invitation to all. It is put off for the time of an attempt, and has its Message-ID: both are in the store before the first byte
 * goes out. `host`: the site's, for the Message-ID.
 */
export function claimMail(db: Database, host: string, now: Date): Claimed | undefined {
  return db.transaction((tx) => claim(tx, host, now));
}

function claim(tx: Transaction, host: string, now: Date): Claimed | undefined {
  const prompt = longestDue(tx, now, isNull(mails.list)) ?? longestDue(tx, now, eq(mails.list, PROMPT_LIST));
  const mail = prompt ?? longestDue(tx, now);
  if (!mail) return undefined;
  const claimed = {
    attempts: mail.attempts + 1,
    nextAttemptAt: new Date(now.getTime() + CLAIM_TIME),
    messageId: mail.messageId ?? `<${newToken().slice(0, ID_LENGTH)}@${host}>`,
  };
  tx.update(mails).set(claimed).where(eq(mails.id, mail.id)).run();
  return { ...mail, ...claimed } as Claimed;
}

function longestDue(tx: Transaction, now: Date, which?: SQL) {
  return tx
    .select()
    .from(mails)
    .where(and(waiting, which, lte(mails.nextAttemptAt, now)))
    .orderBy(asc(mails.nextAttemptAt), asc(mails.id))
    .limit(1)
    .get();
}
