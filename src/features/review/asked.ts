import type { Database, Transaction } from '../../../db/database.ts';
import { organiserIds } from '../networks/organiser.ts';
import { reviewersOf, type Reviewer } from './foundations/office.ts';

type Store = Database | Transaction;

/** Most people that a form asks. */
export const MAX_ASKED = 200;

/** A paragraph. */
export const MAX_ALONE = 1_000;

/** Those whom a lead may leave out of a review. Other leads sit on every one: somebody has to bring it to its end. */
export function maybeAsked(db: Store, foundationId: number, now: Date): Reviewer[] {
  return reviewersOf(db, foundationId, now).filter(({ office }) => office === 'reviewer');
}

/** Those who are left out of a review to which these are asked; nobody where it is not said who is. */
export function leftOut(db: Store, foundationId: number, asked: readonly number[] | undefined, now: Date): number[] {
  const ids = maybeAsked(db, foundationId, now).map(({ member }) => member.id);
  return asked ? ids.filter((id) => !asked.includes(id)) : [];
}

type Opening = { foundationId: number; networkId: number; by: number; without: readonly number[] };

/** True where nobody but the one who opens it can write a sheet: all others are left out, or run the network. */
export function isAlone(db: Store, { foundationId, networkId, by, without }: Opening, now: Date): boolean {
  const out = new Set([by, ...without, ...organiserIds(db, networkId)]);
  return reviewersOf(db, foundationId, now).every(({ member }) => out.has(member.id));
}
