import type { Figures } from './measure.ts';

/** What the figures of the largest site should come to. */
const AIMS: Record<string, string> = {
  'build, in all (s)': '≤ 60',
  'start to first page (ms)': '≤ 500',
  'memory at rest (MiB)': '≤ 150',
  'list page, median (ms)': '≤ 30',
  'listProjects, median (ms)': '≤ 30',
  '/api/search, median (ms)': '≤ 30',
  'searchDocuments, median (ms)': '≤ 30',
  'case page, share of node:http': '≥ 0.5',
};

/** The figures of sites by their number of cases, with how much the last is of the first, as lines of text. */
export function table(measured: ReadonlyMap<number, Figures>): string {
  const all = [...measured.values()];
  const head = ['cases', ...[...measured.keys()].map((count) => count.toLocaleString('en')), 'growth', 'aim'];
  const rows = Object.keys(all.at(-1) ?? {}).map((name) => {
    const values = all.map((figures) => figures[name] ?? NaN);
    return [
      name,
      ...values.map(rounded),
      `× ${rounded((values.at(-1) ?? NaN) / (values[0] ?? NaN))}`,
      AIMS[name] ?? '',
    ];
  });
  return aligned([head, ...rows]);
}

/** Three digits at least say enough. */
export function rounded(value: number): string {
  if (Number.isNaN(value)) return '–';
  return value.toLocaleString('en', { maximumSignificantDigits: Math.max(3, Math.trunc(value).toString().length) });
}

export function aligned(rows: string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))),
    )
    .map((cells) => cells.join('  ').trimEnd())
    .join('\n');
}
