import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../../db/database.ts';
import { findings, sheets } from '../../../../db/schema/reviews.ts';
import { ProblemError } from '../../../lib/problems.ts';
import { optionalProse } from '../../../lib/text.ts';
import type { CriteriaSet } from '../criteria/criterion.ts';
import { isRecused, reviewById } from '../review.ts';

/** Some paragraphs for each criterion, and as many for the whole. */
export const MAX_FINDING = 2_000;

/** What a reviewer finds of one criterion. */
export type Finding = { criterion: string; level: string | null; words: string | null };

export type Sheet = typeof sheets.$inferSelect & { findings: Finding[] };

type Store = Database | Transaction;

/** The form of a sheet, one level and some words for each criterion of the set; all may be left open until it is sent. */
export function sheetForm({ criteria }: Pick<CriteriaSet, 'criteria'>) {
  const fields = criteria.flatMap(({ code, levels }) => [
    [levelField(code), z.enum(levels.map((level) => level.code)).optional()],
    [wordsField(code), optionalProse(MAX_FINDING)],
  ]);
  return z.object({
    summary: optionalProse(MAX_FINDING),
    /** The version that the form was made from; 0: nothing was written yet. */
    version: z.coerce.number().int().min(0),
    /** The button that hands it in; absent: it is saved for now. */
    done: z.enum(['submit']).optional(),
    /** Stands in a form whose writer has been asked about criteria without words. */
    asked: z.enum(['yes']).optional(),
    ...(Object.fromEntries(fields) as Record<string, z.ZodType<string | undefined>>),
  });
}
export type SheetInput = { summary?: string | undefined; version: number } & Record<
  string,
  string | number | undefined
>;

/** The fields of a criterion: `level_sectors`, `words_sectors`. */
export function levelField(criterion: string): string {
  return `level_${criterion}`;
}
export function wordsField(criterion: string): string {
  return `words_${criterion}`;
}

/** What stands in the fields of the form of a sheet. */
export function sheetValues(sheet: Sheet | undefined): Record<string, string | undefined> {
  const found = (sheet?.findings ?? []).flatMap(({ criterion, level, words }) => [
    [levelField(criterion), level ?? undefined],
    [wordsField(criterion), words ?? undefined],
  ]);
  return { summary: sheet?.summary ?? undefined, ...(Object.fromEntries(found) as Record<string, string | undefined>) };
}

/** What was typed into the form of a sheet, as far as it was anything, to be shown to its writer. */
export function typedSheet(
  { criteria }: Pick<CriteriaSet, 'criteria'>,
  typed: Readonly<Record<string, unknown>>,
): Pick<Sheet, 'summary' | 'findings'> {
  const textOf = (name: string) => (typeof typed[name] === 'string' ? typed[name] : null);
  return {
    summary: textOf('summary'),
    findings: criteria.map(({ code }) => ({
      ...{ criterion: code, level: textOf(levelField(code)), words: textOf(wordsField(code)) },
    })),
  };
}

/** The sheet of one reviewer; undefined where they have written nothing. */
export function sheetOf(db: Store, reviewId: number, memberId: number): Sheet | undefined {
  const sheet = sheetStanding(db, reviewId, memberId);
  return sheet && { ...sheet, findings: findingsOf(db, reviewId, memberId) };
}

/** How far it is, without what it finds. */
export function sheetStanding(db: Store, reviewId: number, memberId: number): Omit<Sheet, 'findings'> | undefined {
  const own = and(eq(sheets.reviewId, reviewId), eq(sheets.memberId, memberId));
  return db.select().from(sheets).where(own).get();
}

/** The sheets that count: submitted, and not by somebody who has been recused since, as long as it was not closed. */
export function submittedSheets(db: Store, reviewId: number): Sheet[] {
  const review = reviewById(db, reviewId);
  return db
    .select()
    .from(sheets)
    .where(and(eq(sheets.reviewId, reviewId), isNotNull(sheets.submittedAt)))
    .orderBy(asc(sheets.memberId))
    .all()
    .filter(({ memberId }) => !isRecused(db, memberId, review, review.closedAt))
    .map((sheet) => ({ ...sheet, findings: findingsOf(db, reviewId, sheet.memberId) }));
}

/** Throws a problem where there is none that counts. */
export function requireSheet(db: Store, reviewId: number): void {
  if (submittedSheets(db, reviewId).length === 0) throw new ProblemError('form', 'no_sheet');
}

/** Takes away what was not submitted. */
export function setAsideDrafts(tx: Transaction, reviewId: number): void {
  tx.delete(sheets)
    .where(and(eq(sheets.reviewId, reviewId), isNull(sheets.submittedAt)))
    .run();
}

/** The same of one reviewer. */
export function setAsideDraft(tx: Transaction, reviewId: number, memberId: number): void {
  tx.delete(sheets)
    .where(and(eq(sheets.reviewId, reviewId), eq(sheets.memberId, memberId), isNull(sheets.submittedAt)))
    .run();
}

function findingsOf(db: Store, reviewId: number, memberId: number): Finding[] {
  const own = and(eq(findings.reviewId, reviewId), eq(findings.memberId, memberId));
  return db
    .select()
    .from(findings)
    .where(own)
    .orderBy(asc(findings.criterion))
    .all()
    .map(({ criterion, level, words }) => ({ criterion, level, words }));
}
