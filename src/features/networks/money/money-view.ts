import type { Database } from '../../../../db/database.ts';
import { AppError } from '../../../lib/errors.ts';
import { costsOf, fundingOf, partnersOf, type CostLine, type FundingLine } from '../lines/lines.ts';
import { mismatches, type Mismatch } from '../lines/mismatch.ts';
import { partsFor } from '../parts/read.ts';
import { seesAllParts, type Viewer } from '../parts/viewer.ts';
import type { Plan } from './outlook.ts';
import { planOf, unknownIn } from './plan.ts';
import type { StressLine } from './stress.ts';

/** The money of a network as far as somebody sees it. */
export type MoneyView = {
  funding: FundingLine[];
  /** Absent: not for the viewer. */
  costs?: CostLine[];
  /** In cents; absent: nobody has said. */
  reserve?: number;
  reserveAt?: Date;
  /** Absent names: not for the viewer. */
  partners: { id: number; name: string }[];
  /** Whether costs are told. Who has told of none has not said that there are none, and `hidden` ones are for others. */
  costsTold: 'told' | 'untold' | 'hidden';
  /** What is reckoned with; without costs it is half the truth. */
  plan: Plan<StressLine>;
  /** Lines whose amount nobody knows. */
  unknown: number;
  /** Money for projects that hardly cost anything: told to those from whom nothing is hidden, who can mend it or ask. */
  unlike: Mismatch[];
};

/**
 * Throws not_found where the viewer does not see where the money comes from; for those from whom nothing is hidden, where
 * nothing is told of money at all.
 */
export function moneyView(db: Database, viewer: Viewer, networkId: number, withInKind = true): MoneyView {
  const { shown: parts, hidden } = partsFor(db, viewer, networkId);
  if (!parts.funding && !(parts.costs && seesAllParts(viewer))) throw new AppError('not_found');
  const funding = fundingOf(db, networkId);
  const costs = parts.costs && costsOf(db, networkId);
  const reserve = parts.costs?.body.fields.reserve;
  return {
    funding,
    ...(costs && { costs }),
    ...(reserve !== undefined && parts.costs && { reserve: Number(reserve), reserveAt: parts.costs.editedAt }),
    costsTold: hidden.includes('costs') ? 'hidden' : costs && costs.length > 0 ? 'told' : 'untold',
    partners: parts.partners ? partnersOf(db, networkId) : [],
    plan: planOf({ funding, costs: costs ?? [], reserve: Number(reserve ?? 0) }, withInKind),
    unknown: unknownIn(funding),
    unlike: seesAllParts(viewer) ? mismatches(funding, costs ?? []) : [],
  };
}
