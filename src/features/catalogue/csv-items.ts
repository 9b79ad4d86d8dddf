import { columns, rowOf, type Column, type Row } from './csv-columns.ts';
import { written, type PublishedCase, type Publisher } from './export.ts';

/** The lists of a case that have a table of their own, one row an item, for those who count money and evidence. */
export const ITEM_LISTS = ['funding', 'effects'] as const;
export type ItemList = (typeof ITEM_LISTS)[number];

/** Whose item it is, then what the item says; named as in the table of cases, so that both can be joined. */
export function itemColumns(list: ItemList): Column[] {
  const all = columns();
  const whose = all.filter(({ path }) => path === 'slug' || path === 'title');
  const own = all.filter(({ path }) => path.startsWith(`${list}[].`));
  return [...whose, ...own].map((column) => ({ ...column, many: false }));
}

/** A case as often as its list has items, each time with one of them alone. */
export function itemRows(found: PublishedCase, list: ItemList, publisher: Publisher): Row[] {
  const row = rowOf(found, publisher);
  const record = written(found.data);
  return (record[list] ?? []).map((item) => ({ ...row, record: { ...record, [list]: [item] } }));
}
