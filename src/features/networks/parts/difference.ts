import type { Audience, PartBody, PartVersion } from './part.ts';

type Cell = string | number | boolean | null;

/** A field that says something else than before; absent: nothing stood there. */
export type ChangedField = { field: string; before?: Cell; after?: Cell };

/** A line that came, went, or says something else. */
export type ChangedLine = { id: number; how: 'added' | 'removed' | 'changed'; line: Line; fields: ChangedField[] };
type Line = NonNullable<PartBody['lines']>[number];

export type Difference = {
  seenBy?: { before: Audience; after: Audience };
  fields: ChangedField[];
  lines: ChangedLine[];
};

/** What became different from one version of a part to another. */
export function difference(before: Pick<PartVersion, 'seenBy' | 'body'>, after: typeof before): Difference {
  return {
    ...(before.seenBy !== after.seenBy && { seenBy: { before: before.seenBy, after: after.seenBy } }),
    fields: changedFields(before.body.fields, after.body.fields),
    lines: changedLines(before.body.lines ?? [], after.body.lines ?? []),
  };
}

/** True where two versions say the same. */
export function isNone({ seenBy, fields, lines }: Difference): boolean {
  return !seenBy && fields.length === 0 && lines.length === 0;
}

function changedFields(before: Record<string, Cell>, after: Record<string, Cell>): ChangedField[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names].flatMap((field) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null];
    if (was === is) return [];
    return [{ field, ...(was !== null && { before: was }), ...(is !== null && { after: is }) }];
  });
}

function changedLines(before: readonly Line[], after: readonly Line[]): ChangedLine[] {
  const was = new Map(before.map((line) => [line.id, line]));
  const is = new Set(after.map(({ id }) => id));
  const here = after.flatMap((line): ChangedLine[] => {
    const old = was.get(line.id);
    const fields = changedFields(old ?? {}, line).filter(({ field }) => field !== 'id');
    if (old && fields.length === 0) return [];
    return [{ id: line.id, how: old ? 'changed' : 'added', line, fields }];
  });
  const gone = before.filter(({ id }) => !is.has(id));
  return [...here, ...gone.map((line) => ({ id: line.id, how: 'removed' as const, line, fields: [] }))];
}
