import type { Database } from '../../../../db/database.ts';
import { startAfterMoment, outlook, type Outlook } from '../../networks/money/outlook.ts';
import { planOf } from '../../networks/money/plan.ts';
import { biggestSource, isSameSource, sumAhead } from '../../networks/money/stress.ts';
import { isMissed, missingSides, seatedIn, type Seated, type Sector, type Side } from '../../networks/at-table.ts';
import { networksBySlug } from '../../networks/find.ts';
import { costsOf, fundingOf, partnersOf, type Partner } from '../../networks/lines/lines.ts';
import { excess, unevenOf } from '../../networks/lines/load.ts';
import type { Network } from '../../networks/network.ts';
import type { PartBody } from '../../networks/parts/part.ts';
import { shownParts } from '../../networks/parts/read.ts';
import { AppError } from '../../../lib/errors.ts';
import type { Member } from '../../members/member.ts';
import { reviewsAnywhere } from '../foundations/office.ts';
import { knownOf, type Known } from '../known.ts';

/** More do not fit side by side. */
export const MOST_COMPARED = 4;
/** Names that one reads of those that do not fit. */
const MOST_LEFT_OUT = 50;

/** What a network's money comes to; `source` is the one that brings most, `part` of all that comes, 0 to 1. */
export type ComparedMoney = {
  /** Undefined: it has told no funding. */
  ahead: number | undefined;
  structural: number | undefined;
  source: { name: string; part: number } | undefined;
  reserve: number | undefined;
  /** Undefined: it has not told what it costs. */
  outlook: Outlook | undefined;
};

/** A network as it stands beside others: what reviewers see of it. Absent parts are not written. */
export type Compared = {
  network: Network;
  home: PartBody['fields'] | undefined;
  table: { seated: Seated[]; missing: Side[] } | undefined;
  hours: PartBody['fields'] | undefined;
  partners: { count: number; heavy: Partner[] } | undefined;
  money: ComparedMoney | undefined;
  known: Known;
  words: { needs: string | undefined; risks: string | undefined };
};

/** The networks at these addresses, in their order, at most four. Throws not_found for those who review nowhere. */
export function comparedNetworks(db: Database, member: Member, slugs: readonly string[], now: Date): Compared[] {
  if (!reviewsAnywhere(db, member)) throw new AppError('not_found');
  const wanted = [...new Set(slugs)].slice(0, MOST_COMPARED);
  return networksBySlug(db, wanted)
    .toSorted((a, b) => wanted.indexOf(a.slug) - wanted.indexOf(b.slug))
    .map((network) => comparedOf(db, member, network, now));
}

/** Those of the networks at these addresses that do not fit side by side any more. */
export function leftOut(db: Database, slugs: readonly string[]): Network[] {
  return networksBySlug(db, [...new Set(slugs)].slice(MOST_COMPARED, MOST_LEFT_OUT));
}

/** The address of a comparison. */
export function compareAddress(path: string, slugs: readonly string[]): string {
  const query = new URLSearchParams(slugs.map((slug) => ['network', slug]));
  return slugs.length === 0 ? path : `${path}?${query.toString()}`;
}

/** True for a sector of a side of which nobody is at the table. */
export function isMissing(sector: Sector, missing: readonly Side[]): boolean {
  return isMissed(sector, missing);
}

function comparedOf(db: Database, member: Member, network: Network, now: Date): Compared {
  const parts = shownParts(db, { member, runs: false, reviews: true }, network.id);
  const table = parts.table && seatedIn(parts.table.body.fields);
  const partners = parts.partners ? partnersOf(db, network.id) : [];
  return {
    ...{ network, home: parts.home?.body.fields, hours: parts.rhythm?.body.fields },
    table: table && { seated: table, missing: missingSides(table) },
    partners: partners.length > 0 ? { count: partners.length, heavy: heavyOf(partners) } : undefined,
    money: parts.funding || parts.costs ? moneyOf(db, network.id, parts.costs?.body.fields, now) : undefined,
    known: knownOf(db, member, network),
    words: { needs: textOf(parts.needs?.body.fields.needs), risks: textOf(parts.risks?.body.fields.risks) },
  };
}

function heavyOf(partners: readonly Partner[]): Partner[] {
  return unevenOf(partners).filter((partner) => (excess(partner) ?? 0) > 0);
}

function moneyOf(db: Database, networkId: number, costs: PartBody['fields'] | undefined, now: Date): ComparedMoney {
  const start = startAfterMoment(now);
  const paid = costs ? costsOf(db, networkId) : [];
  const funding = fundingOf(db, networkId);
  const reserve = costs?.reserve === undefined ? undefined : Number(costs.reserve);
  const plan = planOf({ funding, costs: paid, reserve: reserve ?? 0 });
  const ahead = sumAhead(plan.funding, start);
  const name = biggestSource(plan.funding, start);
  const ofSource = plan.funding.filter(({ source }) => name !== undefined && isSameSource(source, name));
  const structuralLines = plan.funding.filter(({ structural }) => structural);
  return {
    ...{ ahead: funding.length === 0 ? undefined : ahead, reserve },
    structural: ahead === 0 ? undefined : sumAhead(structuralLines, start) / ahead,
    source: name === undefined ? undefined : { name, part: sumAhead(ofSource, start) / ahead },
    outlook: paid.length > 0 ? outlook(plan, start) : undefined,
  };
}

function textOf(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
