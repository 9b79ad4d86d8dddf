import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/** The names of what lies in an archive. */
export const STORE = 'staffelholz.db';
export const MANIFEST = 'manifest.json';

/** What an archive says of itself; without it nothing is restored. */
export const manifestSchema = z.strictObject({
  /** The form of the archive. */
  format: z.literal(1),
  /** When it was made. */
  madeAt: z.iso.datetime(),
  /** How many rows each table has. */
  rows: z.record(z.string(), z.number().int().min(0)),
  /** Every other file in it: path, and SHA-256 as hex. */
  files: z.record(z.string().regex(/^(staffelholz\.db|files\/[0-9a-f]{2}\/[0-9a-f]{64})$/), z.string().length(64)),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** SHA-256 of a file as hex. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
