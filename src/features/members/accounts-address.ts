import type { AccountsQuery } from './accounts.ts';

/** The address of a list of accounts. */
export function accountsAddress(address: string, { q, role, state, after }: AccountsQuery): string {
  const given = Object.entries({ q, role, state, after: after?.toString() }).filter(([, value]) => value);
  const query = new URLSearchParams(given as [string, string][]).toString();
  return query ? `${address}?${query}` : address;
}
