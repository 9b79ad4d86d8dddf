import type { Project } from './project.ts';

/**
 * How full the one-page print is, in lines of its two columns. Measured on the printed page; a little too
 * careful, so that nothing is ever cut off at the lower edge (test/site/booklet.test.ts looks at every case).
 */
const PAGE = { lines: 39, columns: 2, uneven: 3 } as const;

/** Characters in a line of each part; long German words leave some of it empty. */
const IN_LINE = { text: 45, title: 33, summary: 84, note: 23 } as const;

/** Lines that a line of another size takes, and lines for what stands around a text. */
const TAKES = { title: 1.55, summary: 1.15, strip: 3.9, note: 0.85, heading: 1.75, item: 0.25 } as const;

/** The lines that head, summary and facts of a case leave for its two columns. */
export function roomOf({ title, summary, effort }: Pick<Project, 'title' | 'summary' | 'effort'>): number {
  const notes = [effort.startMoney, effort.leadTimeMonths, effort.volunteers].map(noteLines);
  const head = rows(title, IN_LINE.title) * TAKES.title + rows(summary, IN_LINE.summary) * TAKES.summary;
  return (PAGE.lines - head - TAKES.strip - Math.max(...notes) * TAKES.note) * PAGE.columns - PAGE.uneven;
}

/** The lines of a section with names in a row below its heading; none without names. */
export function rowLines(names: string[]): number {
  return names.length > 0 ? TAKES.heading + rows(names.join(', '), IN_LINE.text) : 0;
}

/** The lines of a paragraph without a heading; none without words. */
export function paragraphLines(text: string): number {
  return text ? rows(text, IN_LINE.text) + TAKES.item : 0;
}

/** The lines of a section with a list below its heading; none without items. */
export function listLines(items: string[]): number {
  if (items.length === 0) return 0;
  return items.reduce<number>((sum, item) => sum + rows(item, IN_LINE.text) + TAKES.item, TAKES.heading);
}

/** Before a note stands on what its value rests: "belegt · ". */
const MARK = ' '.repeat(9);

function noteLines(fact: { note?: string | undefined } | { reason: string }): number {
  return 'note' in fact && fact.note ? rows(MARK + fact.note, IN_LINE.note) : 1;
}

function rows(text: string, inLine: number): number {
  return Math.ceil(text.length / inLine);
}
