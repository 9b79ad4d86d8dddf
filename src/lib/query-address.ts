/** What the address of a list asks: words, codes, and in `after` where the page before ended. */
type Asked = Record<string, string | number | undefined>;

/** The address of a list with what is asked of it; what is empty is left out. */
export function queryAddress(path: string, asked: Asked): string {
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** True if somebody looks for something; a page further on is not yet a choice. */
export function isNarrowed({ after, ...rest }: Asked): boolean {
  return Object.values(rest).some(Boolean);
}
