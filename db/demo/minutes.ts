import { amendMinutes, amendmentsAt, settleAmendment } from '../../src/features/meetings/amend.ts';
import { doorForm, tickOff } from '../../src/features/meetings/tick-off.ts';
import type { AgendaItem } from '../../src/features/meetings/item.ts';
import type { Meeting } from '../../src/features/meetings/meeting.ts';
import { finishMinutes, openAmending } from '../../src/features/meetings/minutes.ts';
import { itemsOf } from '../../src/features/meetings/order.ts';
import { pledge } from '../../src/features/meetings/pledge.ts';
import { pledgesOf } from '../../src/features/meetings/pledge-list.ts';
import { settlePledge } from '../../src/features/meetings/settle-pledge.ts';
import { closeMeeting, holdMeeting } from '../../src/features/meetings/stages.ts';
import { giveTask, tickTask } from '../../src/features/meetings/task.ts';
import { writeResult } from '../../src/features/meetings/write-result.ts';
import type { Member } from '../../src/features/members/member.ts';
import { dayAfter, dayAtHome } from '../../src/lib/home-clock.ts';
import { caseOf, pointOf } from './agenda.ts';
import { nameOf, type Evening, type Point, type Pledged } from './evening.ts';
import { homeOf, organiserOf } from './homes.ts';
import { memberAt, type Moment, type Stage } from './stage.ts';

/** A meeting is on the Thursday nearest to its day: so many days later it is over. */
const OVER = 4;
/** Days after that on which the minutes are shown, are final, and all is closed. */
const [SHOWN, FINAL, CLOSED] = [1, 6, 8];

type Night = { stage: Stage; host: Member; meeting: Meeting; now: Date };

/** The evening itself and what became of it. */
export function afterEvening(evening: Evening, meetingOf: (stage: Stage) => Meeting): Moment[] {
  const { daysAgo, home, points } = evening;
  const act = (days: number, happens: (night: Night) => void): Moment => ({
    daysAgo: daysAgo - days,
    happens: (stage, now) => happens({ stage, host: organiserOf(stage, home, now), meeting: meetingOf(stage), now }),
  });
  return [
    act(OVER, (night) => hold(evening, { ...night, now: night.meeting.startsAt })),
    act(OVER + SHOWN, ({ stage, host, meeting, now }) => openAmending(stage.db, host, meeting.id, now)),
    act(OVER + FINAL, (night) => finish(evening, night)),
    act(OVER + CLOSED, ({ stage, host, meeting, now }) => void closeMeeting(stage.db, host, meeting.id, now)),
    ...points.flatMap(({ pledges = [] }) => pledges.flatMap(settlement)),
  ];
}

function hold(evening: Evening, night: Night): void {
  const { stage, host, meeting, now } = night;
  holdMeeting(stage.db, host, meeting.id, now);
  letIn(evening, night);
  for (const item of itemsOf(stage.db, meeting.id)) {
    const point = pointOf(evening.points, item.title);
    minute(night, item, item.kind === 'pledges' ? { result: evening.pledgesResult } : (point ?? {}));
  }
}

function letIn({ coming, missing = [], guestsCounted = 0 }: Evening, { stage, host, meeting, now }: Night): void {
  const there = coming.map(nameOf).filter((who) => !missing.includes(who));
  for (const who of there) {
    const { id: memberId } = memberAt(stage, who, now);
    tickOff(stage.db, host, meeting.id, doorForm.parse({ memberId, came: 'yes' }), now);
  }
  tickOff(stage.db, host, meeting.id, doorForm.parse({ guestsCounted }), now);
}

type Minutes = { [part in 'result' | 'pledges' | 'tasks']?: Point[part] | undefined };

function minute({ stage, host, meeting, now }: Night, item: AgendaItem, { result, pledges, tasks }: Minutes): void {
  const at = { meetingId: meeting.id, itemId: item.id };
  if (result) writeResult(stage.db, host, at, { result, version: item.version }, now);
  for (const { home, project, words } of pledges ?? []) {
    const input = { networkId: homeOf(stage, home), project: caseOf(stage, project), words };
    pledge(stage.db, host, at, input, now);
  }
  for (const { words, by, days, done } of tasks ?? []) {
    const dueOn = dayAfter(dayAtHome(meeting.startsAt), days);
    const task = giveTask(stage.db, host, at, { words, memberId: memberAt(stage, by, now).id, dueOn }, now);
    if (done) tickTask(stage.db, host, task.id, { done: 'yes' }, now);
  }
}

function finish({ wish }: Evening, { stage, host, meeting, now }: Night): void {
  if (wish) {
    const input = { words: wish.words, itemId: undefined };
    amendMinutes(stage.db, memberAt(stage, wish.by, now), meeting.id, input, now);
    const [own] = amendmentsAt(stage.db, meeting.id);
    const at = { meetingId: meeting.id, amendmentId: own?.id ?? 0 };
    settleAmendment(stage.db, host, at, { accepted: 'yes' }, now);
  }
  finishMinutes(stage.db, host, meeting.id, now);
}

function settlement({ home, words, settled }: Pledged): Moment[] {
  if (!settled) return [];
  const { daysAgo, outcome, note: outcomeNote } = settled;
  const happens = (stage: Stage, now: Date) => {
    const organiser = organiserOf(stage, home, now);
    const made = pledgesOf(stage.db, organiser, homeOf(stage, home), 'de').find((own) => own.words === words);
    settlePledge(stage.db, organiser, made?.id ?? 0, { outcome, outcomeNote }, now);
  };
  return [{ daysAgo, happens }];
}
