import { isSameSource } from '../../networks/money/stress.ts';
import type { FundingLine } from '../../networks/lines/lines.ts';
import type { Foundation } from '../foundations/foundation.ts';

/**
 * True for a line that names this foundation as the one that gives the money. The partner that it comes through does not
 * count: what another one gives through a foundation is not its grant.
 */
export function isFundedBy({ source }: Pick<FundingLine, 'source'>, { name }: Pick<Foundation, 'name'>): boolean {
  return isSameSource(source, name);
}
