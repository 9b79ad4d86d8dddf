import { dateText } from '../../../lib/dates.ts';
import { monthCode, type Month } from '../../../lib/month.ts';
import type { Locale } from '../../../lib/paths.ts';
import { firstShortfall, type Outlook } from './outlook.ts';

/** What the interface says of it, around months. */
export type FirstPhrases = {
  enough: string;
  atOnce: (month: string) => string;
  until: (short: string, last: string, cliff: string) => string;
  bridged: (short: string) => string;
};

/** When money is short for the first time, until when the reserve bridges that, and from when on it does not. */
export function firstSentence(outlook: Pick<Outlook, 'months' | 'cliff'>, m: FirstPhrases, locale: Locale): string {
  const said = (month: Month) => dateText(monthCode(month), locale);
  const [short, { cliff }] = [firstShortfall(outlook), outlook];
  if (short === undefined) return cliff === undefined ? m.enough : m.atOnce(said(cliff));
  if (cliff === undefined) return m.bridged(said(short));
  if (cliff <= short) return m.atOnce(said(cliff));
  return m.until(said(short), said(cliff - 1), said(cliff));
}
