import { isKnown, upperEnd } from '../catalogue/basis.ts';
import type { Code } from '../../lib/vocabulary.ts';
import type { Project } from '../catalogue/project.ts';
import type { moneyBands } from '../catalogue/vocabularies.ts';
import { CHEAP } from './cheap.ts';

/** What one begins with where there is little money. */
const LITTLE: readonly Code<typeof moneyBands>[] = ['none', 'up-to-500'];

/** German words for what no single code says but the facts together do: people search for them, nothing shows them. */
export function factWords({ funding, effort }: Project): string[] {
  const kinds = new Set(funding.map(({ kind }) => kind));
  const { hoursPaidMonthly: paid, startMoney } = effort;
  return [
    ...(kinds.size > 1 ? ['Kofinanzierung', 'Mischfinanzierung'] : []),
    ...(isKnown(startMoney) && LITTLE.includes(startMoney.value) ? [CHEAP] : []),
    ...(isKnown(paid) && upperEnd(paid.value) > 0 ? ['Hauptamt', 'hauptamtlich'] : []),
  ];
}
