import { isKnown, upperEnd } from '../catalogue/basis.ts';
import type { Project } from '../catalogue/project.ts';

/** German words for what no single code says but the facts together do: people search for them, nothing shows them. */
export function factWords({ funding, effort }: Project): string[] {
  const kinds = new Set(funding.map(({ kind }) => kind));
  const { hoursPaidMonthly: paid } = effort;
  return [
    ...(kinds.size > 1 ? ['Kofinanzierung', 'Mischfinanzierung'] : []),
    ...(isKnown(paid) && upperEnd(paid.value) > 0 ? ['Hauptamt', 'hauptamtlich'] : []),
  ];
}
