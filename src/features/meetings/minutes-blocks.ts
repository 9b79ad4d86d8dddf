import { asc, eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { pledges, tasks } from '../../../db/schema/minutes.ts';
import { networks } from '../../../db/schema/networks.ts';
import { messages } from '../../i18n/messages.ts';
import { renderMarkdown } from '../../lib/markdown.ts';
import { talkText } from '../forum/talk-text.ts';
import type { Block } from '../mail/letter.ts';
import type { Member } from '../members/member.ts';
import { agendaOf } from './agenda.ts';
import type { Meeting } from './meeting.ts';
import { discreet, pledgeSights } from './pledge-sight.ts';

/** A letter is read at a glance; the minutes have all of it. */
const MOST_ITEMS = 12;
const MOST_LINES = 5;
const MOST_WORDS = 240;

/** Item by item what came of it, who took what home and who does what, as far as the reader may know. */
export function minutesBlocks(tx: Transaction, reader: Member, meeting: Meeting): Block[] {
  const took = pledgeLines(tx, reader, meeting);
  const does = taskLines(tx, reader, meeting);
  const told = agendaOf(tx, reader, meeting).lines.map(({ id, title, result }) => ({
    title,
    result: firstOf(result ?? ''),
    list: [...took, ...does].flatMap(({ itemId, line }) => (itemId === id ? [line] : [])),
  }));
  return told
    .filter(({ result, list }) => result !== '' || list.length > 0)
    .slice(0, MOST_ITEMS)
    .flatMap(({ title, result, list }) => [
      { text: title },
      ...(result === '' ? [] : [{ quote: result }]),
      ...(list.length === 0 ? [] : [{ list: list.slice(0, MOST_LINES) }]),
    ]);
}

type Line = { itemId: number | null; line: string };

function pledgeLines(tx: Transaction, reader: Member, { id }: Meeting): Line[] {
  const m = messages(reader.locale);
  const said = tx
    .select({ pledge: pledges, network: networks.name })
    .from(pledges)
    .innerJoin(networks, eq(networks.id, pledges.networkId))
    .where(eq(pledges.meetingId, id))
    .orderBy(asc(pledges.id))
    .all()
    .map(({ pledge, network }) => ({ ...pledge, network }));
  const sightOf = pledgeSights(tx, reader, said);
  return said.map((pledge) => {
    const { network, words } = discreet(pledge, sightOf(pledge).sight);
    return { itemId: pledge.itemId, line: m.meetingLetters.minutes.pledge(network ?? m.transfers.someNetwork, words) };
  });
}

function taskLines(tx: Transaction, { locale }: Member, { id }: Meeting): Line[] {
  const m = messages(locale);
  const given = tx
    .select({ itemId: tasks.itemId, words: tasks.words, name: members.name })
    .from(tasks)
    .innerJoin(members, eq(members.id, tasks.memberId))
    .where(eq(tasks.meetingId, id))
    .orderBy(asc(tasks.id))
    .all();
  return given.map(({ itemId, words, name }) => {
    return { itemId, line: m.meetingLetters.minutes.task(name ?? m.members.former, words) };
  });
}

/** The first words of what is written in Markdown, cut between two of them. */
function firstOf(source: string): string {
  const text = talkText(renderMarkdown(source)).replace(/\s+/g, ' ').trim();
  if (text.length <= MOST_WORDS) return text;
  const end = text.lastIndexOf(' ', MOST_WORDS);
  return `${text.slice(0, end > 0 ? end : MOST_WORDS).replace(/[\uD800-\uDBFF]$/, '')} …`;
}
