import { networkById } from '../../src/features/networks/find.ts';
import type { Transfer } from '../../src/features/transfers/transfer.ts';
import { addNetwork, takeBench } from './networks.ts';
import { siteStore } from './site-store.ts';

const UNKNOWN = 'x'.repeat(43);

let taken: Transfer | undefined;
const transfer = () => `/transfers/${String((taken ??= takeOnSite()).id)}`;
const network = () => `/networks/${networkById(siteStore(), (taken ??= takeOnSite()).networkId).slug}`;

/** Ruth's network has taken it home for everyone to see. */
function takeOnSite(): Transfer {
  const { id: networkId } = addNetwork(siteStore(), ['ruth'], { name: `Netz ${String(Date.now())}` }, new Date());
  return takeBench(siteStore(), { networkId, project: 'repair-cafe', seenBy: 'public' }, 'ruth', new Date());
}

const open = (at: string | (() => string)) => ({ at, get: 'everyone' }) as const;
const roomForm = (at: string | (() => string)) => ({ at, get: 'members', post: 'members' }) as const;
/** Those who look after the site may help out. */
const deskForm = (at: string | (() => string)) => ({ at, get: 'moderators', post: 'moderators' }) as const;

/** Who may look at pages of networks and transfers: rows of the table in `test/site/rights.test.ts`. */
export const TRANSFER_RIGHTS = {
  '/[...locale]/networks': open('/networks'),
  '/[...locale]/networks/[network]': open(() => network()),
  '/[...locale]/networks/[network]/change': deskForm(() => `${network()}/change`),
  '/[...locale]/networks/[network]/invitation': roomForm(() => `${network()}/invitation`),
  '/[...locale]/networks/[network]/organisers': deskForm(() => `${network()}/organisers`),
  '/[...locale]/networks/[network]/organisers/[member]': {
    at: () => `${network()}/organisers/4711`,
    get: 'nobody',
    post: 'nobody',
  },
  '/[...locale]/networks/new': deskForm('/networks/new'),
  '/[...locale]/projects/[slug]/transfers': open('/projects/repair-cafe/transfers'),
  '/[...locale]/projects/[slug]/transfers/new': roomForm('/projects/repair-cafe/transfers/new'),
  '/[...locale]/transfers': open('/transfers'),
  '/[...locale]/transfers/[transfer]': open(() => transfer()),
  '/[...locale]/transfers/[transfer]/fit': deskForm(() => `${transfer()}/fit`),
  '/[...locale]/transfers/[transfer]/steps': deskForm(() => `${transfer()}/steps`),
  '/[...locale]/transfers/[transfer]/telling': deskForm(() => `${transfer()}/telling`),
  '/[...locale]/transfers/checks/[token]': {
    at: `/transfers/checks/${UNKNOWN}`,
    get: 'nobody',
    post: 'nobody',
    secret: true,
  },
  '/data/transfers.csv': open('/data/transfers.csv'),
  '/data/transfers.json': open('/data/transfers.json'),
} as const;
