import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { reports } from '../../../db/schema/moderation.ts';
import { memberById } from '../members/find.ts';
import type { Member } from '../members/member.ts';
import { moderatorsOnDuty } from '../members/on-duty.ts';
import { post as send } from '../mail/outbox.ts';
import type { ForumActKind } from './forum-act.ts';
import { authorLetter, moderatorLetter, reporterLetter } from './mails.ts';
import type { Outcome } from './outcome.ts';
import type { Post } from './post.ts';
import type { Board, Topic } from './topic.ts';

/** What happened in a case, or to a topic: a report, an act, or words of somebody. `by` absent: the site itself. */
export type CaseNews = {
  kind: ForumActKind | 'opened' | 'word';
  caseId: number;
  post: Post;
  topic: Topic;
  by?: Member;
  words?: string | undefined;
  /** Of a topic that was moved. */
  move?: { from: Board; to: Board } | undefined;
};

/** Writes to the author of the post. Nobody gets a mail about what they did, nor does one who is gone. */
export function tellAuthor(tx: Transaction, news: CaseNews, now: Date): void {
  const author = memberById(tx, news.post.authorId, now);
  if (!author || author.id === news.by?.id) return;
  const { email: to, id: memberId, locale, name } = author;
  send(tx, authorLetter({ to, memberId, locale, name }, news), now);
}

/** Writes to those who decide, all in the thread of the case; not to who did it, nor to who wrote the post. */
export function tellModerators(tx: Transaction, news: CaseNews, now: Date): void {
  const involved = [news.post.authorId, ...(news.by ? [news.by.id] : [])];
  for (const { email: to, id: memberId, locale, name } of moderatorsOnDuty(tx, now, involved)) {
    send(tx, moderatorLetter({ to, memberId, locale, name }, news), now);
  }
}

/** Tells those who have reported a post what came of it: not whoever decided, nor anybody twice in a case. */
export function tellReporters(tx: Transaction, news: CaseNews & { outcome: Outcome }, now: Date): void {
  const { reporterId, caseId } = reports;
  const rows = tx.select({ id: reporterId }).from(reports).where(eq(caseId, news.caseId)).all();
  for (const { id } of rows) {
    const reporter = id === news.by?.id ? undefined : memberById(tx, id, now);
    if (!reporter) continue;
    const { email: to, id: memberId, locale, name } = reporter;
    send(tx, reporterLetter({ to, memberId, locale, name }, news), now);
  }
}
