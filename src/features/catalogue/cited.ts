export type Citation = { path: (string | number)[]; source: number };

/** Every number of a source that stands anywhere in the record, with the way to it. */
export function citedSources(value: unknown, path: (string | number)[] = []): Citation[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => citedSources(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'source' && typeof item === 'number'
      ? [{ path: [...path, key], source: item }]
      : citedSources(item, [...path, key]),
  );
}
