import { z } from 'zod';
import { atHome, dayAfter, dayAtHome, timeAtHome } from '../../lib/home-clock.ts';
import { LOCALES } from '../../lib/paths.ts';
import { ProblemError } from '../../lib/problems.ts';
import { optionalLine, optionalProse, titleLine } from '../../lib/text.ts';
import { dayField, MAX_PLACE, spanAhead, timeField } from '../../lib/time-span.ts';
import { idField } from '../members/profile-fields.ts';
import type { Meeting } from './meeting.ts';

/** A heading on a phone. */
export const MAX_THEME = 120;
/** Some sentences: which tram, which door. */
export const MAX_DIRECTIONS = 800;
/** A hall; whoever fills more needs other tools. */
export const MAX_CAPACITY = 2_000;

/** Days before a meeting until which members propose, where nothing else is said: time to make an agenda of it. */
const PROPOSAL_DAYS = 12;
/** The same of a meeting at short notice; its agenda has been sent by then, and the page has what is new. */
const SHORT_PROPOSAL_DAYS = 2;
/** Less than that is no time to propose anything. */
const LEAST_DAYS = 3;

export const KNOWN = ['yes', 'no', 'unknown'] as const;

const known = z.enum(KNOWN).default('unknown');

/** What a host says of a meeting. */
export function planForm(districts: readonly { id: string }[]) {
  return z.object({
    hostId: idField,
    district: z.enum(districts.map(({ id }) => id)),
    theme: titleLine(MAX_THEME),
    /** The language of its texts. */
    lang: z.enum(LOCALES).default('de'),
    day: dayField,
    from: timeField,
    /** A time that is earlier than `from` is a slip: meetings end on their day. */
    to: timeField,
    venue: optionalLine(MAX_PLACE),
    address: optionalLine(MAX_PLACE),
    directions: optionalProse(MAX_DIRECTIONS),
    stepFree: known,
    hearingLoop: known,
    childcare: known,
    /** Most people, guests counted; absent: as many as come. */
    capacity: z.coerce.number().int().min(1).max(MAX_CAPACITY).optional(),
    /** The last day on which members propose items. */
    proposalsUntil: dayField.optional(),
    /** The version of the meeting that the form showed. */
    version: z.coerce.number().int().optional(),
  });
}

export type PlanInput = z.output<ReturnType<typeof planForm>>;

/**
 * The columns that a form fills. `standing`: the last day for proposals by now, which may be over. Throws ProblemError for
 * another day that is over, and for an end before the beginning.
 */
export function planned(input: PlanInput, now: Date, standing?: string) {
  const { day, from, to, proposalsUntil, version: _, capacity, ...rest } = input;
  const span = spanAhead({ day, from, to }, now);
  if (proposalsUntil !== undefined && !isBefore(day, proposalsUntil)) {
    throw new ProblemError('proposalsUntil', 'before_meeting');
  }
  if (proposalsUntil !== undefined && proposalsUntil !== standing && proposalsUntil < dayAtHome(now)) {
    throw new ProblemError('proposalsUntil', 'in_past');
  }
  const last = proposalsUntil ?? lastDayFor(day, dayAtHome(now));
  const { venue = null, address = null, directions = null } = rest;
  const until = atHome(dayAfter(last, 1), '00:00');
  return { ...rest, venue, address, directions, capacity: capacity ?? null, ...span, proposalsUntil: until };
}

/** The last day for proposals where nobody says one. Planned for today or tomorrow, it is today. */
function lastDayFor(day: string, today: string): string {
  const early = dayAfter(day, -PROPOSAL_DAYS);
  if (early >= dayAfter(today, LEAST_DAYS)) return early;
  const late = dayAfter(day, -SHORT_PROPOSAL_DAYS);
  return late > today ? late : today;
}

/** Up to a year: a deadline that lies further back is a year that was mistyped. */
function isBefore(day: string, until: string): boolean {
  return until <= day && until >= dayAfter(day, -365);
}

/** A meeting as its form shows it. */
export function planOf(meeting: Meeting): Record<string, string> {
  const { hostId, district, theme, lang, startsAt, endsAt, stepFree, hearingLoop, childcare, version } = meeting;
  return {
    ...{ hostId: String(hostId), district, theme, lang, stepFree, hearingLoop, childcare, version: String(version) },
    ...{ day: dayAtHome(startsAt), from: timeAtHome(startsAt), to: timeAtHome(endsAt) },
    ...{ venue: meeting.venue ?? '', address: meeting.address ?? '', directions: meeting.directions ?? '' },
    capacity: meeting.capacity === null ? '' : String(meeting.capacity),
    proposalsUntil: lastProposalDay(meeting),
  };
}

const SAID = [
  ...(['theme', 'lang', 'hostId', 'district', 'day', 'from', 'to', 'venue', 'address', 'directions'] as const),
  ...(['stepFree', 'hearingLoop', 'childcare', 'capacity', 'proposalsUntil'] as const),
];

/** What a meeting says by now and somebody typed otherwise, field by field. */
export function planStanding(
  meeting: Meeting,
  typed: Readonly<Record<string, unknown>>,
): { field: (typeof SAID)[number]; value: string }[] {
  const plan = planOf(meeting);
  return SAID.flatMap((field) => {
    const value = plan[field] ?? '';
    return value === (typed[field] ?? '') ? [] : [{ field, value }];
  });
}

/** The last day on which members propose items. */
export function lastProposalDay({ proposalsUntil }: Pick<Meeting, 'proposalsUntil'>): string {
  return dayAtHome(new Date(proposalsUntil.getTime() - 1));
}
