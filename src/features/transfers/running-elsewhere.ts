import { isRunning, type Adoption } from '../catalogue/adoption.ts';
import type { Project } from '../catalogue/project.ts';

/**
 * The adoptions of a case file that are known to run, in its order, but for those in districts where a network has
 * recorded it, too: its own words say more.
 */
export function runningElsewhere(
  { adoptions }: Pick<Project, 'adoptions'>,
  recorded: readonly (string | undefined)[],
): Adoption[] {
  return adoptions.filter((adoption) => isRunning(adoption) && !(adoption.tile && recorded.includes(adoption.tile)));
}
