import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { projects } from '../../../db/schema/catalogue.ts';
import { transfers, transferSteps } from '../../../db/schema/transfers.ts';
import { AppError } from '../../lib/errors.ts';
import { dayAtHome } from '../../lib/home-clock.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Project } from '../catalogue/project.ts';
import type { Member } from '../members/member.ts';
import { networksById } from '../networks/find.ts';
import { runnerOf, sightOf } from './sight.ts';
import type { Transfer } from './transfer.ts';

type Store = Database | Transaction;

/** The case that a transfer takes home. `isGone`: it has left the catalogue. */
export type Origin = { slug: string; title: string; lang: Locale; fields: Project['fields']; isGone: boolean };

/** A transfer as somebody sees it; what they may not see is absent. */
export type ShownTransfer = Pick<
  Transfer,
  'id' | 'state' | 'lang' | 'kept' | 'changed' | 'dropped' | 'hours' | 'cost' | 'trouble' | 'cause' | 'again'
> &
  Pick<Transfer, 'againNote' | 'openedAt' | 'changedAt' | 'seenBy' | 'nextCheck' | 'version'> & {
    origin: Origin;
    /** The days on which its first step was, and its last: that it began, and since when it is where it is. */
    begun: string;
    since: string;
    /** Why it was stopped, for all who see it, also where it says no place: that is what others learn from. */
    stopped?: string;
    /** Absent: the network does not say where. */
    network?: { id: number; slug: string; name: string };
    /** True: the network has ended, and nothing more is written. */
    isOver: boolean;
    district?: string;
    partners?: string;
    /** True: the viewer runs the network, or looks after the site. */
    runs: boolean;
  };

/** One transfer. Not visible is not found. */
export function shownTransfer(db: Store, viewer: Member | undefined, id: number, locale: Locale): ShownTransfer {
  const rows = db.select().from(transfers).where(eq(transfers.id, id)).all();
  const [shown] = shownTransfers(db, viewer, rows, locale);
  if (!shown) throw new AppError('not_found');
  return shown;
}

/** The transfers of these rows that the viewer may see, in the order of the rows. */
export function shownTransfers(
  db: Store,
  viewer: Member | undefined,
  rows: Transfer[],
  locale: Locale,
): ShownTransfer[] {
  if (rows.length === 0) return [];
  const runs = runnerOf(db, viewer);
  const origins = originsOf(
    db,
    rows.map(({ project }) => project),
    locale,
  );
  const networks = networksById(
    db,
    rows.map(({ networkId }) => networkId),
  );
  const told = stepsTell(db, rows);
  return rows.flatMap((row) => {
    const sight = sightOf(viewer, row, runs(row.networkId));
    const origin = origins.get(row.project);
    if (sight === 'none' || !origin) return [];
    const { project: _, networkId, district, partners, openedBy: __, ...rest } = row;
    const network = networks.get(networkId);
    const nextCheck = row.state === 'stopped' ? null : row.nextCheck;
    const isOver = Boolean(network?.endedAt);
    const own = { ...rest, ...told(row), nextCheck, origin, runs: runs(networkId), isOver };
    if (sight === 'anonymous' || !network) return [own];
    const { id, slug, name } = network;
    return [{ ...own, network: { id, slug, name }, district, ...(partners !== null && { partners }) }];
  });
}

function stepsTell(db: Store, rows: Transfer[]): (row: Transfer) => Pick<ShownTransfer, 'begun' | 'since' | 'stopped'> {
  const of = inArray(
    transferSteps.transferId,
    rows.map(({ id }) => id),
  );
  const { id, transferId, on, words, state } = transferSteps;
  const shown = { transferId, on, why: sql<string | null>`CASE WHEN ${state} = 'stopped' THEN ${words} END` };
  const steps = db.select(shown).from(transferSteps).where(of).orderBy(asc(transferId), asc(id)).all();
  const byTransfer = Map.groupBy(steps, (step) => step.transferId);
  return ({ id, openedAt }) => {
    const own = byTransfer.get(id) ?? [{ on: dayAtHome(openedAt), why: null }];
    const last = own.at(-1);
    return { begun: own.at(0)?.on ?? '', since: last?.on ?? '', ...(last?.why && { stopped: last.why }) };
  };
}

/** A case with what its page needs, gone or not. */
export type CaseOrigin = Origin & { record: Project; removedAt: Date | null };

/** The case at an address. Throws not_found where there never was one. */
export function originAt(db: Store, slug: string | undefined, locale: Locale): CaseOrigin {
  const row = db
    .select()
    .from(projects)
    .where(eq(projects.slug, slug ?? ''))
    .get();
  if (!row) throw new AppError('not_found');
  return originOf(row, locale);
}

function originsOf(db: Store, slugs: string[], locale: Locale): Map<string, Origin> {
  const wanted = inArray(projects.slug, [...new Set(slugs)]);
  const rows = db.select().from(projects).where(wanted).all();
  return new Map(rows.map((row) => [row.slug, originOf(row, locale)]));
}

function originOf(row: typeof projects.$inferSelect, locale: Locale): CaseOrigin {
  const { slug, english, removedAt } = row;
  const isEnglish = locale === 'en' && english !== null;
  const record = (isEnglish ? english : row.record) as Project;
  const { title, fields } = record;
  return { slug, title, lang: isEnglish ? 'en' : 'de', fields, isGone: removedAt !== null, record, removedAt };
}
