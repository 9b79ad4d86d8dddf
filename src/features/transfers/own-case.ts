import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { projects } from '../../../db/schema/catalogue.ts';
import { fold } from '../../lib/fold.ts';
import { ProblemError } from '../../lib/problems.ts';
import type { Project } from '../catalogue/project.ts';
import type { Network } from '../networks/network.ts';

/** Where a case comes from, as far as it may be the place that takes it home. */
export type CaseHome = { lead: string; districts: readonly string[] };

/** Undefined: there is no such case. */
export function caseHome(db: Database | Transaction, slug: string): CaseHome | undefined {
  const row = db.select({ record: projects.record }).from(projects).where(eq(projects.slug, slug)).get();
  const { lead, place } = (row?.record ?? {}) as Partial<Project>;
  return lead && place && { lead: lead.name, districts: place.tiles };
}

/** Throws the problem "own_case" where the network carries the case itself: nobody hands a project on to themselves. */
export function requireOthersCase(db: Database | Transaction, slug: string, { name }: Pick<Network, 'name'>): void {
  const home = caseHome(db, slug);
  if (home && fold(home.lead) === fold(name)) throw new ProblemError('place', 'own_case');
}

/** Throws the problem "from_here" where the case comes from this district: another network may carry it on there, but is asked. */
export function requireElsewhere(db: Database | Transaction, slug: string, district: string): void {
  if (caseHome(db, slug)?.districts.includes(district)) throw new ProblemError('place', 'from_here');
}
