import type { Database } from '../../../db/database.ts';
import { moneyView, type MoneyView } from '../networks/money/money-view.ts';
import { HORIZON, outlook, startAfterMoment, type Outlook } from '../networks/money/outlook.ts';
import { shownParts } from '../networks/parts/read.ts';
import type { Viewer } from '../networks/parts/viewer.ts';

/** A network's money as a reviewer sees it; without an outlook where the network does not show what it costs. */
export type MoneyGlance = {
  view: MoneyView;
  outlook?: Outlook;
  /** True where it lasts as far as one looks. */
  isLong: boolean;
};

/** Undefined where the network shows its money to nobody. */
export function moneyGlance(db: Database, viewer: Viewer, networkId: number, now: Date): MoneyGlance | undefined {
  if (!shownParts(db, viewer, networkId).funding) return undefined;
  const view = moneyView(db, viewer, networkId);
  // Who has told of no costs has not said that there are none: portfolio and comparison ask for the same.
  if (view.plan.costs.length === 0) return { view, isLong: false };
  const ahead = outlook(view.plan, startAfterMoment(now));
  return { view, outlook: ahead, isLong: ahead.covered >= HORIZON };
}
