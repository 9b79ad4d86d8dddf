import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { erasures } from '../../../db/schema/privacy.ts';
import { DAY } from '../../lib/durations.ts';
import { AppError } from '../../lib/errors.ts';
import { askFresh } from '../auth/confirmation.ts';
import type { SignedIn } from '../auth/session.ts';
import { post } from '../mail/outbox.ts';
import type { Member } from '../members/member.ts';
import { canLeave, ERASURE_DAYS, erasureOf, type erasureForm } from './erasure.ts';
import { erasureRequestedLetter, erasureTakenBackLetter } from './mails.ts';

/**
 * Asks that everything about the member be erased after some days. Throws forbidden without a fresh confirmation,
 * conflict where it was asked for already and where nobody else could administer the site.
 */
export function requestErasure(db: Database, who: SignedIn, { texts }: z.infer<typeof erasureForm>, now: Date): void {
  const { member } = who;
  askFresh(who, now);
  db.transaction((tx) => {
    if (erasureOf(tx, member)) throw new AppError('conflict', 'asked for already');
    if (!canLeave(tx, member, now)) throw new AppError('conflict', 'nobody else administers the site');
    const dueAt = new Date(now.getTime() + ERASURE_DAYS * DAY);
    tx.insert(erasures).values({ memberId: member.id, texts, requestedAt: now, dueAt }).run();
    post(tx, erasureRequestedLetter(member, texts, dueAt), now);
  });
}

/** The member stays. Throws not_found where nothing was asked for, conflict once it is being carried out. */
export function takeBackErasure(db: Database, member: Member, now: Date): void {
  db.transaction((tx) => {
    const erasure = erasureOf(tx, member);
    if (!erasure) throw new AppError('not_found', 'nothing to take back');
    if (erasure.farewellAt) throw new AppError('conflict', 'under way');
    tx.delete(erasures).where(eq(erasures.memberId, member.id)).run();
    post(tx, erasureTakenBackLetter(member), now);
  });
}
