import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { memberRoles, members } from '../../../db/schema/members.ts';
import { looksLike } from '../../lib/look-alike.ts';
import { ProblemError } from '../../lib/problems.ts';
import type { Member } from './member.ts';

/** Nobody is called like this, and who is would be believed. */
const OFFICES = [
  ...['Admin', 'Administration', 'Administrator', 'Administratorin'],
  ...['Moderation', 'Moderator', 'Moderatorin'],
  ...['Redaktion', 'Redakteur', 'Redakteurin', 'Editor'],
];

/**
 * Throws ProblemError for a name that readers take for that of somebody with a role, or for the role itself. `self`:
 * whose name it is to be.
 */
export function refuseBorrowedName(tx: Transaction, name: string, self?: number): void {
  if (isBorrowed(tx, name, self)) throw new ProblemError('name', 'borrowed_name');
}

/**
 * The same for whoever is to get a role, and had the name before others had theirs: somebody new in an office is not
 * taken for another one. It is said beside the role, to the one who grants it.
 */
export function refuseBorrowedOffice(tx: Transaction, { id, name, roles }: Member): void {
  if (roles.length === 0 && isBorrowed(tx, name, id)) throw new ProblemError('role', 'name_in_office');
}

function isBorrowed(tx: Transaction, name: string, self: number | undefined): boolean {
  return [...OFFICES, ...namesInOffice(tx, self)].some((other) => looksLike(name, other));
}

function namesInOffice(tx: Transaction, self: number | undefined): string[] {
  const held = tx
    .selectDistinct({ id: members.id, name: members.name })
    .from(memberRoles)
    .innerJoin(members, eq(members.id, memberRoles.memberId))
    .all();
  return held.flatMap(({ id, name }) => (id === self || name === null ? [] : name));
}
