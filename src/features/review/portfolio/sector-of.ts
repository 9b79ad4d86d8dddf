import { isNamedIn } from '../../../lib/named-in.ts';
import type { FundingLine, Partner } from '../../networks/lines/lines.ts';
import { sectorOfKind, type SourceKind } from '../../networks/money/kinds.ts';
import { isSameSource } from '../../networks/money/stress.ts';

/** Neither of the seven sectors: it is not the city's money. */
export const STATE = 'state-federal-eu';
/** Money of which one cannot say the sector. */
export const OTHER = 'other';

/**
 * The sector that gives the money of a line. A partner who gives it themselves knows better than its kind: what shops pay
 * together is of business, also as fees. Who only passes on what another one gives does not count.
 */
export function sectorOf(
  { kind, source, partnerId }: Pick<FundingLine, 'kind' | 'source' | 'partnerId'>,
  partners: readonly Pick<Partner, 'id' | 'name' | 'sector'>[],
): string {
  const gives = ({ id, name }: Pick<Partner, 'id' | 'name'>) =>
    isSameSource(name, source) || (id === partnerId && isNamedIn(name, source));
  const giver = partners.find(gives);
  if (giver) return giver.sector;
  if (kind === STATE) return STATE;
  return Object.hasOwn(sectorOfKind, kind) ? (sectorOfKind[kind as SourceKind] ?? OTHER) : OTHER;
}
