import { isLong, type Outlook } from './outlook.ts';

/** How an outlook is said: without a month, for some months, or as far as one looks. */
export type Lasting = 'now' | 'lasts' | 'long';

export function lastingOf(outlook: Pick<Outlook, 'covered'>): Lasting {
  if (outlook.covered === 0) return 'now';
  return isLong(outlook) ? 'long' : 'lasts';
}
