import type { TransferQuery } from './list.ts';

/** The address of the list that a query asks for. */
export function transfersAddress(list: string, query: Partial<TransferQuery>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const asked = new URLSearchParams(given).toString();
  return asked ? `${list}?${asked}` : list;
}
