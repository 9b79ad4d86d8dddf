import { isKnown } from './basis.ts';
import type { Project } from './project.ts';

/**
 * The facts that count towards completeness: what an organiser asks before taking a project home and
 * what can be unknown. What every case must have (title, place, steps, sources) does not count, nor
 * what may rightly be absent (mentor offers, adoptions, pictures). An estimate counts as known: its
 * reason is given.
 */
const FACTS = {
  inhabitants: ({ place }) => place.inhabitants !== undefined,
  beginning: ({ period }) => period.from !== undefined,
  legalForm: ({ lead }) => lead.legalForm !== undefined,
  partners: ({ partners }) => partners.length > 0,
  gains: ({ partners }) => partners.some((partner) => partner.gains),
  pains: ({ partners }) => partners.some((partner) => partner.pains),
  hoursToStart: ({ effort }) => isKnown(effort.hoursToStart),
  hoursPaidMonthly: ({ effort }) => isKnown(effort.hoursPaidMonthly),
  hoursUnpaidMonthly: ({ effort }) => isKnown(effort.hoursUnpaidMonthly),
  volunteers: ({ effort }) => isKnown(effort.volunteers),
  leadTimeMonths: ({ effort }) => isKnown(effort.leadTimeMonths),
  startMoney: ({ effort }) => isKnown(effort.startMoney),
  difficulty: ({ effort }) => isKnown(effort.difficulty),
  funding: ({ funding }) => funding.length > 0,
  amounts: ({ funding }) => funding.some((line) => line.amount !== undefined || line.band !== undefined),
  preconditions: ({ preconditions }) => preconditions.length > 0,
  adaptable: ({ transferability }) => transferability.adaptable.length > 0,
  effects: ({ effects }) => effects.length > 0,
  trouble: ({ failure }) => failure !== undefined,
  continuation: ({ continuation }) => continuation.state !== 'unknown',
} satisfies Record<string, (project: Project) => boolean>;
export type CountedFact = keyof typeof FACTS;

/** How many facts count. */
export const COUNTED = Object.keys(FACTS).length;

/** What counts and is not known of a case. */
export function missingIn(project: Project): CountedFact[] {
  return (Object.keys(FACTS) as CountedFact[]).filter((fact) => !FACTS[fact](project));
}

/** How much of what counts is known, from 0 to 1. Every fact counts the same. */
export function completeness(project: Project): number {
  return (COUNTED - missingIn(project).length) / COUNTED;
}
