import { answerForm, answerMeeting } from '../../src/features/meetings/answer.ts';
import { changeMeeting } from '../../src/features/meetings/change.ts';
import { meetingAt, type Meeting } from '../../src/features/meetings/meeting.ts';
import { planForm, planOf } from '../../src/features/meetings/plan-form.ts';
import { planMeeting } from '../../src/features/meetings/plan.ts';
import { cancelMeeting, inviteToMeeting } from '../../src/features/meetings/stages.ts';
import { dayAtHome } from '../../src/lib/home-clock.ts';
import { makeAgenda } from './agenda.ts';
import { nameOf, type Evening } from './evening.ts';
import { evenings } from './evenings.ts';
import { homeOf, organiserOf } from './homes.ts';
import { afterEvening } from './minutes.ts';
import { districtOf, memberAt, type Moment, type Stage } from './stage.ts';

const DAY = 86_400_000;
const THURSDAY = 4;

/** Days before a meeting on which people propose and answer; for the next one it was some days ago. */
const [PROPOSED, ANSWERED] = [16, 6];
const [LATELY, JUST] = [5, 3];

/** The quarterly meetings, from the plan to what became of them. */
export function meeting(): Moment[] {
  return evenings.flatMap(momentsOf);
}

function momentsOf(evening: Evening): Moment[] {
  const { daysAgo, planned, invited, moved, cancelled } = evening;
  let id = 0;
  const known = ({ db }: Stage) => meetingAt(db, id);
  const moment = (days: number, happens: Moment['happens']): Moment => ({ daysAgo: days, happens });
  const host = (stage: Stage, now: Date) => organiserOf(stage, evening.home, now);
  return [
    moment(daysAgo + planned, (stage, now) => void (id = plan(stage, evening, now).id)),
    moment(daysAgo + invited, (stage, now) => void inviteToMeeting(stage.db, host(stage, now), id, now)),
    moment(Math.max(daysAgo + PROPOSED, LATELY), (stage, now) => makeAgenda(stage, evening, known(stage), now)),
    moment(Math.max(daysAgo + ANSWERED, JUST), (stage, now) => answerAll(stage, evening, id, now)),
    ...(moved ? [moment(moved.daysAgo, (stage, now) => move(stage, evening, known(stage), moved, now))] : []),
    ...(cancelled
      ? [moment(cancelled.daysAgo, (stage, now) => void cancelMeeting(stage.db, host(stage, now), id, cancelled, now))]
      : []),
    ...(daysAgo > 0 && !cancelled ? afterEvening(evening, known) : []),
  ];
}

function plan(stage: Stage, evening: Evening, now: Date): Meeting {
  const { home, district, theme, venue, address, directions, from, to, capacity, facts, planned } = evening;
  const place = districtOf(stage, district) ?? stage.districts[0]?.id;
  const day = dayOf(evening, now.getTime() + planned * DAY);
  const words = { theme, venue, address, directions, day, from, to, capacity, ...facts };
  const input = planForm(stage.districts).parse({ hostId: homeOf(stage, home), district: place, ...words });
  return planMeeting(stage.db, organiserOf(stage, home, now), input, now);
}

/** The next meeting is not around Christmas: it comes some weeks sooner then. */
function dayOf(evening: Evening, moment: number): string {
  const day = nearestThursday(new Date(moment));
  return evening.daysAgo < 0 && isAroundChristmas(day) ? dayOf(evening, moment - 7 * DAY) : day;
}

function isAroundChristmas(day: string): boolean {
  return day.slice(5) >= '12-20' || day.slice(5) <= '01-06';
}

function nearestThursday(moment: Date): string {
  const day = Date.parse(dayAtHome(moment));
  const ahead = (THURSDAY - new Date(day).getUTCDay() + 7) % 7;
  return new Date(day + (ahead > 3 ? ahead - 7 : ahead) * DAY).toISOString().slice(0, 10);
}

function move(stage: Stage, { home }: Evening, meeting: Meeting, times: { from: string; to: string }, now: Date): void {
  const { from, to } = times;
  const input = planForm(stage.districts).parse({ ...withoutBlanks(planOf(meeting)), from, to });
  changeMeeting(stage.db, organiserOf(stage, home, now), meeting.id, input, now);
}

/** A form leaves out what nobody filled in. */
function withoutBlanks(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

function answerAll(stage: Stage, { coming, perhaps = [], declining = [] }: Evening, id: number, now: Date): void {
  const say = (who: string, values: object) =>
    answerMeeting(stage.db, memberAt(stage, who, now), id, answerForm.parse(values), now);
  for (const one of coming) say(nameOf(one), { answer: 'yes', ...(typeof one === 'object' && { ...one }) });
  for (const who of perhaps) say(who, { answer: 'perhaps' });
  for (const who of declining) say(who, { answer: 'no' });
}
