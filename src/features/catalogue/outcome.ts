import type { Code } from '../../lib/vocabulary.ts';
import type { Project } from './project.ts';
import type { outcomes } from './vocabularies.ts';

/** True of what did not last: it failed, or somebody stopped it. Such a case has to say what went wrong. */
export function hasEnded(outcome: Code<typeof outcomes>): boolean {
  return outcome === 'failed' || outcome === 'stopped';
}

/** True while the project is not known to have ended. */
export function goesOn({ outcome, period }: Pick<Project, 'outcome' | 'period'>): boolean {
  return !period.to && (outcome === 'running' || outcome === 'permanent');
}
