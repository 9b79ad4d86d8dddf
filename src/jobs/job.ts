import type { Logger } from 'pino';
import type { Database } from '../../db/database.ts';
import type { PostOffice } from '../features/mail/delivery.ts';
import type { Settings } from '../settings.ts';

/** What jobs work with. `isStopping`: a long one should come to its end. */
export type JobParts = {
  db: Database;
  settings: Settings;
  log: Logger;
  office: PostOffice;
  isStopping: () => boolean;
};

/** Work that nobody waits for. Whether it is due is asked every second, so asking has to be cheap. */
export type Job = {
  name: string;
  isDue: (parts: JobParts, now: Date) => boolean;
  run: (parts: JobParts, now: Date) => unknown;
};
