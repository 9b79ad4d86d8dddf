import { z } from 'zod';
import { networkPartners } from '../../../../db/schema/structures.ts';
import { sectors } from '../../../lib/sectors.ts';
import { lineField, optionalProse } from '../../../lib/text.ts';
import { codeOf, type Vocabulary } from '../../../lib/vocabulary.ts';
import { keep, standing } from '../parts/keep.ts';
import { MAX_TITLE } from './funding.ts';
import { lineVerbs, lineVersion } from './line-verbs.ts';

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
  version: lineVersion,
});
export type PartnerInput = z.output<typeof partnerForm>;

/** Who carries the network with others. Money that came through a partner who goes stays. */
export const {
  add: addPartner,
  change: changePartner,
  remove: removePartner,
} = lineVerbs<PartnerInput>({
  part: 'partners',
  table: networkPartners,
  rowOf: (_, __, input) => rowOf(input),
  gone: (tx, { id: by }, networkId, now) => {
    if (standing(tx, networkId, 'funding')) keep(tx, { networkId, part: 'funding', by }, now);
  },
});

/** What is left out is taken away. */
function rowOf({ name, sector, role, gains, pains, gainWeight, painWeight }: PartnerInput) {
  const said = { role: role ?? null, gains: gains ?? null, pains: pains ?? null };
  return { name, sector, ...said, gainWeight: gainWeight ?? null, painWeight: painWeight ?? null };
}
