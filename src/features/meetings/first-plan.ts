import type { Database } from '../../../db/database.ts';
import type { Member } from '../members/member.ts';
import type { Network } from '../networks/network.ts';
import { ownNetworks } from './host.ts';

/**
 * What a plan begins with: a network of the member's own where there is one, rather in their own district, and a district
 * in which that network works. `hosts`: those from which they choose.
 */
export function firstPlan(
  db: Database,
  member: Member,
  hosts: readonly Pick<Network, 'id' | 'districts'>[],
): { hostId?: string; district?: string } {
  const own = ownNetworks(db, member);
  const isHere = ({ districts }: Pick<Network, 'districts'>) => districts.some((id) => id === member.district);
  const host = own.find(isHere) ?? own[0] ?? hosts.find(isHere) ?? hosts[0];
  if (!host) return {};
  const district = isHere(host) ? member.district : host.districts[0];
  return { hostId: String(host.id), ...(district && { district }) };
}
