import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../../db/database.ts';
import { foundations, grants } from '../../../../db/schema/foundations.ts';
import { fundingLines } from '../../../../db/schema/structures.ts';
import { DAY } from '../../../lib/durations.ts';
import { AppError } from '../../../lib/errors.ts';
import { dayAtHome } from '../../../lib/home-clock.ts';
import { dayOfOurTimes } from '../../../lib/month-field.ts';
import { ProblemError } from '../../../lib/problems.ts';
import { lineField, proseField } from '../../../lib/text.ts';
import type { Member } from '../../members/member.ts';
import { idField, MAX_REASON } from '../../members/profile-fields.ts';
import { networksById } from '../../networks/find.ts';
import type { Network } from '../../networks/network.ts';
import type { FundingLine } from '../../networks/lines/lines.ts';
import { logAct, wasRenamed } from '../foundations/log.ts';
import { onlyLead } from '../foundations/office.ts';
import { foundationById } from '../foundations/find.ts';
import type { Foundation } from '../foundations/foundation.ts';
import { howHeld } from '../portfolio/portfolio.ts';
import { isFundedBy } from './funder.ts';

/** The standard asks for fewer than 140 characters. */
export const MAX_TITLE = 139;
/** Money is a foundation's by its name: a new one is shown for so many days before money is published under it. */
const DAYS_WITH_NAME = 30;
/** A paragraph. */
export const MAX_DESCRIPTION = MAX_REASON;

export const grantForm = z.object({
  /** A line of a network that the foundation funds. */
  lineId: idField,
  title: lineField(MAX_TITLE),
  description: proseField(MAX_DESCRIPTION),
  /** The day of the decision; left out: the one that the line tells. */
  awardedOn: dayOfOurTimes.optional(),
});

export type Grant = typeof grants.$inferSelect;
export type PublishedGrant = { grant: Grant; foundation: Foundation; network: Network };

/**
 * Says in public what the foundation gives, as the line stands now; what the network changes in it later changes nothing
 * here. It may come from a part that the network shows to few: what a foundation gives, and to whom, is its own to say.
 * Throws not_found and forbidden, and a problem for a line that is no money of this foundation with an amount, a day that
 * has come and an end, or that is published already, and for a foundation that has a new name.
 */
export function publishGrant(
  db: Database,
  member: Member,
  foundationId: number,
  { lineId, title, description, ...given }: z.output<typeof grantForm>,
  now: Date,
): Grant {
  return db.transaction((tx) => {
    onlyLead(tx, member, foundationId);
    const since = new Date(now.getTime() - DAYS_WITH_NAME * DAY);
    if (wasRenamed(tx, foundationById(tx, foundationId), since))
      throw new ProblemError('form', 'new_name', DAYS_WITH_NAME);
    const line = lineToPublish(tx, foundationId, lineId);
    const awardedOn = given.awardedOn ?? line.awardedOn;
    if (awardedOn === null) throw new ProblemError('awardedOn', 'required');
    if (awardedOn > dayAtHome(now)) throw new ProblemError('awardedOn', 'day_to_come');
    const { networkId, amount, from, to, structural } = line;
    const said = { title, description, awardedOn, publishedBy: member.id, publishedAt: now };
    logAct(tx, foundationId, { by: member.id, kind: 'publish_grant', detail: title }, now);
    return tx
      .insert(grants)
      .values({ foundationId, networkId, lineId, amount, from, to, structural, ...said })
      .returning()
      .get();
  });
}

/** Takes a grant out of what is published. Throws not_found and forbidden. */
export function withdrawGrant(db: Database, member: Member, foundationId: number, id: number, now: Date): void {
  db.transaction((tx) => {
    onlyLead(tx, member, foundationId);
    const own = and(eq(grants.foundationId, foundationId), eq(grants.id, id));
    const [gone] = tx.delete(grants).where(own).returning({ title: grants.title }).all();
    if (!gone) throw new AppError('not_found');
    logAct(tx, foundationId, { by: member.id, kind: 'withdraw_grant', detail: gone.title }, now);
  });
}

/** Every published grant, in the order of their numbers: for everyone. */
export function publishedGrants(db: Database): PublishedGrant[] {
  const rows = db
    .select({ grant: grants, foundation: foundations })
    .from(grants)
    .innerJoin(foundations, eq(foundations.id, grants.foundationId))
    .orderBy(asc(grants.id))
    .all();
  const networks = networksById(
    db,
    rows.map(({ grant }) => grant.networkId),
  );
  return rows.flatMap(({ grant, foundation }) => {
    const network = networks.get(grant.networkId);
    return network ? [{ grant, foundation, network }] : [];
  });
}

type Whole = FundingLine & { amount: number; to: string };

function lineToPublish(tx: Transaction, foundationId: number, lineId: number): Whole {
  const line = tx.select().from(fundingLines).where(eq(fundingLines.id, lineId)).get();
  if (!line || howHeld(tx, foundationId, line.networkId) !== 'funds') throw new ProblemError('lineId', 'choice');
  const { kind, inKind, amount, to } = line;
  if (kind !== 'foundation' || inKind || amount === null || amount === 0 || to === null)
    throw new ProblemError('lineId', 'not_right');
  if (!isFundedBy(line, foundationById(tx, foundationId))) throw new ProblemError('lineId', 'not_right');
  // Whoever published it: a foundation may have had this name before.
  if (tx.select().from(grants).where(eq(grants.lineId, lineId)).get()) throw new ProblemError('lineId', 'taken');
  return { ...line, amount, to };
}
