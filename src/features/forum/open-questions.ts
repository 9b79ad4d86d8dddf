import { and, desc, sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { preparedFor } from '../../../db/prepared.ts';
import { topics } from '../../../db/schema/forum.ts';
import type { Member } from '../members/member.ts';
import { boardsFor } from './boards.ts';
import { topicList } from './topic-list.ts';
import type { Topic } from './topic.ts';

/** A topic in one line, and when it was opened or last talked about. */
export type TopicLine = Pick<Topic, 'id' | 'title' | 'lang'> & { at: Date };

/**
 * What somebody may read in the boards where one asks, and nobody has answered, the newest first: whoever has just asked
 * still waits, and an old question that stays open does not stand before all others for ever.
 */
export function openQuestions(db: Database, viewer: Member | undefined, most: number): TopicLine[] {
  const asking = boardsFor(db, viewer).filter(({ asks }) => asks);
  const ofBoard = unanswered(db, [viewer ? 'members' : 'everyone']);
  const rows = asking.flatMap(({ id }) => ofBoard.all({ boardId: id, most }));
  return rows.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, most);
}

/** What was talked about last, for a page that would otherwise show no question to whoever may read few. */
export function newestTalk(db: Database, viewer: Member | undefined, most: number, now: Date): TopicLine[] {
  const { topics: newest } = topicList(db, viewer, { most }, now);
  return newest.map(({ id, title, lang, activeAt }) => ({ id, title, lang, at: activeAt }));
}

/** The conditions are written out: the store takes an index of some rows for no others. */
const OPEN = sql`${topics.hiddenAt} IS NULL AND ${topics.replyCount} = 0`;
const READ_BY = { everyone: sql`${topics.seenBy} = 'public'`, members: undefined };

const unanswered = preparedFor((db, [reader]: readonly (keyof typeof READ_BY)[]) => {
  const { id, title, lang, createdAt, boardId, activeAt } = topics;
  return db
    .select({ id, title, lang, at: createdAt })
    .from(topics)
    .where(and(sql`${boardId} = ${sql.placeholder('boardId')}`, OPEN, READ_BY[reader ?? 'everyone']))
    .orderBy(desc(activeAt), desc(id))
    .limit(sql.placeholder('most'))
    .prepare();
});
