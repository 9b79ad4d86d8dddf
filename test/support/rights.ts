import { globSync } from 'node:fs';
import type { Member } from '../../src/features/members/member.ts';

/** What a page does with somebody: shows or acts, leads to the door, refuses, or says that there is no such page. */
export type Reception = 'in' | 'door' | 'refused' | 'hidden';

/** Those who come, from strangers to administrators. */
export const ROLES = [
  'visitor',
  'member',
  'editor',
  'moderator',
  'admin',
  // Of the network and the foundation that the rows are about, and of others.
  'organiser',
  'other organiser',
  'lead',
  'reviewer',
  'other reviewer',
] as const;
export type Role = (typeof ROLES)[number];

/** Who gets in; everyone else is led to the door as a visitor, and finds nothing as a member. */
const GUESTS = {
  everyone: ROLES,
  members: ROLES.filter((role) => role !== 'visitor'),
  editors: ['editor', 'admin'],
  moderators: ['moderator', 'admin'],
  admins: ['admin'],
  /** Those who have a role on the site. */
  officers: ['editor', 'moderator', 'admin'],
  /** Members whose role asks for no second factor. */
  plainMembers: ['member', 'organiser', 'other organiser'],
  organisers: ['organiser'],
  /** Those who run the network, and those who look after the site and may help out. */
  hosts: ['organiser', 'moderator', 'admin'],
  /** Of any network, and those who look after the site. */
  planners: ['organiser', 'other organiser', 'moderator', 'admin'],
  /** Of any network or foundation. */
  involved: ['organiser', 'other organiser', 'lead', 'reviewer', 'other reviewer'],
  leads: ['lead'],
  reviewers: ['lead', 'reviewer'],
  /** Of both sides of a question. */
  inQuestion: ['organiser', 'lead', 'reviewer'],
  /** Of any foundation. */
  jurors: ['lead', 'reviewer', 'other reviewer'],
  nobody: [],
} as const satisfies Record<string, readonly Role[]>;
export type Guests = keyof typeof GUESTS;

export type Address = string | ((who: Member) => string | Promise<string>);

/**
 * Who may look at a page, and who may send its form; `secret`: strangers are not even led to the door, or only where
 * they send something, which they get back whether there is such a page or not; `refuses`: members, or some of them, are
 * told that it is not for them.
 */
export type Rights = {
  at: Address;
  get: Guests;
  post?: Guests;
  secret?: true | 'to look at';
  refuses?: true | readonly Role[];
};

export const open = (at: string): Rights => ({ at, get: 'everyone' });
export const openForm = (at: string): Rights => ({ at, get: 'everyone', post: 'everyone' });
export const room = (at: Address): Rights => ({ at, get: 'members' });
export const roomForm = (at: Address): Rights => ({ at, get: 'members', post: 'members' });
export const desk = (at: Address): Rights => ({ at, get: 'moderators' });
export const deskForm = (at: Address): Rights => ({ at, get: 'moderators', post: 'moderators' });
export const token = (at: string): Rights => ({ at, get: 'nobody', post: 'nobody', secret: true });

/** The address for somebody who comes; what has to be there for it is made now. */
export async function addressFor(at: Address, who: Member): Promise<string> {
  return typeof at === 'string' ? at : at(who);
}

/** What a page for these guests does with others; `secret`: strangers find nothing either; `refuses`: it is no secret. */
export function receptionOf(guests: Guests, role: Role, { secret = false, refuses = false } = {}): Reception {
  if ((GUESTS[guests] as readonly Role[]).includes(role)) return 'in';
  if (role === 'visitor' && !secret) return 'door';
  return refuses ? 'refused' : 'hidden';
}

/** What an answer was, by its status and where it leads. */
export function receptionIn(status: number, location: string | null): Reception | `status ${number}` {
  if (status === 401 || (status === 303 && /^(\/en)?\/sign-in(\?|\/second-factor|$)/.test(location ?? '')))
    return 'door';
  if (status === 404) return 'hidden';
  if (status === 403) return 'refused';
  return [200, 303, 409, 422, 429].includes(status) ? 'in' : `status ${status}`;
}

/** Every page of the source by the pattern that Astro matches: `/[...locale]/me`. */
export function routesInSource(): string[] {
  const files = globSync('src/pages/**/*.{astro,ts}').map((file) =>
    file.replaceAll('\\', '/').slice('src/pages'.length),
  );
  return files
    .filter((file) => !file.includes('/_'))
    .map((file) => file.replace(/(\/index)?\.(astro|ts)$/, ''))
    .sort();
}
