import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const districtSchema = z.strictObject({
  /** Stable id; content files and the store refer to it. */
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: z.string().min(1).max(40),
  /** The name as it stands on a narrow tile; "|" breaks the line. Left out: the name. */
  label: z.string().max(40).optional(),
  /** Column and row of the tile, from 0 at the top left. */
  column: z.number().int().min(0).max(30),
  row: z.number().int().min(0).max(30),
});

const citySchema = z
  .strictObject({
    name: z.string().min(1).max(60),
    /** State or country, a code of the catalogue's vocabulary `regions`. */
    region: z.string(),
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

export type District = z.infer<typeof districtSchema>;
export type City = z.infer<typeof citySchema>;

/** The city that the site is about, from `content/cities/<id>.yaml`. Throws a sentence that names the file. */
export function readCity(contentRoot: string, id: string): City {
  const file = join(contentRoot, 'cities', `${id}.yaml`);
  const result = citySchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`${file}: ${issue?.path.join('.') || 'city'}: ${issue?.message ?? 'not valid'}`);
}

const known = new Map<string, City>();

/** The same, read once: a city does not change while the site runs. */
export function cityOf(id: string): City {
  const city = known.get(id) ?? readCity('content', id);
  known.set(id, city);
  return city;
}

/** Number of columns and rows of the tile map. */
export function tileGrid({ districts }: City): { columns: number; rows: number } {
  return {
    columns: Math.max(...districts.map(({ column }) => column)) + 1,
    rows: Math.max(...districts.map(({ row }) => row)) + 1,
  };
}
