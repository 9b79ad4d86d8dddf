import { and, eq, ne } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { networkDistricts, networks } from '../../../db/schema/networks.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { freeSlug, PAGE_NAMES, slugOf } from '../../lib/slug.ts';
import { record } from '../members/act.ts';
import type { Member } from '../members/member.ts';
import { networkById, requireRunning } from './find.ts';
import { canFoundNetwork, canRun, type Network, type NetworkChange, type NetworkInput } from './network.ts';
import { organiserIds } from './organiser.ts';
import { keep, standing } from './parts/keep.ts';

/** Founds a network; who runs it is asked afterwards. Throws forbidden, and a problem for a name that there is. */
export function foundNetwork(
  db: Database | Transaction,
  member: Member,
  input: NetworkInput & { invented?: boolean },
  now: Date,
): Network {
  if (!canFoundNetwork(member)) throw new AppError('forbidden');
  return db.transaction((tx) => {
    refuseTaken(tx, input.name);
    const { name, purpose, lang, invented = false } = input;
    const { id } = tx
      .insert(networks)
      .values({ ...{ slug: slugFor(tx, name), name, purpose, lang, invented }, foundedBy: member.id, foundedAt: now })
      .returning({ id: networks.id })
      .get();
    settle(tx, id, input);
    keepPurpose(tx, member, id, input, now);
    record(tx, { kind: 'found_network', by: member.id, detail: name }, now);
    return networkById(tx, id);
  });
}

/**
 * Changes what is said of a network; its address stays. Throws not_found for those who do not run it, conflict where it
 * has ended, and the problem "overtaken" for a form that was made before somebody else's change.
 */
export function changeNetwork(db: Database, member: Member, id: number, input: NetworkChange, now: Date): void {
  db.transaction((tx) => {
    const organisers = organiserIds(tx, id);
    if (!canRun(member, organisers)) throw new AppError('not_found');
    requireRunning(tx, id);
    if (input.version !== purposeVersion(tx, id)) throw new ProblemError('form', 'overtaken');
    refuseTaken(tx, input.name, id);
    const { name, purpose, lang } = input;
    if (!organisers.includes(member.id)) keepChange(tx, member, networkById(tx, id).name, name, now);
    tx.update(networks).set({ name, purpose, lang }).where(eq(networks.id, id)).run();
    tx.delete(networkDistricts).where(eq(networkDistricts.networkId, id)).run();
    settle(tx, id, input);
    keepPurpose(tx, member, id, input, now);
  });
}

/** Counts up with every change of what is said of a network. */
export function purposeVersion(db: Database | Transaction, id: number): number {
  return standing(db, id, 'purpose')?.version ?? 0;
}

/** What somebody changes who does not run the network is an act of power. */
function keepChange(tx: Transaction, { id: by }: Member, before: string, after: string, now: Date): void {
  const detail = before === after ? after : `${before} → ${after}`;
  record(tx, { kind: 'change_network', by, detail }, now);
}

/** What is said of a network is a part of its page: what stood before is kept. */
function keepPurpose(tx: Transaction, { id: by }: Member, networkId: number, input: NetworkInput, now: Date): void {
  const { name, purpose, lang, home, districts, seenBy } = input;
  const fields = { name, purpose, lang, districts: [...new Set([home, ...districts])].join(', ') };
  keep(tx, { networkId, part: 'purpose', by, fields, ...(seenBy && { seenBy }) }, now);
}

/** Two networks of one name would be taken for each other. */
function refuseTaken(tx: Transaction, name: string, but = 0): void {
  const other = tx
    .select({ id: networks.id })
    .from(networks)
    .where(and(eq(networks.name, name), ne(networks.id, but)))
    .get();
  if (other) throw new ProblemError('name', 'taken');
}

function settle(tx: Transaction, networkId: number, { home, districts }: NetworkInput): void {
  const places = [...new Set([home, ...districts])];
  tx.insert(networkDistricts)
    .values(places.map((district, position) => ({ networkId, district, position })))
    .run();
}

function slugFor(tx: Transaction, name: string): string {
  const taken = tx.select({ slug: networks.slug }).from(networks).all();
  return freeSlug(slugOf(name) || 'netzwerk', new Set([...PAGE_NAMES, ...taken.map(({ slug }) => slug)]));
}
