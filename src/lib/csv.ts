import { stringify } from 'csv-stringify/sync';

type Cell = string | number | undefined;

/**
 * `delimiter`: a semicolon, if unsaid. `typed: false`: nobody has written in it, and a figure below zero stays one; else
 * no cell can run as a formula, for an apostrophe stands before = + - @.
 */
type Options = { delimiter?: ',' | ';'; typed?: boolean };

/**
 * A table for a double click on a German computer: semicolons, a byte order mark and CRLF. A line `sep=;` would help
 * English Excel and break the umlauts in both, so there is none.
 */
export function csvTable(
  names: readonly string[],
  rows: readonly (readonly Cell[])[],
  { delimiter = ';', typed = true }: Options = {},
): string {
  return stringify([names, ...rows], {
    bom: true,
    delimiter,
    record_delimiter: 'windows',
    escape_formulas: typed,
  });
}

/** Cents as euros with a decimal comma; nothing where there are none. */
export function eurosIn(cents: number | null): string {
  if (cents === null) return '';
  const [euros, rest] = [Math.floor(Math.abs(cents) / 100), Math.abs(cents) % 100];
  return `${cents < 0 ? '-' : ''}${euros},${String(rest).padStart(2, '0')}`;
}
