import { cardsBySlug } from '../../src/features/catalogue/card.ts';
import { decideItem } from '../../src/features/meetings/decide-item.ts';
import { proposalForm, type AgendaItem } from '../../src/features/meetings/item.ts';
import type { Meeting } from '../../src/features/meetings/meeting.ts';
import { agendaVersion, itemsOf, orderAgenda } from '../../src/features/meetings/order.ts';
import { proposeItem } from '../../src/features/meetings/propose.ts';
import type { Evening, Point } from './evening.ts';
import { organiserOf } from './homes.ts';
import { memberAt, type Stage } from './stage.ts';

/** Points are proposed, taken or not, and ordered as they stand in the story. */
export function makeAgenda(stage: Stage, { home, points }: Evening, meeting: Meeting, now: Date): void {
  const host = organiserOf(stage, home, now);
  for (const point of points) {
    const { id, state } = propose(stage, point, meeting.id, now);
    if (point.open || state !== 'proposed') continue;
    const [decision, reason] = [point.declined ? 'declined' : 'accepted', point.declined] as const;
    decideItem(stage.db, host, { meetingId: meeting.id, itemId: id }, { decision, reason }, now);
  }
  const items = itemsOf(stage.db, meeting.id);
  const version = agendaVersion(items);
  const minutes = items.map(({ title, minutes }) => pointOf(points, title)?.minutes ?? minutes ?? 10);
  orderAgenda(stage.db, host, meeting.id, { item: items.map(({ id }) => id), minutes, version, move: undefined });
}

/** The case, where the site has it: the demo runs with other content too. */
export function caseOf({ db }: Stage, project: string | undefined): string | undefined {
  return cardsBySlug(db, project === undefined ? [] : [project], 'de')[0]?.slug;
}

export function pointOf(points: Point[], title: string): Point | undefined {
  return points.find((point) => point.title === title);
}

function propose(stage: Stage, { by, kind, title, words, project }: Point, meetingId: number, now: Date): AgendaItem {
  const input = proposalForm.parse({ kind, title, words, project: caseOf(stage, project) });
  return proposeItem(stage.db, memberAt(stage, by, now), meetingId, input, now);
}
