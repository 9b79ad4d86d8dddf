import type { Database } from '../../../db/database.ts';
import { AppError } from '../../lib/errors.ts';
import type { Member } from '../members/member.ts';
import { draftsOf, type Draft } from './draft.ts';
import { postFor } from './post.ts';
import { topicFor } from './topic.ts';

/** A draft, and the title of the topic it belongs to: absent for a new one, null where the topic is gone. */
export type ListedDraft = Draft & { topic?: string | null };

/** What the member has not sent, newest first, each with its topic. */
export function draftList(db: Database, member: Member): ListedDraft[] {
  return draftsOf(db, member).map((draft) => {
    const [kind, id] = draft.place.split(':');
    return kind === 'new' ? draft : { ...draft, topic: titleOf(db, member, kind === 'post', Number(id)) };
  });
}

function titleOf(db: Database, member: Member, isPost: boolean, id: number): string | null {
  try {
    return (isPost ? postFor(db, member, id).topic : topicFor(db, member, id)).title;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return null;
  }
}
