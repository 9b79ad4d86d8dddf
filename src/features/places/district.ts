import { z } from 'zod';

/** Stable id of a district; content files and the store refer to it. */
export const districtId = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

/** A district as a tile of its city's map. */
export const districtSchema = z.strictObject({
  id: districtId,
  name: z.string().min(1).max(40),
  /** The name as it stands on a narrow tile; "|" breaks the line. Left out: the name. */
  label: z.string().max(40).optional(),
  /** What kind of neighbourhood it is mostly: a code of the case schema's list. Left out: not known. */
  kind: z.string().max(40).optional(),
  /** People who live there, from the city's statistics. Left out: not known. */
  inhabitants: z.number().int().positive().optional(),
  /** Column and row of the tile, from 0 at the top left. */
  column: z.number().int().min(0).max(30),
  row: z.number().int().min(0).max(30),
});
