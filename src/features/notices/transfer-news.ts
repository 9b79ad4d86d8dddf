import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { pledges } from '../../../db/schema/minutes.ts';
import { transfers, transferSteps } from '../../../db/schema/transfers.ts';
import { organiserIds } from '../networks/organiser.ts';
import { shownTransfer } from '../transfers/shown.ts';
import type { Transfer } from '../transfers/transfer.ts';
import { actorOf, because } from './meeting-hearers.ts';
import type { Event, Happened, NewsKind } from './news-kind.ts';

/** The others of its network hear; of one that was pledged they have heard by its pledge. */
export const transferOpened: NewsKind = kind('transfer_opened', { isNews: (tx, { id }) => !isPledged(tx, id) });

/** Of a step that was taken back there is nothing to tell any more. */
export const transferMoved: NewsKind = kind('transfer_moved', { isThere: hasStep });

export const transferStepTakenBack: NewsKind = kind('transfer_step_taken_back', {});

type Conditions = {
  /** Whether anybody is to hear of it. */
  isNews?: (tx: Transaction, transfer: Transfer) => boolean;
  /** Whether what happened still stands. */
  isThere?: (db: Database | Transaction, event: Event) => boolean;
};

/** Events whose thing is a transfer. */
function kind(happened: Happened, { isNews = () => true, isThere = () => true }: Conditions): NewsKind {
  return {
    hearersOf: (tx, event) => {
      const transfer = tx.select().from(transfers).where(eq(transfers.id, event.thingId)).get();
      if (!transfer || !isNews(tx, transfer) || !isThere(tx, event)) return [];
      return because('network', organiserIds(tx, transfer.networkId));
    },
    tidingsOf: (db, event, reader) => {
      const transfer = db.select().from(transfers).where(eq(transfers.id, event.thingId)).get();
      if (!transfer || !isThere(db, event) || !organiserIds(db, transfer.networkId).includes(reader.id))
        return undefined;
      const { origin } = shownTransfer(db, reader, transfer.id, reader.locale);
      const path = `/transfers/${String(transfer.id)}`;
      return { who: actorOf(db, event), happened, title: origin.title, words: undefined, lang: origin.lang, path };
    },
  };
}

function isPledged(db: Database | Transaction, transferId: number): boolean {
  return db.select({ id: pledges.id }).from(pledges).where(eq(pledges.transferId, transferId)).get() !== undefined;
}

/** A step and its event are written in the same moment. */
function hasStep(db: Database | Transaction, { thingId, at }: Event): boolean {
  const same = and(eq(transferSteps.transferId, thingId), eq(transferSteps.recordedAt, at));
  return db.select({ id: transferSteps.id }).from(transferSteps).where(same).limit(1).get() !== undefined;
}
