import type { Network } from '../../src/features/networks/network.ts';
import { addToPortfolio } from '../../src/features/review/portfolio/portfolio.ts';
import { newFoundation, type SiteFoundation } from './foundation-site.ts';
import { adds, costs, joins, writes } from './network-parts.ts';
import { addNetwork } from './networks.ts';
import { siteStore } from './site-store.ts';

let number = 0;
/** A network of Ruth's with money of a foundation for a short while. */
export function newNetwork(source = 'Stiftung Eiche'): Network {
  number += 1;
  const now = new Date();
  const network = addNetwork(siteStore(), ['ruth'], { name: `Netz ${String(now.getTime())} ${String(number)}` }, now);
  const place = { networkId: network.id, now };
  const year = now.getFullYear() + 1;
  const time = { from: `01/${String(year)}`, to: `06/${String(year)}` };
  adds(siteStore(), place, {
    ...time,
    kind: 'foundation',
    source,
    amount: '6.000',
    nature: 'structural',
    awardedOn: '2025-11-03',
  });
  costs(siteStore(), place, { ...time, to: `12/${String(year)}`, amount: '24.000' });
  joins(siteStore(), place, { painWeight: 'much', gainWeight: 'none' });
  writes(siteStore(), place, 'table', { seats_citizens: '3' });
  return network;
}

/** A foundation with its lead and one reviewer, all of them new, that funds a network. */
export function newWorld(): SiteFoundation & { network: Network } {
  const made = newFoundation();
  const network = newNetwork(made.foundation.name);
  addToPortfolio(siteStore(), made.lead, made.foundation.id, { networkId: network.id, how: 'funds' }, new Date());
  return { ...made, network };
}
