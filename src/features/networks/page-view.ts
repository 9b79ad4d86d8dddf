import type { Database } from '../../../db/database.ts';
import { startAfterMoment } from './money/outlook.ts';
import { fundingOf, partnersOf, type FundingLine, type Partner } from './lines/lines.ts';
import type { Network } from './network.ts';
import { PARTS, type Part } from './parts/part.ts';
import { partsFor, type ShownParts } from './parts/read.ts';
import type { Viewer } from './parts/viewer.ts';
import type { Month } from '../../lib/month.ts';

/** The page of a network as somebody sees it. */
export type PageView = {
  parts: ShownParts;
  /** False: the purpose is for others. */
  showsPurpose: boolean;
  partners: Partner[];
  funding: FundingLine[];
  /** The first full month after today. */
  start: Month;
  /** Parts that say nothing to the viewer: nobody has written them, or they are for others. */
  unwritten: Part[];
  hidden: Part[];
};

export function pageView(db: Database, viewer: Viewer, { id }: Network, now: Date): PageView {
  const { shown: parts, hidden } = partsFor(db, viewer, id);
  return {
    parts,
    showsPurpose: parts.purpose !== undefined,
    partners: parts.partners ? partnersOf(db, id) : [],
    funding: parts.funding ? fundingOf(db, id) : [],
    start: startAfterMoment(now),
    unwritten: PARTS.filter((part) => !parts[part] && !hidden.includes(part)),
    hidden,
  };
}
