import type { Role } from '../../src/features/members/member.ts';
import type { ProfileInput } from '../../src/features/members/profile.ts';

/** Somebody of the demo world, with what they say of themselves. */
export type Person = Partial<ProfileInput> & {
  name: string;
  /** Who brought them along, by their key; absent: founded the site, or asked to be let in. */
  invitedBy?: string;
  /** Days before now on which they joined. */
  joined: number;
  /** What they do for the site, and why they were asked to. */
  role?: { name: Role; reason: string };
};

/** Where somebody of the demo gets their mail. `example.org` belongs to nobody (RFC 2606). */
export function emailOf(key: string): string {
  return `${key}@example.org`;
}
