import { randomInt } from 'node:crypto';

/** The header of a visit from an address that no other test comes from; see `site.ts`. */
export function elsewhere(): { 'x-forwarded-for': string } {
  const part = () => String(randomInt(1, 255));
  return { 'x-forwarded-for': `10.${part()}.${part()}.${part()}` };
}
