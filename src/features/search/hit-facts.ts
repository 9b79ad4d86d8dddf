/** What an answer that is a case says of it: how it went, what it costs to start, how hard it is. */
export const HIT_FACTS = ['outcome', 'money', 'difficulty'] as const;
export type HitFact = (typeof HIT_FACTS)[number];

/** The codes of these facts; `estimated` if one rests on the editors' estimate. A guide has none. */
export type HitFacts = Partial<Record<HitFact, { code: string; estimated: boolean }>>;

/** Picks these facts out of all by which a case is found. */
export function hitFactsIn(values: { facet: string; code: string; estimated: boolean }[]): HitFacts {
  const facts = HIT_FACTS.flatMap((fact) => {
    const value = values.find(({ facet }) => facet === fact);
    return value ? [[fact, { code: value.code, estimated: value.estimated }] as const] : [];
  });
  return Object.fromEntries(facts);
}

/** On what a shown value rests; nothing where it is not known, and of how it went: that is told. */
export function basisOf(fact: HitFact, code: string, estimated: boolean): 'stated' | 'estimated' | undefined {
  if (fact === 'outcome' || !code || code === 'unknown') return undefined;
  return estimated ? 'estimated' : 'stated';
}

/** Stands in a phrase where the year goes. */
export const YEAR = '…';

/** How old the evidence of an answer is, in the phrases of a page. Takes a year or "undated". */
export function ageWords(age: string, { until, undated }: { until: string; undated: string }): string {
  return age === 'undated' ? undated : until.replace(YEAR, age);
}
