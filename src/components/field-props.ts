import type { Problem, Problems } from '../lib/problems.ts';

/** What is in the fields of a form: what was typed, or what there is to be changed. */
export type FieldValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a field shows, by its name: `<Field {...field('name')} label="…" />`. */
export function fieldsOf(values: FieldValues, problems: Problems = {}) {
  return (name: string): { name: string; value: string | undefined; problem: Problem | undefined } => {
    const value = values[name];
    return { name, value: typeof value === 'string' ? value : value?.[0], problem: problems[name] };
  };
}
