import { asc } from 'drizzle-orm';
import { joinRequests } from '../../db/schema/members.ts';
import { askToJoin, confirmRequest } from '../../src/features/members/ask-to-join.ts';
import { mails } from '../../db/schema/mail.ts';
import type { Block } from '../../src/features/mail/letter.ts';
import { siteStore } from './site-store.ts';

let count = 0;

/** Somebody asks to be let into the running site, and confirms the address: moderators see the request. */
export function request(name: string): { id: number; email: string } {
  const db = siteStore();
  const email = `asks-${String(process.pid)}-${String((count += 1))}-${String(Date.now())}@example.org`;
  const token = db.transaction(() => {
    const reason = 'Ich möchte in meinem Viertel etwas bewegen.';
    askToJoin(db, { name, email, locale: 'de', reason, district: undefined }, new Date());
    // Before the server sends the mail: then it no longer says what was in it.
    return newestToken();
  });
  confirmRequest(db, token, new Date());
  const id = db.select().from(joinRequests).orderBy(asc(joinRequests.id)).all().at(-1)?.id ?? 0;
  return { id, email };
}

function newestToken(): string {
  const row = siteStore().select().from(mails).orderBy(asc(mails.id)).all().at(-1);
  const button = ((row?.blocks ?? []) as Block[]).find((block) => 'button' in block)?.button;
  return button?.path.split('/').at(-1) ?? '';
}
