import { and, asc, gt, ne } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { transfers } from '../../../db/schema/transfers.ts';
import { dayAtHome } from '../../lib/home-clock.ts';
import type { City } from '../places/city.ts';
import { stepsOfAll, type ShownStep } from './shown-steps.ts';
import { shownTransfers, type ShownTransfer } from './shown.ts';
import type { Transfer } from './transfer.ts';

/** The first number counts when a key goes or changes its meaning, the second when one is added. */
export const TRANSFERS_VERSION = '2.0';

/** The site that publishes; its address has no slash at the end. */
export type Publisher = { siteName: string; siteUrl: string };

/** A transfer as everyone may see it. Without a network: it does not say where. */
export type ExportedTransfer = {
  id: number;
  address: string;
  project: string;
  title: string;
  network?: string;
  district?: string;
  districtName?: string;
  state: ShownTransfer['state'];
  begun: string;
  changed: string;
  steps: Pick<ShownStep, 'state' | 'on' | 'words'>[];
  told: Partial<Record<(typeof TOLD)[number], string | number>>;
};

/** What a network tells, in the order in which it stands in tables. */
export const TOLD = [
  ...(['kept', 'changed', 'dropped', 'partners', 'hours', 'cost'] as const),
  ...(['trouble', 'cause', 'again', 'againNote'] as const),
];

/** Transfers that are read at once: their steps come with one question. */
const PORTION = 500;

/** Every transfer that is for everyone, oldest first. */
export function exportedTransfers(db: Database, publisher: Publisher, city: City): ExportedTransfer[] {
  const found: ExportedTransfer[] = [];
  for (let rows = publicAfter(db, 0); rows.length > 0; rows = publicAfter(db, rows.at(-1)?.id ?? 0)) {
    const shown = shownTransfers(db, undefined, rows, 'de');
    const stepsIn = stepsOfAll(db, undefined, shown);
    found.push(...shown.map((transfer) => exported(transfer, stepsIn(transfer), publisher, city)));
  }
  return found;
}

function publicAfter(db: Database, id: number): Transfer[] {
  return db
    .select()
    .from(transfers)
    .where(and(gt(transfers.id, id), ne(transfers.seenBy, 'members')))
    .orderBy(asc(transfers.id))
    .limit(PORTION)
    .all();
}

function exported(
  transfer: ShownTransfer,
  steps: ShownStep[],
  { siteUrl }: Publisher,
  { districts }: City,
): ExportedTransfer {
  const { id, origin, network, district, state, openedAt, changedAt } = transfer;
  const place = districts.find((one) => one.id === district);
  return {
    ...{ id, address: `${siteUrl}/transfers/${id}`, project: origin.slug, title: origin.title },
    ...(network && { network: network.name }),
    ...(district !== undefined && { district }),
    ...(place && { districtName: place.name }),
    ...{ state, begun: dayAtHome(openedAt), changed: dayAtHome(changedAt) },
    steps: steps.map(({ state: to, on, words }) => ({ state: to, on, ...(words !== undefined && { words }) })),
    told: toldBy(transfer),
  };
}

/** `/data/transfers.json`. */
export function transfersJson(found: ExportedTransfer[], { siteName, siteUrl }: Publisher): object {
  return {
    schemaVersion: TRANSFERS_VERSION,
    publisher: { name: siteName, url: siteUrl },
    licence: { name: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    codebook: `${siteUrl}/data/codebook.json`,
    // `told` stays apart, as in the table: the day `changed` and what was changed are two things.
    transfers: found,
  };
}

function toldBy(transfer: ShownTransfer): ExportedTransfer['told'] {
  return Object.fromEntries(
    TOLD.flatMap((key) => (transfer[key] === null || transfer[key] === undefined ? [] : [[key, transfer[key]]])),
  );
}
