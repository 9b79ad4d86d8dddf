import type { Database } from '../../../../db/database.ts';
import type { Progress } from '../next-step.ts';
import { sparedAs } from '../spared.ts';
import { sheetStanding } from './sheet.ts';

/** How far somebody is with their own sheet. */
export function ownSheet(db: Database, reviewId: number, memberId: number): Progress['sheet'] {
  const own = sheetStanding(db, reviewId, memberId);
  if (own) return own.submittedAt ? 'submitted' : 'begun';
  return sparedAs(db, reviewId, memberId) ? 'spared' : 'none';
}
