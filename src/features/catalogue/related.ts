import { valueOf } from './basis.ts';
import type { ProjectEntry } from './content.ts';
import type { Project } from './project.ts';

/** A fact that two cases share. `lineage`: one was taken from the other. The page words it. */
export type Reason =
  { kind: 'lineage' } | { kind: 'field' | 'target' | 'money' | 'sector' | 'place' | 'difficulty'; code: string };

/** A case that is like another, with the strongest reasons first. */
export type Related = { entry: ProjectEntry; reasons: Reason[] };

/** How much a shared fact says, before its rarity. Chosen by reading the pairs that come out. */
const WEIGHTS: Record<Reason['kind'], number> = {
  lineage: 100,
  field: 5,
  target: 2,
  place: 1.5,
  sector: 1,
  money: 1,
  difficulty: 0.8,
};

/** The cases that share most with the case `slug`, best first; none without a shared field, target group or lineage. */
export function relatedProjects(all: ProjectEntry[], slug: string, limit: number): Related[] {
  const self = all.find((entry) => entry.slug === slug);
  if (!self) return [];
  const rarity = rarityIn(all);
  return all
    .filter((entry) => entry !== self)
    .map((entry) => ({ entry, reasons: sharedBy(self, entry).sort((a, b) => rarity(b) - rarity(a)) }))
    .filter(({ reasons }) => reasons.some(({ kind }) => ['lineage', 'field', 'target'].includes(kind)))
    .map((related) => ({ ...related, score: related.reasons.reduce((sum, reason) => sum + rarity(reason), 0) }))
    .sort((a, b) => b.score - a.score || a.entry.slug.localeCompare(b.entry.slug))
    .slice(0, limit)
    .map(({ entry, reasons }) => ({ entry, reasons }));
}

/** The worth of a reason: what few cases share says more than what all share. */
function rarityIn(all: ProjectEntry[]): (reason: Reason) => number {
  const counts = new Map<string, number>();
  all.flatMap(({ data }) => factsOf(data).map(keyOf)).forEach((key) => counts.set(key, (counts.get(key) ?? 0) + 1));
  return (reason) => WEIGHTS[reason.kind] * Math.log2(1 + all.length / (counts.get(keyOf(reason)) ?? 1));
}

function sharedBy(one: ProjectEntry, other: ProjectEntry): Reason[] {
  const theirs = new Set(factsOf(other.data).map(keyOf));
  const shared = factsOf(one.data).filter((fact) => theirs.has(keyOf(fact)));
  return handedOn(one, other) || handedOn(other, one) ? [{ kind: 'lineage' }, ...shared] : shared;
}

function factsOf({ fields, targetGroups, lead, partners, place, effort }: Project): Reason[] {
  const money = valueOf(effort.startMoney);
  const difficulty = valueOf(effort.difficulty);
  const sectors = new Set([lead.sector, ...partners.map((partner) => partner.sector)]);
  return [
    ...fields.map((code) => ({ kind: 'field' as const, code })),
    ...targetGroups.map((code) => ({ kind: 'target' as const, code })),
    ...[...sectors].map((code) => ({ kind: 'sector' as const, code })),
    { kind: 'place', code: place.region },
    ...(money === undefined ? [] : [{ kind: 'money' as const, code: money }]),
    ...(difficulty === undefined ? [] : [{ kind: 'difficulty' as const, code: String(difficulty) }]),
  ];
}

function handedOn(from: ProjectEntry, to: ProjectEntry): boolean {
  return from.data.adoptions.some(({ project }) => project === to.slug) || to.data.derivedFrom?.project === from.slug;
}

function keyOf(reason: Reason): string {
  return reason.kind === 'lineage' ? 'lineage' : `${reason.kind} ${reason.code}`;
}
