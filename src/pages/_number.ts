import { AppError } from '../lib/errors.ts';

/** The number in an address, as we write numbers there; undefined for anything else. */
export function numberOr(part: string | null | undefined): number | undefined {
  return part && /^[1-9]\d{0,14}$/.test(part) ? Number(part) : undefined;
}

/** The same where there has to be one. Throws not_found. */
export function numberIn(part: string | undefined): number {
  const number = numberOr(part);
  if (number === undefined) throw new AppError('not_found');
  return number;
}
