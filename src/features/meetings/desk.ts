import { dayAtHome } from '../../lib/home-clock.ts';
import type { Meeting } from './meeting.ts';

/** What those who run a meeting can do, and the address of each below that of the meeting. */
const PATHS = {
  invite: 'invitation',
  change: 'plan',
  order: 'agenda',
  begin: 'beginning',
  unbegin: 'beginning/withdrawal',
  door: 'door',
  running: 'running',
  write: 'minutes',
  show: 'minutes/amending',
  finish: 'minutes/final',
  close: 'closure',
  cancel: 'cancellation',
} as const;
export type DeskStep = keyof typeof PATHS;

type Known = Pick<Meeting, 'state' | 'minutes' | 'startsAt'>;

/**
 * The steps that are open now, the next one first; none when all is over. A meeting begins on its day, not before;
 * `untouched`: its beginning can be taken back.
 */
export function deskSteps(meeting: Known, now: Date, untouched = false): { step: DeskStep; path: string }[] {
  const isToday = dayAtHome(now) >= dayAtHome(meeting.startsAt);
  const steps = [...stepsIn(meeting, isToday), ...(untouched ? ['unbegin' as const] : [])];
  return steps.map((step) => ({ step, path: PATHS[step] }));
}

function stepsIn({ state, minutes }: Known, isToday: boolean): DeskStep[] {
  if (state === 'planned') return ['invite', 'change', 'order', 'cancel'];
  if (state === 'invited') return [...(isToday ? ['begin' as const] : []), 'order', 'change', 'door', 'cancel'];
  if (state !== 'held') return [];
  if (minutes === 'final') return ['close', 'door'];
  return ['write', 'running', 'door', 'order', minutes === 'amending' ? 'finish' : 'show'];
}
