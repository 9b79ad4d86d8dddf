import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../../db/database.ts';
import { networkPartners } from '../../../../db/schema/structures.ts';
import { AppError } from '../../../lib/errors.ts';
import { sectors } from '../../../lib/sectors.ts';
import { lineField, optionalProse } from '../../../lib/text.ts';
import { codeOf, type Vocabulary } from '../../../lib/vocabulary.ts';
import type { Member } from '../../members/member.ts';
import { keep } from '../parts/keep.ts';
import { changeLines } from './change-lines.ts';
import { MAX_TITLE } from './funding.ts';

/** A few sentences: all partners stand on one sheet. */
export const MAX_LOAD = 400;

/** How much a partner has from the network, and how much it costs them: their own judgement. */
export const weights = {
  none: { de: 'nichts', en: 'nothing' },
  little: { de: 'wenig', en: 'a little' },
  some: { de: 'einiges', en: 'some' },
  much: { de: 'viel', en: 'a lot' },
} as const satisfies Vocabulary;

const words = optionalProse(MAX_LOAD);

export const partnerForm = z.object({
  /** A body or a group, never a private person. */
  name: lineField(MAX_TITLE),
  sector: codeOf(sectors),
  /** What it does in the network. */
  role: words,
  gains: words,
  gainWeight: codeOf(weights).optional(),
  pains: words,
  painWeight: codeOf(weights).optional(),
});
export type PartnerInput = z.output<typeof partnerForm>;

/** Adds somebody who carries the network with others. Answers with the number of the line. */
export function addPartner(db: Database, member: Member, networkId: number, input: PartnerInput, now: Date): number {
  return changeLines(db, member, { networkId, part: 'partners' }, now, (tx) => {
    const values = { networkId, ...rowOf(input) };
    return tx.insert(networkPartners).values(values).returning({ id: networkPartners.id }).get().id;
  });
}

/** Changes a line. Throws not_found where the network has no such line. */
export function changePartner(
  db: Database,
  member: Member,
  networkId: number,
  id: number,
  input: PartnerInput,
  now: Date,
): void {
  changeLines(db, member, { networkId, part: 'partners' }, now, (tx) => {
    const { changes } = tx.update(networkPartners).set(rowOf(input)).where(own(networkId, id)).run();
    if (changes === 0) throw new AppError('not_found');
  });
}

/** Takes a line away; money that came through the partner stays. Throws not_found where there is no such line. */
export function removePartner(db: Database, member: Member, networkId: number, id: number, now: Date): void {
  changeLines(db, member, { networkId, part: 'partners' }, now, (tx) => {
    const { changes } = tx.delete(networkPartners).where(own(networkId, id)).run();
    if (changes === 0) throw new AppError('not_found');
    keep(tx, { networkId, part: 'funding', by: member.id }, now);
  });
}

function own(networkId: number, id: number) {
  return and(eq(networkPartners.networkId, networkId), eq(networkPartners.id, id));
}

/** What is left out is taken away. */
function rowOf({ name, sector, role, gains, pains, gainWeight, painWeight }: PartnerInput) {
  const said = { role: role ?? null, gains: gains ?? null, pains: pains ?? null };
  return { name, sector, ...said, gainWeight: gainWeight ?? null, painWeight: painWeight ?? null };
}
