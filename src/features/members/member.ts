import type { Locale } from '../../lib/paths.ts';
import type { sectors } from '../../lib/sectors.ts';
import type { Code } from '../../lib/vocabulary.ts';

/** What a member may do for the whole site. Roles in one network or foundation belong to those features. */
export const ROLES = ['editor', 'moderator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** A person with an account, as pages and predicates see them: the one who asks, or the one who acts. */
export type Member = {
  id: number;
  email: string;
  name: string;
  locale: Locale;
  /** Id of a district of the city. */
  district?: string;
  organisation?: string;
  sector?: Code<typeof sectors>;
  roles: Role[];
  /** Present: holds an office in a foundation. What it allows there is asked of the foundation, not of this. */
  reviewer?: true;
  /** Absent: the e-mail is not confirmed, and nothing is shown of the person. */
  confirmedAt?: Date;
  /** Present while a suspension stands: the member may not sign in before. */
  suspendedUntil?: Date;
};

/** True if the member has one of the roles. Administrators have the others only if they were granted. */
export function hasRole(member: Member, ...roles: Role[]): boolean {
  return isActive(member) && roles.some((role) => member.roles.includes(role));
}

/** True if the account is confirmed and not suspended: the least that every right asks for. */
export function isActive({ confirmedAt, suspendedUntil }: Member): boolean {
  return confirmedAt !== undefined && suspendedUntil === undefined;
}
