import type { AgendaLine } from './agenda.ts';

/** The items before and after one on the agenda. */
export type Neighbours = { before: AgendaLine | undefined; next: AgendaLine | undefined };

/** None for an item that does not stand there any more. */
export function neighboursOf(lines: readonly AgendaLine[], itemId: number): Neighbours {
  const index = lines.findIndex(({ id }) => id === itemId);
  if (index === -1) return { before: undefined, next: undefined };
  return { before: lines[index - 1], next: lines[index + 1] };
}
