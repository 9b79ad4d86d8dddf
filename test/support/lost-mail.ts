import { eq } from 'drizzle-orm';
import { mails } from '../../db/schema/mail.ts';
import { claimMail } from '../../src/features/mail/claim.ts';
import { markFailed } from '../../src/features/mail/mark.ts';
import { post } from '../../src/features/mail/outbox.ts';
import { siteStore } from './site-store.ts';

/** A mail that no server takes. */
export function lostMail(secret: boolean): number {
  const db = siteStore();
  // Long ago, so that it is the first to be claimed here, whatever the server sends meanwhile.
  const then = new Date('2026-01-01T10:00:00Z');
  const letter = { kind: 'role_granted', to: 'weg@example.org', locale: 'de', subject: 'Ihre neue Aufgabe' } as const;
  db.transaction((tx) => {
    post(tx, { ...letter, blocks: [{ text: 'Streng vertraulich' }], secret }, then);
    const mail = claimMail(db, 'localhost', then);
    if (mail) markFailed(db, mail, { text: '550 no such mailbox', final: true }, new Date());
  });
  const row = db.select({ id: mails.id }).from(mails).where(eq(mails.recipient, 'weg@example.org')).all().at(-1);
  return row?.id ?? 0;
}
