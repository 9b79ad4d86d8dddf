import type { Transaction } from '../../../db/database.ts';
import { renderMarkdown } from '../../lib/markdown.ts';
import { talkText } from '../forum/talk-text.ts';
import type { Member } from '../members/member.ts';
import { agendaOf, type AgendaLine } from './agenda.ts';
import type { Meeting } from './meeting.ts';
import { pledgesAt, type ShownPledge } from './pledge-list.ts';
import { tasksAt, type ShownTask } from './task.ts';

/** An item of which something came; `result` is plain text, and may be empty. */
export type ToldItem = Pick<AgendaLine, 'kind' | 'title'> & {
  result: string;
  pledges: ShownPledge[];
  tasks: ShownTask[];
};

/** Item by item what came of it, who took what home and who does what, as far as the reader may know. */
export function toldItems(tx: Transaction, reader: Member, meeting: Meeting): ToldItem[] {
  const pledges = pledgesAt(tx, reader, meeting, reader.locale);
  const tasks = tasksAt(tx, meeting.id);
  return agendaOf(tx, reader, meeting)
    .lines.map(({ id, kind, title, result }) => ({
      ...{ kind, title, result: talkText(renderMarkdown(result ?? '')) },
      pledges: pledges.filter(({ itemId }) => itemId === id),
      tasks: tasks.filter(({ itemId }) => itemId === id),
    }))
    .filter((item) => item.result !== '' || item.pledges.length > 0 || item.tasks.length > 0);
}
