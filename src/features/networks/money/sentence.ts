import { HORIZON, type Outlook } from './outlook.ts';

/** How an outlook is said: without a month, for some months, or as far as one looks. */
export type Lasting = 'now' | 'lasts' | 'long';

export function lastingOf({ covered }: Pick<Outlook, 'covered'>): Lasting {
  if (covered === 0) return 'now';
  return covered >= HORIZON ? 'long' : 'lasts';
}
