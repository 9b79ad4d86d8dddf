import type { DirectoryQuery } from './directory.ts';

/** The address of a page of the directory. */
export function directoryAddress(path: string, query: DirectoryQuery): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** True if somebody looks for something. */
export function isNarrowed({ q, district, sector, topic }: DirectoryQuery): boolean {
  return [q, district, sector, topic].some(Boolean);
}
