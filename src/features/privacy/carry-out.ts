import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { erasures, type Leftovers } from '../../../db/schema/privacy.ts';
import { DAY } from '../../lib/durations.ts';
import { endSessions } from '../auth/session-list.ts';
import { filesFolder } from '../files/bytes.ts';
import { removeOrphans } from '../files/sweep.ts';
import { outboxFolder, removeFiles, removeFilesNaming } from '../mail/eml.ts';
import { isUnderWay, isWaiting } from '../mail/mentions.ts';
import { post } from '../mail/outbox.ts';
import { memberById, rolesOf } from '../members/find.ts';
import type { Member } from '../members/member.ts';
import { addressesOf, namesOf } from '../members/forget.ts';
import { canLeave, dueErasures, type Erasure } from './erasure.ts';
import { noteErased } from './erased-list.ts';
import { ERASERS, type Leaving } from './erasers.ts';
import { FAREWELL, farewellLetter, formerMember } from './mails.ts';

/** The last mail is given so long to go out; who cannot be reached is erased all the same. */
const FAREWELL_PATIENCE = DAY;

/** A shorter name is as likely a word of others' mails: for it alone, no file of theirs is removed. */
const SHORT_NAME = 4;

const NOTHING: Leftovers = { mails: [], files: [], names: [] };

/** True if an erasure can take its next step. */
export function hasDueErasure(db: Database, now: Date): boolean {
  return dueErasures(db, now).some((erasure) => canStepOn(db, erasure, now));
}

/**
 * Takes every erasure that is due one step further: says farewell; once that mail has gone out, removes the rows; and
 * then what lies outside of them. A kill between two steps is no harm. Answers with the number of members erased.
 */
export async function carryOutErasures(db: Database, dataDir: string, now: Date): Promise<number> {
  for (const erasure of dueErasures(db, now)) db.transaction((tx) => stepOn(tx, erasure, now));
  const erased = dueErasures(db, now).filter(({ leftovers }) => leftovers !== null);
  for (const erasure of erased) {
    // First, so that no kill leaves somebody erased here whom a backup would bring back.
    await noteErased(dataDir, erasure, now);
    await clearUp(db, erasure, dataDir);
  }
  return erased.length;
}

function stepOn(tx: Transaction, erasure: Erasure, now: Date): void {
  if (erasure.leftovers || !canStepOn(tx, erasure, now)) return;
  const member = memberById(tx, erasure.memberId, now);
  if (!member) throw new Error(`Member ${erasure.memberId} is erased already`);
  if (erasure.farewellAt) removeRows(tx, member, erasure.texts, now);
  else sayFarewell(tx, member, now);
}

function sayFarewell(tx: Transaction, member: Member, now: Date): void {
  endSessions(tx, member);
  post(tx, farewellLetter(member), now);
  set(tx, member.id, { farewellAt: now });
}

function removeRows(tx: Transaction, member: Member, texts: Erasure['texts'], now: Date): void {
  const formerly = { de: formerMember('de'), en: formerMember('en') };
  const leaving = { id: member.id, ...wordsOf(tx, member), texts, formerly };
  set(tx, member.id, { leftovers: erase(tx, leaving, now) });
}

/**
 * A last administrator, whose colleague has gone meanwhile, stays until there is another one; but whoever has had the
 * last mail is erased as it says. A mail of theirs that is being sent could be written to a file after this: it is waited for.
 */
function canStepOn(db: Database | Transaction, erasure: Erasure, now: Date): boolean {
  const { memberId, farewellAt, leftovers } = erasure;
  if (leftovers) return true;
  if (!farewellAt) return canLeave(db, { id: memberId, roles: rolesOf(db, memberId) }, now);
  const patient = now.getTime() - farewellAt.getTime() < FAREWELL_PATIENCE;
  return !patient || !(isWaiting(db, memberId, FAREWELL) || isSpokenOf(db, memberId, now));
}

function isSpokenOf(db: Database | Transaction, memberId: number, now: Date): boolean {
  const member = memberById(db, memberId, now);
  return member !== undefined && isUnderWay(db, { memberId, ...wordsOf(db, member) }, now);
}

function wordsOf(db: Database | Transaction, member: Member): { names: string[]; emails: string[] } {
  return { names: namesOf(db, member), emails: addressesOf(db, member) };
}

function erase(tx: Transaction, leaving: Leaving, now: Date): Leftovers {
  const parts = ERASERS.map((forget) => forget(tx, leaving, now) ?? {});
  return {
    mails: parts.flatMap(({ mails = [] }) => mails),
    files: parts.flatMap(({ files = [] }) => files),
    names: [...leaving.names.filter(({ length }) => length >= SHORT_NAME), ...leaving.emails],
  };
}

/**
 * The store is written anew, since pages that were moved within it leave pieces of old rows between the new ones; and its
 * log still holds its pages as they were. Both is done before the erasure counts as done, and after the names have left
 * the row. Everybody waits for it: a second for some hundred megabytes, at most a few times a year. Where another program
 * reads the store, the log is tried again later, and it alone.
 */
async function clearUp(db: Database, { memberId, leftovers }: Erasure, dataDir: string): Promise<void> {
  const { mails, files, names, isWrittenAnew } = leftovers ?? NOTHING;
  if (!isWrittenAnew) {
    await removeFiles(outboxFolder(dataDir), mails);
    await removeFilesNaming(outboxFolder(dataDir), names);
    removeOrphans(db, filesFolder(dataDir), files);
    set(db, memberId, { leftovers: NOTHING });
    db.$client.exec('VACUUM');
    set(db, memberId, { leftovers: { ...NOTHING, isWrittenAnew: true } });
  }
  const [result] = db.$client.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (result?.busy) throw new Error('The log of the store could not be emptied: another program reads the store');
  db.delete(erasures).where(eq(erasures.memberId, memberId)).run();
}

function set(tx: Database | Transaction, memberId: number, values: Partial<Erasure>): void {
  tx.update(erasures).set(values).where(eq(erasures.memberId, memberId)).run();
}
