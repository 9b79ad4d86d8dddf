import type { Network } from '../networks/network.ts';
import type { Transfer } from './transfer.ts';

/** A network and one of its districts: where a case can be taken home. */
export type FreePlace = { network: Network; district: string };

/** The places to which nobody takes the case yet, of all that these networks have. */
export function freePlaces(networks: readonly Network[], running: readonly Transfer[]): FreePlace[] {
  const isTaken = ({ network, district }: FreePlace) =>
    running.some((transfer) => transfer.networkId === network.id && transfer.district === district);
  return networks
    .flatMap((network) => network.districts.map((district) => ({ network, district })))
    .filter((place) => !isTaken(place));
}
