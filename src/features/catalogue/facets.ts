import { fields } from '../../lib/fields.ts';
import { sectors } from '../../lib/sectors.ts';
import type { Code, Vocabulary } from '../../lib/vocabulary.ts';
import { isEstimate } from './basis.ts';
import { bestEvidence } from './effect.ts';
import { effortBand, volunteerBand } from './effort.ts';
import type { Project } from './project.ts';
import { townOf } from './towns.ts';
import {
  bases,
  continuations,
  difficulties,
  effortBands,
  evidenceKinds,
  fundingKinds,
  moneyBands,
  outcomes,
  participationLevels,
  regions,
  targetGroups,
  volunteerBands,
} from './vocabularies.ts';

/** What the catalogue can be filtered by, in the order of the page. The names stand in addresses. */
export const FACETS = [
  'field',
  'target',
  'outcome',
  'sector',
  'effort',
  'volunteers',
  'money',
  'difficulty',
  'funding',
  'place',
  'evidence',
  'continuation',
  'participation',
] as const;
export type Facet = (typeof FACETS)[number];

const unknown = { unknown: bases.unknown };

/** The codes of each facet that are the same for every catalogue: its towns are its own. */
export const facetVocabularies: Record<Facet, Vocabulary> = {
  field: fields,
  target: targetGroups,
  outcome: outcomes,
  sector: sectors,
  effort: effortBands,
  volunteers: volunteerBands,
  money: { ...moneyBands, ...unknown },
  difficulty: { ...difficulties, ...unknown },
  funding: fundingKinds,
  place: regions,
  evidence: { ...evidenceKinds, ...unknown },
  continuation: continuations,
  participation: participationLevels,
};

/** Codes that say "up to", smallest first: whoever can spend 5,000 € can spend 500 €. */
const UPPER_BOUNDS: Partial<Record<Facet, readonly string[]>> = {
  effort: ['evenings', 'weeks', 'months'] satisfies Code<typeof effortBands>[],
  volunteers: ['none', 'up-to-5', 'up-to-10', 'up-to-25'] satisfies Code<typeof volunteerBands>[],
  money: ['none', 'up-to-500', 'up-to-5000', 'up-to-25000', 'up-to-100000'] satisfies Code<typeof moneyBands>[],
};

/** The codes that a selected one stands for: an upper bound takes in what lies below it. */
export function meantBy(facet: Facet, code: string): readonly string[] {
  const bounds = UPPER_BOUNDS[facet] ?? [];
  return bounds.includes(code) ? bounds.slice(0, bounds.indexOf(code) + 1) : [code];
}

/** One thing by which a case is found; `estimated` if it rests on the editors' estimate. */
export type FacetValue = { facet: Facet; code: string; estimated: boolean };

/** Everything by which a case is found, each value once. */
export function facetsOf(project: Project): FacetValue[] {
  const { effort, lead, partners, funding, place, effects, continuation, participation } = project;
  return [
    ...certain('field', project.fields),
    ...certain('target', project.targetGroups),
    ...certain('outcome', [project.outcome]),
    ...certain('sector', [lead.sector, ...partners.map((partner) => partner.sector)]),
    { facet: 'effort', code: effortBand(effort), estimated: isEstimate(effort.hoursToStart) },
    { facet: 'volunteers', code: volunteerBand(effort), estimated: isEstimate(effort.volunteers) },
    { facet: 'money', code: codeOrUnknown(effort.startMoney), estimated: isEstimate(effort.startMoney) },
    { facet: 'difficulty', code: codeOrUnknown(effort.difficulty), estimated: isEstimate(effort.difficulty) },
    ...certain(
      'funding',
      funding.map((line) => line.kind),
    ),
    ...certain('place', [place.region, townOf(place) ?? []].flat()),
    ...certain('evidence', [bestEvidence(effects) ?? 'unknown']),
    ...certain('continuation', [continuation.state]),
    ...certain('participation', [participation]),
  ];
}

function certain(facet: Facet, codes: string[]): FacetValue[] {
  return [...new Set(codes)].map((code) => ({ facet, code, estimated: false }));
}

function codeOrUnknown(fact: { basis: string; value?: string | number }): string {
  return fact.value === undefined ? 'unknown' : String(fact.value);
}
