import { csvTable } from '../../lib/csv.ts';
import { columns, rowOf, type Cell, type Column, type Row } from './csv-columns.ts';
import { itemColumns, itemRows, type ItemList } from './csv-items.ts';
import { bySlug, type PublishedCase, type Publisher } from './export.ts';

/** All cases as a table, one row each, with decimal commas. */
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
  return csvTable(head, lines);
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
