import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { pledges } from '../../../db/schema/minutes.ts';
import { transfers } from '../../../db/schema/transfers.ts';
import { organiserIds } from '../networks/organiser.ts';
import { shownTransfer } from '../transfers/shown.ts';
import type { Transfer } from '../transfers/transfer.ts';
import { actorOf, because } from './meeting-hearers.ts';
import type { Happened, NewsKind } from './news-kind.ts';

/** The others of its network hear; of one that was pledged they have heard by its pledge. */
export const transferOpened: NewsKind = kind('transfer_opened', (tx, { id }) => !isPledged(tx, id));

export const transferMoved: NewsKind = kind('transfer_moved', () => true);

/** Events whose thing is a transfer. */
function kind(happened: Happened, isNews: (tx: Transaction, transfer: Transfer) => boolean): NewsKind {
  return {
    hearersOf: (tx, { thingId }) => {
      const transfer = tx.select().from(transfers).where(eq(transfers.id, thingId)).get();
      return transfer && isNews(tx, transfer) ? because('network', organiserIds(tx, transfer.networkId)) : [];
    },
    tidingsOf: (db, event, reader) => {
      const transfer = db.select().from(transfers).where(eq(transfers.id, event.thingId)).get();
      if (!transfer || !organiserIds(db, transfer.networkId).includes(reader.id)) return undefined;
      const { origin } = shownTransfer(db, reader, transfer.id, reader.locale);
      const path = `/transfers/${String(transfer.id)}`;
      return { who: actorOf(db, event), happened, title: origin.title, words: undefined, lang: origin.lang, path };
    },
  };
}

function isPledged(db: Database | Transaction, transferId: number): boolean {
  return db.select({ id: pledges.id }).from(pledges).where(eq(pledges.transferId, transferId)).get() !== undefined;
}
