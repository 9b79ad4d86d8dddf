import { z } from 'zod';
import type { criteriaSets, StoredCriterion } from '../../../../db/schema/foundations.ts';
import { lineField, proseField } from '../../../lib/text.ts';

/** More than a reviewer keeps in mind, and than a board reads. */
export const MAX_CRITERIA = 20;
/** Steps that one can tell apart by their description. */
export const LEVELS = { least: 2, most: 6 };
export const MAX_TITLE = 80;
/** A few sentences: all levels stand beside each other. */
export const MAX_DESCRIPTION = 400;

export type Criterion = StoredCriterion;
export type CriteriaSet = typeof criteriaSets.$inferSelect;

const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not_right')
  .max(40);

/** A level of realisation is described, not marked: there is no number in it, and no sum is made. */
const level = z.object({ code, title: lineField(MAX_TITLE), text: proseField(MAX_DESCRIPTION) });

const criterion = z.object({
  code,
  title: lineField(MAX_TITLE),
  question: proseField(MAX_DESCRIPTION),
  levels: z.array(level).min(LEVELS.least).max(LEVELS.most).refine(areDistinct, 'taken'),
});

/** A whole set, each code once. */
export const criteriaList = z.array(criterion).min(1).max(MAX_CRITERIA).refine(areDistinct, 'taken');

function areDistinct(items: readonly { code: string }[]): boolean {
  return new Set(items.map((item) => item.code)).size === items.length;
}
