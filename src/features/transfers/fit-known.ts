import type { sectors } from '../../lib/sectors.ts';
import { isCode, type Code } from '../../lib/vocabulary.ts';
import type { Project } from '../catalogue/project.ts';
import { sourceKinds, type SourceKind } from '../networks/money/kinds.ts';
import type { Here } from './fit-here.ts';
import type { FitPoint, There } from './fit-points.ts';

type Sector = Code<typeof sectors>;

/** What needs no asking: it follows from what the network's page and the city's file say already. */
export type Answered = Partial<Record<FitPoint, There>>;

/**
 * Answers from what is known. Only what can be compared is answered; where a network says nothing of its table or its
 * money, that stays a question. `kinds`: of neighbourhood, of the network's districts.
 */
export function answered(project: Project, here: Here, kinds: readonly string[]): Answered {
  const atTable = here.sectors.length === 0 ? undefined : howMany(sectorsOf(project), here.sectors);
  const paid = here.money.length === 0 ? undefined : howMany(moneyOf(project), here.money);
  return {
    ...(kinds.includes(project.place.kind) && { neighbourhood: 'yes' as const }),
    ...(atTable && { sectors: atTable }),
    // Another kind of money may do as well: that none is the same says nothing.
    ...(paid && paid !== 'no' && { funding_kinds: paid }),
  };
}

/** The sectors of a case that are not at the network's table. */
export function lackingSectors(project: Project, here: Here): Sector[] {
  if (here.sectors.length === 0) return [];
  return sectorsOf(project).filter((sector) => !here.sectors.includes(sector));
}

function sectorsOf({ lead, partners }: Project): Sector[] {
  return [...new Set([lead, ...partners].map(({ sector }) => sector))];
}

/** The kinds of money of a case, as networks name them; what they have no name for is left out. */
function moneyOf({ funding }: Project): SourceKind[] {
  const kinds = funding.map(({ kind }) => (kind.startsWith('foundation-') ? 'foundation' : kind));
  return [...new Set(kinds.filter((kind) => isCode(sourceKinds, kind)))];
}

function howMany<T>(wanted: readonly T[], found: readonly T[]): There | undefined {
  if (wanted.length === 0) return undefined;
  const count = wanted.filter((one) => found.includes(one)).length;
  if (count === wanted.length) return 'yes';
  return count > 0 ? 'partly' : 'no';
}
