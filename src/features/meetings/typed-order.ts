import type { Typed } from '../../lib/forms.ts';
import type { AgendaItem } from './item.ts';
import { moved, orderForm, pledgesFirst } from './order.ts';

/** A line of the form that orders an agenda, with its minutes as they stand there or were typed. */
export type OrderLine = { item: AgendaItem; minutes: string };

/** Minutes that an item without any is offered. */
const MINUTES = '10';

/** The lines of an agenda as it stands. */
export function orderLines(items: readonly AgendaItem[]): OrderLine[] {
  return items.map((item) => ({ item, minutes: String(item.minutes ?? MINUTES) }));
}

/**
 * The agenda as somebody left its form, who is asked once more: their order and their minutes. What others put on it
 * meanwhile stands at its end; what they took away is gone.
 */
export function typedOrder(items: readonly AgendaItem[], typed: Typed): OrderLine[] {
  const numbers = listOf(typed.item).map(Number);
  const minutes = new Map(numbers.map((id, index) => [id, listOf(typed.minutes)[index]]));
  const wanted = moved({ item: numbers, move: orderForm.shape.move.safeParse(typed.move).data });
  const known = new Map(orderLines(items).map((line) => [line.item.id, line]));
  return pledgesFirst([...new Set([...wanted, ...known.keys()])], items).flatMap((id) => {
    const line = known.get(id);
    return line ? [{ ...line, minutes: minutes.get(id) ?? line.minutes }] : [];
  });
}

function listOf(value: Typed[string] = []): string[] {
  return [value].flat();
}
