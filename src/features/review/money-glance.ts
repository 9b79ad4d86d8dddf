import type { Database } from '../../../db/database.ts';
import { moneyView, type MoneyView } from '../networks/money/money-view.ts';
import { isLong, outlook, startAfterMoment, type Outlook } from '../networks/money/outlook.ts';
import { shownParts } from '../networks/parts/read.ts';
import type { Viewer } from '../networks/parts/viewer.ts';

/** A network's money as a reviewer sees it; without an outlook where it has not told what it costs. */
export type MoneyGlance = {
  view: MoneyView;
  outlook?: Outlook;
  /** True where it lasts as far as one looks. */
  isLong: boolean;
};

/** Undefined where the network has told nothing of its money. */
export function moneyGlance(db: Database, viewer: Viewer, networkId: number, now: Date): MoneyGlance | undefined {
  const { funding, costs } = shownParts(db, viewer, networkId);
  if (!funding && !costs) return undefined;
  return glanceOf(moneyView(db, viewer, networkId), now);
}

/** The same of what was seen at this moment. */
export function glanceOf(view: MoneyView, now: Date): MoneyGlance {
  if (view.costsTold !== 'told') return { view, isLong: false };
  const ahead = outlook(view.plan, startAfterMoment(now));
  return { view, outlook: ahead, isLong: isLong(ahead) };
}
