import { personalData, type DataClass } from '../../../db/personal-data.ts';

type Data = typeof personalData;
type ColumnsThatAre<Name extends keyof Data, Class extends DataClass> = {
  [Column in keyof Data[Name]['columns']]: Data[Name]['columns'][Column] extends Class ? Column : never;
}[keyof Data[Name]['columns']];

/** Tables that hold something of a person. */
export type StoredTable = {
  [Name in keyof Data]: ColumnsThatAre<Name, 'exported' | 'personal'> extends never ? never : Name;
}[keyof Data];

/** What tables and columns are called: a table or column of a person's without words is a type error. */
export type StoredWords = {
  [Name in StoredTable]: {
    title: string;
    why: string;
    columns: Record<ColumnsThatAre<Name, 'exported' | 'personal'>, string>;
  };
};

/** A table as it is explained, and its columns by what becomes of them in an export. */
export type Stored = { name: StoredTable; title: string; why: string; exported: string[]; personal: string[] };

/** Every table that holds something of a person, in the words given. */
export function everythingStored(words: StoredWords): Stored[] {
  return storedTables().map((name) => {
    const { title, why, columns } = words[name];
    const named = (kind: DataClass) => columnsOf(name, kind).map((column) => columns[column as keyof typeof columns]);
    return { name, title, why, exported: named('exported'), personal: named('personal') };
  });
}

export function storedTables(): StoredTable[] {
  const names = Object.keys(personalData) as (keyof Data)[];
  return names.filter((name): name is StoredTable => personalData[name].people.length > 0);
}

/** The columns of a table that are of a class. */
export function columnsOf(name: keyof Data, kind: DataClass): string[] {
  const columns: Record<string, DataClass> = personalData[name].columns;
  return Object.keys(columns).filter((column) => columns[column] === kind);
}

/** The columns by which a row is handed out to the person they name. Others' data is not, such as a decided request. */
export function namingColumns(name: StoredTable): string[] {
  const exported = columnsOf(name, 'exported');
  return personalData[name].people.filter((column) => exported.includes(column));
}
