import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { remember } from '../../lib/remember.ts';
import { districtSchema } from './district.ts';

const citySchema = z
  .strictObject({
    name: z.string().min(1).max(60),
    districts: z.array(districtSchema).min(1).max(400),
  })
  .refine(({ districts }) => new Set(districts.map(({ id }) => id)).size === districts.length, {
    error: 'two districts have the same id',
  })
  .refine(
    ({ districts }) => new Set(districts.map(({ column, row }) => `${column}/${row}`)).size === districts.length,
    {
      error: 'two districts lie on the same tile',
    },
  );

export type City = z.infer<typeof citySchema>;

/** A sentence that names the file of a city and says what is wrong with it. */
export class CityError extends Error {}

/** The city that the site is about, from `content/cities/<id>.yaml`. Throws CityError. */
export function readCity(contentRoot: string, id: string): City {
  const file = join(contentRoot, 'cities', `${id}.yaml`);
  const result = citySchema.safeParse(readYaml(file));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new CityError(`${file}: ${issue?.path.join('.') || 'city'}: ${issue?.message ?? 'not valid'}`);
}

/** The same, read once: a city does not change while the site runs. */
export const cityOf = remember((id) => readCity('content', id));

/** What a district is called; its id where the city has none such. */
export function nameIn({ districts }: City, id: string): string {
  return districts.find((district) => district.id === id)?.name ?? id;
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason =
      error instanceof YAMLParseError ? `the file is not valid YAML: ${error.message}` : 'there is no such file';
    throw new CityError(`${file}: ${reason}`);
  }
}
