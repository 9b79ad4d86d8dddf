/** Where a page of a topic is; its first page has the plain address. */
export function topicAddress(path: string, page: number): string {
  return page === 1 ? path : `${path}?page=${page}`;
}

/** The number of a page as an address writes it; the first where there is none, and NaN for anything else. */
export function pageIn(params: URLSearchParams): number {
  const text = params.get('page');
  if (text === null) return 1;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : Number.NaN;
}
