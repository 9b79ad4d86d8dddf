import type { Database } from '../../../db/database.ts';
import { renderMarkdown } from '../../lib/markdown.ts';
import type { Member } from '../members/member.ts';
import { agendaOf, type AgendaLine } from './agenda.ts';
import type { Meeting } from './meeting.ts';

/** The items of a meeting with what came of each, as it is shown. */
export function minutesLines(db: Database, viewer: Member, meeting: Meeting): (AgendaLine & { html: string })[] {
  const { lines } = agendaOf(db, viewer, meeting);
  return lines.map((line) => ({ ...line, html: renderMarkdown(line.result ?? '') }));
}
