import { stringify } from 'csv-stringify/sync';
import { columns, rowOf, type Cell, type Column, type Row } from './csv-columns.ts';
import { itemColumns, itemRows, type ItemList } from './csv-items.ts';
import { bySlug, type PublishedCase, type Publisher } from './export.ts';

/**
 * All cases as a table, one row each, for a double click on a German computer: semicolons, decimal
 * commas, a byte order mark and CRLF. A line `sep=;` would help English Excel and break the umlauts
 * in both, so there is none. No cell can run as a formula: an apostrophe stands before = + - @.
 */
export function csvOf(cases: PublishedCase[], publisher: Publisher): string {
  return tableOf(
    columns(),
    [...cases].sort(bySlug).map((found) => rowOf(found, publisher)),
  );
}

/** One list of all cases as a table, one row an item; a case without items has no row. */
export function itemsCsvOf(cases: PublishedCase[], list: ItemList, publisher: Publisher): string {
  return tableOf(
    itemColumns(list),
    [...cases].sort(bySlug).flatMap((found) => itemRows(found, list, publisher)),
  );
}

function tableOf(columns: Column[], rows: Row[]): string {
  const head = columns.map(({ name }) => name);
  const lines = rows.map((row) => columns.map(({ cells, many }) => textOf(cells(row), many)));
  return stringify([head, ...lines], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/** What stands in a list never holds the sign that parts its items. */
function textOf(cells: Cell[], many: boolean): string {
  const texts = cells.map(cellText);
  return many ? texts.map((text) => text.replaceAll('|', '¦')).join(' | ') : texts.join('');
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  return typeof cell === 'number' ? String(cell).replace('.', ',') : String(cell);
}
