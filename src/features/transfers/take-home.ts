import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { transfers, transferSteps } from '../../../db/schema/transfers.ts';
import { AppError } from '../../lib/errors.ts';
import { dayAtHome } from '../../lib/home-clock.ts';
import type { Locale } from '../../lib/paths.ts';
import { ProblemError } from '../../lib/problems.ts';
import { isPublished } from '../catalogue/published.ts';
import { record } from '../events/record.ts';
import type { Member } from '../members/member.ts';
import { networkById } from '../networks/find.ts';
import { canRun } from '../networks/network.ts';
import { organiserIds } from '../networks/organiser.ts';
import { dayField, wordsField } from './fields.ts';
import { requireElsewhere, requireOthersCase } from './own-case.ts';
import { AUDIENCES, type Audience, type Transfer } from './transfer.ts';

/** They were asked, and the district is the one the case comes from. */
export const sureField = z.literal('yes').optional();

export const takingForm = z.object({
  /** The number of a network and one of its districts: "3:sued". */
  place: z
    .string()
    .regex(/^[1-9]\d{0,14}:[a-z-]+$/, 'choice')
    .transform((place) => {
      const [id = '', district = ''] = place.split(':');
      return { networkId: Number(id), district };
    }),
  /** Since when; left out: today. */
  on: dayField.optional(),
  /** Why, in a few words. */
  words: wordsField,
  seenBy: z.enum(AUDIENCES).default('members'),
  sure: sureField,
});

/** Who takes what where. */
export type Taking = {
  /** The slug of the case. */
  project: string;
  networkId: number;
  /** One of the network's districts; left out: its home. */
  district?: string;
  words?: string | undefined;
  seenBy?: Audience;
  lang: Locale;
  /** The day on which it was said; left out: today. */
  on?: string | undefined;
  sure?: z.output<typeof sureField>;
};

/**
 * A network says that it would like to take a project home: the first step of a transfer. Throws not_found where case or
 * network is gone or the member does not run the network, and a problem where it takes the same project to the same
 * district already, carries the case itself, or has not said that it means the district the case comes from; and for a
 * day that is to come.
 */
export function takeHome(db: Database | Transaction, member: Member, input: Taking, now: Date): Transfer {
  return db.transaction((tx) => {
    if (!canRun(member, organiserIds(tx, input.networkId))) throw new AppError('not_found');
    if (input.on !== undefined && input.on > dayAtHome(now)) throw new ProblemError('on', 'day_to_come');
    return openTransfer(tx, member, input, now);
  });
}

/**
 * The same for a verb that has seen to the right itself: whoever writes the minutes of a meeting notes what all networks
 * take home.
 */
export function openTransfer(
  tx: Transaction,
  { id: openedBy }: Pick<Member, 'id'>,
  input: Taking,
  now: Date,
): Transfer {
  const { project, networkId, words, seenBy = 'members', lang, on = dayAtHome(now) } = input;
  requireTakable(tx, input);
  const district = placeOf(tx, input);
  const state = 'interested';
  const times = { openedAt: now, changedAt: now };
  const transfer = tx
    .insert(transfers)
    .values({ project, networkId, district, state, seenBy, lang, openedBy, ...times })
    .returning()
    .get();
  const step = { transferId: transfer.id, state, on, by: openedBy, words, recordedAt: now } as const;
  tx.insert(transferSteps).values(step).run();
  const thing = { kind: 'transfer', id: transfer.id };
  record(tx, { kind: 'transfer_opened', actorId: openedBy, thing, group: thing }, now);
  return transfer;
}

/** Throws what `takeHome` throws for a case, a network or a place. */
export function requireTakable(tx: Transaction, taking: Taking): void {
  if (!isPublished(tx, taking.project)) throw new AppError('not_found');
  requireOthersCase(tx, taking.project, networkById(tx, taking.networkId));
  if (runningTransfer(tx, taking)) throw new ProblemError('place', 'taken_home');
  if (!taking.sure) requireElsewhere(tx, taking.project, placeOf(tx, taking));
}

/** The transfer of the same case to the same place that goes on. Throws a problem where the network does not work there. */
export function runningTransfer(
  tx: Database | Transaction,
  taking: Pick<Taking, 'project' | 'networkId' | 'district'>,
): Transfer | undefined {
  const same = and(
    eq(transfers.project, taking.project),
    eq(transfers.networkId, taking.networkId),
    eq(transfers.district, placeOf(tx, taking)),
    ne(transfers.state, 'stopped'),
  );
  return tx.select().from(transfers).where(same).get();
}

/** The transfers of a case that these networks carry on, each in its district. */
export function runningTransfers(db: Database, project: string, networkIds: readonly number[]): Transfer[] {
  const own = and(eq(transfers.project, project), inArray(transfers.networkId, [...networkIds]));
  return db
    .select()
    .from(transfers)
    .where(and(own, ne(transfers.state, 'stopped')))
    .orderBy(asc(transfers.id))
    .all();
}

function placeOf(tx: Database | Transaction, { networkId, district }: Pick<Taking, 'networkId' | 'district'>): string {
  const { districts, endedAt } = networkById(tx, networkId);
  if (endedAt) throw new ProblemError('place', 'choice');
  const place = district ?? districts[0];
  if (place === undefined || !districts.includes(place)) throw new ProblemError('place', 'choice');
  return place;
}
