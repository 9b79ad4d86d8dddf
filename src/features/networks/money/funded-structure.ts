import type { Words } from '../../../lib/vocabulary.ts';
import type { FundingLine } from '../lines/lines.ts';
import type { SourceKind } from './kinds.ts';

/**
 * Kinds of sources that are somebody else, who has promised what they give. What a network's members pay, what it earns
 * and what it is given in its tin are its own; of `other` one cannot say.
 */
export const OTHERS = [
  ...(['municipal', 'state-federal-eu', 'foundation', 'association'] as const),
  ...(['church', 'sponsoring', 'neighbourhood-fund'] as const),
] satisfies SourceKind[];

/** The same in words: for the page, and for the codebook. */
export const FUNDED_STRUCTURE: Words = {
  de: 'Eine Struktur gilt als gefördert, wenn jemand anders Geld für sie gibt: Stadt, Land, Bund oder EU, eine Stiftung, ein Verein oder Verband, eine Kirchengemeinde, eine Firma oder ein Verfügungsfonds. Beiträge der Mitglieder, Spenden, eigene Einnahmen und was kein Geld ist, zählen nicht.',
  en: 'A structure counts as funded if somebody else gives money for it: the municipality, state, federation or EU, a foundation, an association, a church, a company or a neighbourhood fund. Membership fees, donations, own income and whatever is no money do not count.',
};

/** True for money by which somebody else pays for the structure of a network. */
export function paysForStructure({
  structural,
  inKind,
  kind,
  amount,
}: Pick<FundingLine, 'structural' | 'inKind' | 'kind' | 'amount'>): boolean {
  return structural && !inKind && amount !== 0 && (OTHERS as readonly string[]).includes(kind);
}
