import type { Locale } from '../../lib/paths.ts';
import type { Code } from '../../lib/vocabulary.ts';
import type { sectors } from '../../lib/sectors.ts';

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
  /** Absent: the e-mail is not confirmed, and nothing is shown of the person. */
  confirmedAt?: Date;
  /** The member may not sign in before. Absent: not suspended. */
  suspendedUntil?: Date;
};

/** True if the member has the role. Administrators do not have the others by themselves. */
export function hasRole(member: Member, role: Role): boolean {
  return member.roles.includes(role);
}

/** True if the account is confirmed and not suspended: the least that every right asks for. */
export function isActive({ confirmedAt, suspendedUntil }: Member, now: Date): boolean {
  return confirmedAt !== undefined && !(suspendedUntil && suspendedUntil > now);
}
