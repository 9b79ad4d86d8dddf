import { and, desc, eq, isNotNull, isNull, lt, type SQL } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { mails } from '../../../db/schema/mail.ts';
import { AppError } from '../../lib/errors.ts';
import { pageIn } from '../../lib/page.ts';
import type { Locale } from '../../lib/paths.ts';
import { mustSeeMails, type Asking } from './keeper.ts';
import type { Block } from './letter.ts';

export const MAIL_STATES = ['waiting', 'sent', 'gave_up'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** What is between a foundation and a network is for nobody else, so not for those who look after the outbox either. */
const CONFIDENTIAL: ReadonlySet<string> = new Set([
  'review_opened',
  'review_reminder',
  'review_concluded',
  'review_closed',
  'review_ended',
  'review_withdrawn',
  'review_reply',
  'review_question',
]);

/** A mail as admins see it. What is blank or secret is undefined. */
export type ListedMail = {
  id: number;
  kind: string;
  state: MailState;
  to: string | undefined;
  subject: string | undefined;
  blocks: Block[] | undefined;
  secret: boolean;
  /** The language that it is written in. */
  locale: Locale;
  postedAt: Date;
  /** When it was sent or given up, or is tried next. */
  at: Date;
  attempts: number;
  lastError: string | undefined;
  canRetry: boolean;
};

/** Mails of a page of the list. */
const PAGE = 50;

const IN_STATE: Record<MailState, SQL | undefined> = {
  waiting: and(isNull(mails.sentAt), isNull(mails.gaveUpAt)),
  sent: isNotNull(mails.sentAt),
  gave_up: isNotNull(mails.gaveUpAt),
};

/** The newest mails, or those before the mail `before`; `more` is where the next page begins. */
export function listMails(
  db: Database,
  asking: Asking,
  { state, before }: { state?: MailState | undefined; before?: number | undefined } = {},
): { mails: ListedMail[]; more: number | undefined } {
  mustSeeMails(asking);
  const chosen = and(state && IN_STATE[state], before === undefined ? undefined : lt(mails.id, before));
  const rows = db
    .select()
    .from(mails)
    .where(chosen)
    .orderBy(desc(mails.id))
    .limit(PAGE + 1)
    .all();
  const { page, last } = pageIn(rows, PAGE);
  return { mails: page.map(listed), more: last?.id };
}

/** One mail. Throws AppError "not_found". */
export function mailOf(db: Database, asking: Asking, id: number): ListedMail {
  mustSeeMails(asking);
  const row = db.select().from(mails).where(eq(mails.id, id)).get();
  if (!row) throw new AppError('not_found', 'no such mail');
  return listed(row);
}

function listed(row: typeof mails.$inferSelect): ListedMail {
  const { id, kind, locale, postedAt, attempts, gaveUpAt, blankedAt } = row;
  const isSecret = row.secret || CONFIDENTIAL.has(kind);
  return {
    ...{ id, kind, secret: isSecret, locale, postedAt, attempts },
    state: stateOf(row),
    to: row.recipient ?? undefined,
    subject: isSecret ? undefined : (row.subject ?? undefined),
    blocks: isSecret ? undefined : ((row.blocks as Block[] | null) ?? undefined),
    at: row.sentAt ?? gaveUpAt ?? row.nextAttemptAt,
    lastError: row.lastError ?? undefined,
    canRetry: row.sentAt === null && blankedAt === null,
  };
}

function stateOf({ sentAt, gaveUpAt }: typeof mails.$inferSelect): MailState {
  if (sentAt) return 'sent';
  return gaveUpAt ? 'gave_up' : 'waiting';
}
