import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../../db/database.ts';
import { findings, sheets } from '../../../../db/schema/reviews.ts';
import { AppError } from '../../../lib/errors.ts';
import { ProblemError, type Problems } from '../../../lib/problems.ts';
import type { Member } from '../../members/member.ts';
import type { CriteriaSet } from '../criteria/criterion.ts';
import { criteriaById } from '../criteria/publish-criteria.ts';
import { reviewFor } from '../review.ts';
import { sparedAs } from '../spared.ts';
import { levelField, sheetStanding, wordsField, type Finding, type SheetInput } from './sheet.ts';

/**
 * Keeps what a reviewer has written so far: for them alone. Throws not_found, conflict once it is submitted or nobody
 * writes any more, and the problem "overtaken" for a form made before another change.
 */
export function saveSheet(db: Database, member: Member, reviewId: number, input: SheetInput, now: Date): void {
  db.transaction((tx) => save(tx, member, reviewId, input, now));
}

/**
 * The same, and lets the others read it: from now on it cannot be changed, and its author reads theirs. Every criterion
 * has a level by then, and the whole a summary. Throws what `saveSheet` throws, and a problem for what is missing.
 */
export function submitSheet(db: Database, member: Member, reviewId: number, input: SheetInput, now: Date): void {
  db.transaction((tx) => {
    const { criteria } = save(tx, member, reviewId, input, now);
    const missing = missingIn(criteria, input);
    if (Object.keys(missing).length > 0) throw ProblemError.several(missing);
    tx.update(sheets).set({ submittedAt: now }).where(own(reviewId, member.id)).run();
  });
}

/**
 * Hands a sheet in; of one that is not whole, keeps what is written before it throws the problem, so that nobody loses
 * words by a press of the wrong button. Where criteria have no words it asks once whether that is meant, by the problem
 * "wordless". Throws what `submitSheet` throws.
 */
export function submitOrSave(db: Database, member: Member, reviewId: number, input: SheetInput, now: Date): void {
  saveSheet(db, member, reviewId, input, now);
  const { criteria } = criteriaById(db, reviewFor(db, member, reviewId).criteriaId);
  const without = wordlessIn(criteria, input).length;
  if (without > 0 && input.asked === undefined && Object.keys(missingIn(criteria, input)).length === 0)
    throw new ProblemError('form', 'wordless', without);
  submitSheet(db, member, reviewId, { ...input, version: input.version + 1 }, now);
}

/** The criteria for which a sheet gives no reason, as its form brings it. */
export function wordlessIn(
  criteria: CriteriaSet['criteria'],
  input: Readonly<Record<string, unknown>>,
): CriteriaSet['criteria'] {
  return criteria.filter(({ code }) => (input[wordsField(code)] ?? '') === '');
}

/** True as long as somebody may write the sheet of theirs: not for a lead who has stepped out of judging. Throws not_found. */
export function canWriteSheet(db: Database | Transaction, member: Member, reviewId: number): boolean {
  const { state } = reviewFor(db, member, reviewId);
  if (state !== 'draft' || sparedAs(db, reviewId, member.id)) return false;
  return !sheetStanding(db, reviewId, member.id)?.submittedAt;
}

function save(tx: Transaction, member: Member, reviewId: number, input: SheetInput, now: Date): CriteriaSet {
  if (!canWriteSheet(tx, member, reviewId)) throw new AppError('conflict');
  const version = sheetStanding(tx, reviewId, member.id)?.version ?? 0;
  if (input.version !== version) throw new ProblemError('form', 'overtaken');
  const criteria = criteriaById(tx, reviewFor(tx, member, reviewId).criteriaId);
  const row = { summary: input.summary ?? null, savedAt: now, version: version + 1 };
  tx.insert(sheets)
    .values({ reviewId, memberId: member.id, ...row })
    .onConflictDoUpdate({ target: [sheets.reviewId, sheets.memberId], set: row })
    .run();
  write(tx, { reviewId, memberId: member.id }, found(criteria, input));
  return criteria;
}

function missingIn(criteria: CriteriaSet['criteria'], input: SheetInput): Problems {
  const open = criteria.map(({ code }) => levelField(code)).filter((field) => input[field] === undefined);
  return {
    ...Object.fromEntries(open.map((field) => [field, { key: 'choose_level' as const }])),
    ...(input.summary === undefined && { summary: { key: 'required' as const } }),
  };
}

function write(tx: Transaction, whose: { reviewId: number; memberId: number }, rows: Finding[]): void {
  tx.delete(findings)
    .where(and(eq(findings.reviewId, whose.reviewId), eq(findings.memberId, whose.memberId)))
    .run();
  if (rows.length > 0)
    tx.insert(findings)
      .values(rows.map((row) => ({ ...whose, ...row })))
      .run();
}

/** What was said; of a criterion without level and words nothing. A level that the set does not have is refused. */
function found({ criteria }: CriteriaSet, input: SheetInput): Finding[] {
  return criteria.flatMap(({ code: criterion, levels }) => {
    const [level, words] = [text(input[levelField(criterion)]), text(input[wordsField(criterion)])];
    if (level !== null && !levels.some(({ code }) => code === level))
      throw new ProblemError(levelField(criterion), 'choice');
    return level === null && words === null ? [] : [{ criterion, level, words }];
  });
}

function text(value: string | number | undefined): string | null {
  return value === undefined ? null : String(value);
}

function own(reviewId: number, memberId: number) {
  return and(eq(sheets.reviewId, reviewId), eq(sheets.memberId, memberId));
}
