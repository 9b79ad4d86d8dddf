import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { agendaItems } from '../../../db/schema/meetings.ts';
import { AppError } from '../../lib/errors.ts';
import { LOCALES } from '../../lib/paths.ts';
import { openTopic } from '../forum/open-topic.ts';
import { postField, sendKeyField } from '../forum/post-fields.ts';
import { titleField } from '../forum/topic.ts';
import { isActive, type Member } from '../members/member.ts';
import { idField } from '../members/profile-fields.ts';
import { itemOnAgenda } from './item.ts';
import { canReadMinutes } from './minutes.ts';

export const itemTopicForm = z.object({
  boardId: idField,
  title: titleField,
  text: postField,
  lang: z.enum(LOCALES),
  sendKey: sendKeyField,
});

/**
 * Takes an item on into the forum. An item becomes one topic: for one that has become a topic it answers with that.
 * Throws not_found for whoever may not read the minutes, and as `openTopic`.
 */
export function openItemTopic(
  db: Database | Transaction,
  member: Member,
  at: { meetingId: number; itemId: number },
  input: z.output<typeof itemTopicForm>,
  now: Date,
): number {
  return db.transaction((tx) => {
    const { item, meeting } = itemOnAgenda(tx, at.meetingId, at.itemId);
    if (!isActive(member) || !canReadMinutes(tx, member, meeting)) throw new AppError('not_found');
    if (item.topicId !== null) return item.topicId;
    const anchor = { kind: 'meeting', id: String(meeting.id) } as const;
    const { topicId } = openTopic(tx, member, { ...input, anchor, isFromElsewhere: true }, now);
    tx.update(agendaItems).set({ topicId }).where(eq(agendaItems.id, item.id)).run();
    return topicId;
  });
}
