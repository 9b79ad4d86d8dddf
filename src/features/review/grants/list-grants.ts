import { and, asc, desc, eq, isNotNull, notExists, sql } from 'drizzle-orm';
import type { Database } from '../../../../db/database.ts';
import { grants, portfolio } from '../../../../db/schema/foundations.ts';
import { fundingLines } from '../../../../db/schema/structures.ts';
import { AppError } from '../../../lib/errors.ts';
import type { Member } from '../../members/member.ts';
import { networksById } from '../../networks/find.ts';
import type { FundingLine } from '../../networks/lines/lines.ts';
import type { Network } from '../../networks/network.ts';
import { foundationById } from '../foundations/find.ts';
import { onlyLead } from '../foundations/office.ts';
import { isFundedBy } from './funder.ts';
import type { Grant } from './publish-grant.ts';

/** What a foundation says in public that it gave, the newest first. */
export type ListedGrant = Grant & { network: Network };

export function grantsOf(db: Database, foundationId: number): ListedGrant[] {
  const rows = db
    .select()
    .from(grants)
    .where(eq(grants.foundationId, foundationId))
    .orderBy(desc(grants.from), desc(grants.id))
    .all();
  return withNetworks(db, rows);
}

/** One of them. Throws not_found. */
export function grantAt(db: Database, foundationId: number, id: number): ListedGrant {
  const grant = grantsOf(db, foundationId).find((one) => one.id === id);
  if (!grant) throw new AppError('not_found');
  return grant;
}

/** A line of a funded network that the foundation could publish, with the network. */
export type ReadyLine = FundingLine & { amount: number; to: string; network: Network };

/** Its own money with an amount and an end that nobody has published yet. Throws not_found and forbidden. */
export function linesToPublish(db: Database, member: Member, foundationId: number): ReadyLine[] {
  const { name } = foundationById(db, foundationId);
  return linesOfFoundations(db, member, foundationId).filter((line) => isFundedBy(line, { name }));
}

/** The same money of funders of another name: another foundation, or this one written otherwise. */
export function linesOfOthers(db: Database, member: Member, foundationId: number): ReadyLine[] {
  const { name } = foundationById(db, foundationId);
  return linesOfFoundations(db, member, foundationId).filter((line) => !isFundedBy(line, { name }));
}

/** One of its own. Throws not_found. */
export function lineToPublish(db: Database, member: Member, foundationId: number, id: number): ReadyLine {
  const line = linesToPublish(db, member, foundationId).find((one) => one.id === id);
  if (!line) throw new AppError('not_found');
  return line;
}

function linesOfFoundations(db: Database, member: Member, foundationId: number): ReadyLine[] {
  onlyLead(db, member, foundationId);
  const published = db
    .select({ one: sql`1` })
    .from(grants)
    .where(eq(grants.lineId, fundingLines.id));
  const isMoney = and(
    ...[eq(fundingLines.kind, 'foundation'), eq(fundingLines.inKind, false), isNotNull(fundingLines.to)],
    ...[isNotNull(fundingLines.amount), notExists(published)],
  );
  const rows = db
    .select({ line: fundingLines })
    .from(portfolio)
    .innerJoin(fundingLines, and(eq(fundingLines.networkId, portfolio.networkId), isMoney))
    .where(and(eq(portfolio.foundationId, foundationId), eq(portfolio.how, 'funds')))
    .orderBy(asc(portfolio.networkId), desc(fundingLines.from), asc(fundingLines.id))
    .all();
  return withNetworks(
    db,
    rows.map(({ line }) => line),
  ).flatMap(({ amount, to, ...line }) => (amount && to !== null ? [{ ...line, amount, to }] : []));
}

function withNetworks<Row extends { networkId: number }>(db: Database, rows: Row[]): (Row & { network: Network })[] {
  const networks = networksById(
    db,
    rows.map(({ networkId }) => networkId),
  );
  return rows.flatMap((row) => {
    const network = networks.get(row.networkId);
    return network ? [{ ...row, network }] : [];
  });
}
