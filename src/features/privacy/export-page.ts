import { Xml, xml } from '../../lib/xml.ts';
import type { Locale } from '../../lib/paths.ts';
import type { RowsAbout } from './rows.ts';
import type { StoredTable, StoredWords } from './stored.ts';

/** Readable in every browser, for years: one column, nothing loaded. */
const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 46em; margin: 0 auto; padding: 24px 16px; font: 18px/1.5 'Source Sans 3', 'Segoe UI', Arial, sans-serif; }
h2 { margin: 2em 0 0; padding-top: 0.5em; border-top: 2px solid; }
dl { display: grid; grid-template-columns: minmax(8em, 1fr) 2fr; gap: 4px 16px; padding-bottom: 12px; border-bottom: 1px solid #8a7d66; }
dt { opacity: 0.8; }
dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
`;

export type ExportPage = {
  locale: Locale;
  title: string;
  lead: string;
  words: StoredWords;
  tables: RowsAbout[];
  /** What a value is in words; empty: it is not shown. */
  say: (name: StoredTable, column: string, value: unknown) => string;
};

/** What is stored about a member as a page of its own. */
export function exportPage({ locale, title, lead, words, tables, say }: ExportPage): string {
  const page = xml`<html lang="${locale}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>${title}</title>
<style>${new Xml(STYLE)}</style>
</head>
<body>
<h1>${title}</h1>
<p>${lead}</p>
${tables.map(({ name, rows }) => part(words[name], rows, (column, value) => say(name, column, value)))}
</body>
</html>
`;
  return `<!doctype html>\n${page.text}`;
}

type Say = (column: string, value: unknown) => string;

function part({ title, why, columns }: StoredWords[StoredTable], rows: RowsAbout['rows'], say: Say): Xml {
  return xml`<h2>${title}</h2>
<p>${why}</p>
${rows.map((row) => xml`<dl>${lines(row, columns, say)}</dl>\n`)}`;
}

function lines(row: RowsAbout['rows'][number], labels: Record<string, string>, say: Say): Xml[] {
  return Object.entries(row).flatMap(([column, value]) => {
    const text = say(column, value);
    return text ? [xml`<dt>${labels[column]}</dt><dd>${text}</dd>\n`] : [];
  });
}
