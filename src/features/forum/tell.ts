import type { Transaction } from '../../../db/database.ts';
import { memberById } from '../members/find.ts';
import type { Member } from '../members/member.ts';
import { moderatorsOnDuty } from '../members/on-duty.ts';
import { post as send } from '../mail/outbox.ts';
import type { ForumActKind } from './forum-act.ts';
import { authorLetter, moderatorLetter } from './mails.ts';
import type { Post } from './post.ts';
import type { Topic } from './topic.ts';

/** What happened in a case, or to a topic: a report, an act, or words of somebody. `by` absent: the site itself. */
export type CaseNews = {
  kind: ForumActKind | 'opened' | 'word';
  caseId: number;
  post: Post;
  topic: Topic;
  by?: Member;
  words?: string | undefined;
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
