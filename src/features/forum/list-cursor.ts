/** The last topic of a page of a list by activity. */
export type Cursor = { activeAt: Date; id: number };

/** Before every topic: where a list begins. The latest moment that JavaScript knows. */
export const START: Cursor = { activeAt: new Date(8.64e15), id: Number.MAX_SAFE_INTEGER };

/** As it stands in an address; nobody but `cursorIn` needs to understand it. */
export function cursorText({ activeAt, id }: Cursor): string {
  return `${activeAt.getTime().toString(36)}-${id.toString(36)}`;
}

/** The cursor in an address; the start of the list where it is odd. */
export function cursorIn(text: string | undefined): Cursor {
  const [, time = '', id = ''] = /^([0-9a-z]{1,10})-([0-9a-z]{1,10})$/.exec(text ?? '') ?? [];
  const activeAt = new Date(Number.parseInt(time, 36));
  return time === '' || Number.isNaN(activeAt.getTime()) ? START : { activeAt, id: Number.parseInt(id, 36) };
}
