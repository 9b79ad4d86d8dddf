/** A page of rows that were asked for with one more than it holds. `last`: its last one, if more follow. */
export function pageIn<Row>(rows: readonly Row[], size: number): { page: Row[]; last: Row | undefined } {
  const page = rows.slice(0, size);
  return { page, last: rows.length > size ? page.at(-1) : undefined };
}
