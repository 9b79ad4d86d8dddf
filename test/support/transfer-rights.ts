import { networkById } from '../../src/features/networks/find.ts';
import { newSendKey } from '../../src/features/forum/post-fields.ts';
import { offerVisit, visitForm } from '../../src/features/transfers/offer-visit.ts';
import type { Transfer } from '../../src/features/transfers/transfer.ts';
import { dayAtHome } from '../../src/lib/home-clock.ts';
import { addNetwork, takeBench } from './networks.ts';
import { onSite, siteStore } from './site-store.ts';

const UNKNOWN = 'x'.repeat(43);

let taken: Transfer | undefined;
const transfer = () => `/transfers/${String((taken ??= takeOnSite()).id)}`;
const network = () => `/networks/${networkById(siteStore(), takenNetwork()).slug}`;

/** The network that has taken it, by number. */
export function takenNetwork(): number {
  return (taken ??= takeOnSite()).networkId;
}

let offered: number | undefined;
const visit = () => `/transfers/visits/${String((offered ??= offerOnSite()))}`;

/** Ruth shows it, in a month. */
function offerOnSite(): number {
  const day = dayAtHome(new Date(Date.now() + 30 * 86_400_000));
  const input = visitForm.parse({
    kind: 'visit',
    day,
    from: '14:00',
    to: '16:00',
    place: 'Hauptstraße 1',
    sendKey: newSendKey(),
  });
  return offerVisit(siteStore(), onSite('ruth'), 'repair-cafe', input, new Date()).id;
}

/** Ruth's network has taken it home for everyone to see. */
function takeOnSite(): Transfer {
  const { id: networkId } = addNetwork(siteStore(), ['ruth'], { name: `Netz ${String(Date.now())}` }, new Date());
  return takeBench(siteStore(), { networkId, project: 'repair-cafe', seenBy: 'public' }, 'ruth', new Date());
}

const open = (at: string | (() => string)) => ({ at, get: 'everyone' }) as const;
const roomForm = (at: string | (() => string)) => ({ at, get: 'members', post: 'members' }) as const;
/** Those who look after the site; to some they help out those who run the network. */
const deskForm = (at: string | (() => string)) => ({ at, get: 'moderators', post: 'moderators' }) as const;
const hostForm = (at: string | (() => string)) => ({ at, get: 'hosts', post: 'hosts' }) as const;

/** Who may look at pages of networks and transfers: rows of the table in `test/site/rights.test.ts`. */
export const TRANSFER_RIGHTS = {
  '/[...locale]/networks': open('/networks'),
  '/[...locale]/networks/[network]': open(() => network()),
  '/[...locale]/networks/[network]/change': hostForm(() => `${network()}/change`),
  '/[...locale]/networks/[network]/ending': deskForm(() => `${network()}/ending`),
  '/[...locale]/networks/[network]/invitation': roomForm(() => `${network()}/invitation`),
  // Organisers ask organisers; who looks after the site does where there are none, and may put somebody out.
  '/[...locale]/networks/[network]/organisers': {
    at: () => `${network()}/organisers`,
    get: 'organisers',
    post: 'organisers',
  },
  '/[...locale]/networks/[network]/organisers/[member]': {
    at: () => `${network()}/organisers/${String(onSite('ruth').id)}`,
    get: 'moderators',
    post: 'moderators',
  },
  '/[...locale]/networks/new': { at: '/networks/new', get: 'moderators', post: 'moderators' },
  '/[...locale]/projects/[...gone]': { at: '/projects/gibt-es-nicht', get: 'nobody', secret: true },
  '/[...locale]/projects/[slug]/transfers': open('/projects/repair-cafe/transfers'),
  '/[...locale]/projects/[slug]/visits/new': roomForm('/projects/repair-cafe/visits/new'),
  '/[...locale]/transfers/visits/[visit]': { at: () => visit(), get: 'everyone', post: 'members' },
  '/[...locale]/transfers/visits/[visit]/cancellation': deskForm(() => `${visit()}/cancellation`),
  '/transfers/visits/[visit].ics': { at: () => `${visit()}.ics`, get: 'members' },
  '/[...locale]/projects/[slug]/transfers/new': roomForm('/projects/repair-cafe/transfers/new'),
  '/[...locale]/transfers': open('/transfers'),
  '/[...locale]/transfers/[transfer]': open(() => transfer()),
  '/[...locale]/transfers/[transfer]/fit': hostForm(() => `${transfer()}/fit`),
  '/[...locale]/transfers/[transfer]/steps': hostForm(() => `${transfer()}/steps`),
  // With the first step alone there is nothing to take back: those who may are led to the transfer.
  '/[...locale]/transfers/[transfer]/steps/withdrawal': hostForm(() => `${transfer()}/steps/withdrawal`),
  '/[...locale]/transfers/[transfer]/check': hostForm(() => `${transfer()}/check`),
  '/[...locale]/transfers/[transfer]/telling': hostForm(() => `${transfer()}/telling`),
  '/[...locale]/transfers/checks/[token]': {
    at: `/transfers/checks/${UNKNOWN}`,
    get: 'nobody',
    post: 'nobody',
    secret: true,
  },
  '/data/transfers.csv': open('/data/transfers.csv'),
  '/data/transfers.json': open('/data/transfers.json'),
} as const;
