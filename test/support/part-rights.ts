import type { Network } from '../../src/features/networks/network.ts';
import { adds, costs, writes } from './network-parts.ts';
import { addNetwork } from './networks.ts';
import { siteStore } from './site-store.ts';

let open: { network: Network; line: number } | undefined;

/** Ruth's network, which shows everyone where its money comes from and where it goes. */
export function openNetwork(): { network: Network; line: number } {
  return (open ??= tellOnSite());
}

const page = () => `/networks/${openNetwork().network.slug}`;
const line = () => `${page()}/parts/funding/lines/${String(openNetwork().line)}`;

function tellOnSite(): { network: Network; line: number } {
  const [db, now] = [siteStore(), new Date()];
  const network = addNetwork(db, ['ruth'], { name: `Netz ${String(Date.now())} offen` }, now);
  const place = { networkId: network.id, now };
  const added = adds(db, place);
  costs(db, place);
  for (const part of ['funding', 'costs'] as const) writes(db, place, part, { seenBy: 'public' });
  return { network, line: added };
}

const forEveryone = (at: () => string) => ({ at, get: 'everyone' }) as const;
/** A network speaks for itself: not even those who look after the site write its page. */
const organisersOnly = (at: () => string) => ({ at, get: 'organisers', refuses: true }) as const;
const organisersForm = (at: () => string) => ({ at, get: 'organisers', post: 'organisers', refuses: true }) as const;

/** Who may look at the parts of a network's page, and write them: rows of the table in `test/site/rights.test.ts`. */
export const PART_RIGHTS = {
  '/[...locale]/networks/[network]/money': forEveryone(() => `${page()}/money`),
  '/[...locale]/networks/[network]/parts': organisersOnly(() => `${page()}/parts`),
  '/[...locale]/networks/[network]/parts/[part]': organisersForm(() => `${page()}/parts/needs`),
  '/[...locale]/networks/[network]/parts/[part]/lines/[line]': organisersForm(line),
  '/[...locale]/networks/[network]/parts/[part]/lines/[line]/removal': organisersForm(() => `${line()}/removal`),
  '/[...locale]/networks/[network]/parts/[part]/versions': forEveryone(() => `${page()}/parts/purpose/versions`),
  '/networks/[network]/money/lines.csv': forEveryone(() => `${page()}/money/lines.csv`),
  '/networks/[network]/money/months.csv': forEveryone(() => `${page()}/money/months.csv`),
} as const;
