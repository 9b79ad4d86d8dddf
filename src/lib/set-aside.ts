/** Is told of a row that work could not be done for: by its numbers, such as `{ event: 7 }`. */
export type SetAside = (row: Record<string, number>, error: unknown) => void;

/** Where nobody is told, an error ends the work. */
export const endWork: SetAside = (_, error) => {
  throw error;
};

/**
 * Does the work for one row; undefined: it was set aside, so that those behind it need not wait. Where the store itself
 * fails, as on a full disk, no row is to blame: that is thrown.
 */
export function workFor<Result>(
  row: Record<string, number>,
  setAside: SetAside,
  work: () => Result,
): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (isOfStore(error) || (error instanceof Error && isOfStore(error.cause))) throw error;
    setAside(row, error);
    return undefined;
  }
}

/** A rule of a table that is broken is the row's own fault. */
function isOfStore(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_') && !code.startsWith('SQLITE_CONSTRAINT');
}
