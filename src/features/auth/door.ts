import type { Database } from '../../../db/database.ts';
import type { Limits } from '../../../db/limits.ts';

/** What the verbs of signing in work with. */
export type Door = { db: Database; limits: Limits };

/** Somebody who asks to be let in. */
export type Visitor = {
  /** For limits alone; see `serving/client-address.ts`. */
  address: string;
  /** In words; see `device.ts`. */
  device: string;
  /** Of the session that this browser has; it ends when another begins. */
  token?: string | undefined;
};
