import type { ProjectEntry } from './content.ts';
import { facetsOf, type Facet } from './facets.ts';
import type { Project } from './project.ts';

/** How one case tells of another: as its heir or model, as a sister, or as a place that wished for it. */
type Link = 'lineage' | 'sister' | 'planned';

/** A fact that two cases share, or how one tells of the other. The page words it. */
export type Reason =
  { kind: Link } | { kind: 'field' | 'target' | 'money' | 'sector' | 'place' | 'difficulty'; code: string };

/** A case that is like another, with the strongest reasons first. */
export type Related = { entry: ProjectEntry; reasons: Reason[] };

/** How much a shared fact says, before its rarity. Chosen by reading the pairs that come out. */
const WEIGHTS: Record<Reason['kind'], number> = {
  lineage: 100,
  sister: 100,
  planned: 100,
  field: 5,
  target: 2,
  place: 1.5,
  sector: 1,
  money: 1,
  difficulty: 0.8,
};

/** Without one of these two cases only happen to cost the same. */
const CLOSE: ReadonlySet<Reason['kind']> = new Set(['lineage', 'sister', 'planned', 'field', 'target']);

/** A fact, the cases that have it (by their places in the list of all), and what it is worth to share it. */
type Shared = { reason: Reason; holders: Set<number>; worth: number };

/**
 * Tells of any case which others share most with it, best first; none without a shared field, target
 * group or lineage. Make it once and ask often: it looks at all cases first.
 */
export function relativesIn(all: ProjectEntry[]): (slug: string, limit: number) => Related[] {
  const places = new Map(all.map(({ slug }, place) => [slug, place]));
  const factsOfAll = factsShared(all, places);
  return (slug, limit) => {
    const self = places.get(slug) ?? -1;
    const facts = factsOfAll[self] ?? [];
    const likeness = worths(facts, all.length);
    const closeness = worths(facts.filter(isClose), all.length);
    return all
      .map((entry, place) => ({ entry, place, score: likeness[place] ?? 0 }))
      .filter(({ place }) => place !== self && closeness[place])
      .sort((a, b) => b.score - a.score || (a.entry.slug < b.entry.slug ? -1 : 1))
      .slice(0, limit)
      .map(({ entry, place }) => ({ entry, reasons: reasonsOf(facts.filter(({ holders }) => holders.has(place))) }));
  };
}

/** What it is worth to share these facts with each case, by its place: numbers alone, since there are many pairs. */
function worths(facts: Shared[], count: number): Float64Array {
  const sums = new Float64Array(count);
  for (const { holders, worth } of facts) for (const place of holders) sums[place] = (sums[place] ?? 0) + worth;
  return sums;
}

function isClose({ reason }: Shared): boolean {
  return CLOSE.has(reason.kind);
}

function reasonsOf(facts: Shared[]): Reason[] {
  return facts.map(({ reason }) => reason);
}

/** The facts of each case, by its place, the most telling first: what few share says more than what all share. */
function factsShared(all: ProjectEntry[], places: Map<string, number>): Shared[][] {
  const factsByPlace = all.map((): Shared[] => []);
  const facts = [...holdersIn(all, places).values()].map((fact) => ({ ...fact, worth: worthOf(fact, all.length) }));
  for (const fact of facts.sort((a, b) => b.worth - a.worth)) {
    for (const place of fact.holders) factsByPlace[place]?.push(fact);
  }
  return factsByPlace;
}

function worthOf({ reason, holders }: Omit<Shared, 'worth'>, count: number): number {
  return WEIGHTS[reason.kind] * Math.log2(1 + count / holders.size);
}

function holdersIn(all: ProjectEntry[], places: Map<string, number>): Map<string, Omit<Shared, 'worth'>> {
  const facts = new Map<string, Omit<Shared, 'worth'>>();
  for (const { slug, key, reason } of all.flatMap(holdingsOf)) {
    const fact = facts.get(key) ?? { reason, holders: new Set() };
    const place = places.get(slug);
    if (place !== undefined) facts.set(key, { reason, holders: fact.holders.add(place) });
  }
  return facts;
}

/** Who has a fact, under a key that is the same for all who share it. */
type Holding = { slug: string; key: string; reason: Reason };

function holdingsOf({ slug, data }: ProjectEntry): Holding[] {
  const model = data.derivedFrom?.project;
  return [
    ...data.adoptions.flatMap((adoption) => {
      const kind = linkOf(adoption);
      return kind && adoption.project ? linked(kind, slug, adoption.project) : [];
    }),
    ...(model ? linked('lineage', slug, model) : []),
    ...factsOf(data).map((fact) => ({ slug, key: `${fact.kind} ${fact.code}`, reason: fact })),
  ];
}

/** What the editors only compare is no link. */
function linkOf({ state }: Project['adoptions'][number]): Link | undefined {
  if (state === 'comparison') return undefined;
  if (state === 'parallel') return 'sister';
  return state === 'planned' ? 'planned' : 'lineage';
}

/** Both cases have it, whichever of the two tells it. */
function linked(kind: Link, one: string, other: string): Holding[] {
  const pair = [one, other].sort();
  return pair.map((slug) => ({ slug, key: `${kind} ${pair.join(' ')}`, reason: { kind } }));
}

/** What a case is found by, as far as it says something of likeness and is known. */
function factsOf(project: Project): Extract<Reason, { code: string }>[] {
  return facetsOf(project).flatMap(({ facet, code }) =>
    isTelling(facet) && code !== 'unknown' ? [{ kind: facet, code }] : [],
  );
}

function isTelling(facet: Facet): facet is Facet & Reason['kind'] {
  return Object.hasOwn(WEIGHTS, facet);
}
