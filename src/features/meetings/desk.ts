import type { Meeting } from './meeting.ts';

/** What those who run a meeting can do, and the address of each below that of the meeting. */
const PATHS = {
  invite: 'invitation',
  change: 'plan',
  order: 'agenda',
  begin: 'beginning',
  door: 'door',
  running: 'running',
  write: 'minutes',
  show: 'minutes/amending',
  finish: 'minutes/final',
  close: 'closure',
  cancel: 'cancellation',
} as const;
export type DeskStep = keyof typeof PATHS;

/** The steps that are open now, the next one first; none when all is over. */
export function deskSteps({ state, minutes }: Pick<Meeting, 'state' | 'minutes'>): { step: DeskStep; path: string }[] {
  return stepsIn(state, minutes).map((step) => ({ step, path: PATHS[step] }));
}

function stepsIn(state: Meeting['state'], minutes: Meeting['minutes']): DeskStep[] {
  if (state === 'planned') return ['invite', 'change', 'order', 'cancel'];
  if (state === 'invited') return ['begin', 'order', 'change', 'door', 'cancel'];
  if (state !== 'held') return [];
  if (minutes === 'final') return ['close', 'door'];
  return ['write', 'running', 'door', 'order', minutes === 'amending' ? 'finish' : 'show'];
}
