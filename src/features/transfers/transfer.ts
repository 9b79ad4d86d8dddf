import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { transfers } from '../../../db/schema/transfers.ts';
import { AppError } from '../../lib/errors.ts';
import type { Vocabulary } from '../../lib/vocabulary.ts';
import type { Member } from '../members/member.ts';
import { requireRunning } from '../networks/find.ts';
import { canRun } from '../networks/network.ts';
import { organiserIds } from '../networks/organiser.ts';

export type Transfer = typeof transfers.$inferSelect;

/**
 * Who sees a transfer. `anonymised`: everyone, but without what says where: no network, no district, no partners, no
 * names. Its own network sees it whole, so what members alone read elsewhere is not secret there.
 */
export const audiences = {
  public: { de: 'alle', en: 'everyone' },
  members: { de: 'nur Mitglieder', en: 'members only' },
  anonymised: { de: 'alle, aber ohne Ort und Namen', en: 'everyone, but without place and names' },
} as const satisfies Vocabulary;
export type Audience = keyof typeof audiences;
export const AUDIENCES = Object.keys(audiences) as [Audience, ...Audience[]];

/** The transfer of a network that a member runs. Not visible, and not theirs, is not found. */
export function ownTransfer(db: Database | Transaction, member: Member, id: number): Transfer {
  const row = db.select().from(transfers).where(eq(transfers.id, id)).get();
  if (!row || !canRun(member, organiserIds(db, row.networkId))) throw new AppError('not_found');
  return row;
}

/** The same, to change it. Throws conflict where the network has ended. */
export function transferToChange(db: Database | Transaction, member: Member, id: number): Transfer {
  const transfer = ownTransfer(db, member, id);
  requireRunning(db, transfer.networkId);
  return transfer;
}
