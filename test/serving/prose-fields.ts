import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

/** Stands for whatever the forms of a feature are made for: districts, networks, a set of criteria. */
const LEVELS = [{ code: 'begun' }, { code: 'reached' }];
const MADE_FOR = Object.assign([{ id: '1' }], { criteria: [{ code: 'sectors', levels: LEVELS }] });

/** The names of all fields, of all forms of all features, in which people write sentences. */
export async function proseFields(): Promise<string[]> {
  const paths = globSync('src/features/**/*.ts').filter((path) => !path.includes('/client/'));
  const modules = (await Promise.all(paths.map((path) => import(resolve(path))))) as Record<string, unknown>[];
  const names = modules.flatMap((exported) => Object.entries(exported).flatMap(formsIn).flatMap(proseIn));
  return [...new Set(names)].sort();
}

function formsIn([name, value]: [string, unknown]): z.ZodObject[] {
  const isMaker = name.endsWith('Form') && typeof value === 'function';
  const made = isMaker ? (value as (...given: unknown[]) => unknown)(MADE_FOR, []) : value;
  if (made instanceof z.ZodObject) return [made];
  if (!name.endsWith('Forms')) return [];
  return Object.values(made as object).filter((form): form is z.ZodObject => form instanceof z.ZodObject);
}

function proseIn(form: z.ZodObject): string[] {
  return Object.entries(form.shape).flatMap(([name, field]) => (isProse(field as z.ZodType) ? [name] : []));
}

/** True for what is marked, and for what was made of it. */
function isProse(field: z.ZodType): boolean {
  const { in: from, innerType } = field.def as unknown as Record<string, z.ZodType | undefined>;
  return field.meta()?.prose === true || [from, innerType].some((inner) => inner !== undefined && isProse(inner));
}
