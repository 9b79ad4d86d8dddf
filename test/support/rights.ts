import { globSync } from 'node:fs';

/** What a page does with somebody: shows or acts, leads to the door, or says that there is no such page. */
export type Reception = 'in' | 'door' | 'hidden';

/** Those who come, from strangers to administrators. */
export const ROLES = ['visitor', 'member', 'editor', 'moderator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who gets in; everyone else is led to the door as a visitor, and finds nothing as a member. */
const GUESTS = {
  everyone: ROLES,
  members: ['member', 'editor', 'moderator', 'admin'],
  moderators: ['moderator', 'admin'],
  admins: ['admin'],
  /** Members whose role asks for no second factor. */
  plainMembers: ['member'],
  nobody: [],
} as const satisfies Record<string, readonly Role[]>;
export type Guests = keyof typeof GUESTS;

/** What a page for these guests does with somebody; `secret`: strangers find nothing either. */
export function receptionOf(guests: Guests, role: Role, secret = false): Reception {
  if ((GUESTS[guests] as readonly Role[]).includes(role)) return 'in';
  return role === 'visitor' && !secret ? 'door' : 'hidden';
}

/** What an answer was, by its status and where it leads. */
export function receptionIn(status: number, location: string | null): Reception | `status ${number}` {
  if (status === 401 || (status === 303 && /^(\/en)?\/sign-in(\?|\/second-factor|$)/.test(location ?? '')))
    return 'door';
  if (status === 404) return 'hidden';
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
