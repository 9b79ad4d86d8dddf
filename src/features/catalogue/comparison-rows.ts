import { fields } from '../../lib/fields.ts';
import { numberText } from '../../lib/money.ts';
import type { Locale } from '../../lib/paths.ts';
import { sectors } from '../../lib/sectors.ts';
import { levelIn } from '../../lib/vocabulary.ts';
import { isEstimate } from './basis.ts';
import { EFFORT_KEYS, type Effort } from './effort.ts';
import { evidenceUntil, isAged, newestSourceYear, type EvidencePhrases } from './evidence-age.ts';
import { factText, type FactPhrases } from './facts.ts';
import type { ProjectCard } from './card.ts';
import { adoptionCount } from './lineage.ts';
import { placeText } from './place-words.ts';
import type { Project } from './project.ts';
import {
  continuations,
  failureCauses,
  fundingKinds,
  outcomes,
  preconditionKinds,
  transferLevels,
} from './vocabularies.ts';

type RowNames =
  | 'outcome'
  | 'newestSource'
  | 'place'
  | 'fields'
  | 'lead'
  | 'partners'
  | 'needs'
  | 'funding'
  | 'trouble'
  | 'transfer'
  | 'adoptions'
  | 'continuation';
type Phrases = {
  facts: FactPhrases & { none: string; stoppedCount: (count: string) => string };
  evidence: EvidencePhrases;
  project: { effort: Record<keyof Effort, string> };
  compare: { rows: Record<RowNames, string> };
};

/** One row of the comparison: a label and one cell for each case. */
export type ComparisonRow = { label: string; cells: { text: string; estimated: boolean }[] };

/** The facts of the cases, row by row; what is not known says so. */
export function comparisonRows(cards: ProjectCard[], phrases: Phrases, locale: Locale): ComparisonRow[] {
  const names = phrases.compare.rows;
  const row = (label: string, text: (project: Project) => string): ComparisonRow => ({
    label,
    cells: cards.map(({ project }) => ({ text: text(project) || phrases.facts.unknown, estimated: false })),
  });
  return [
    row(names.outcome, (project) => outcomeText(project, phrases, locale)),
    row(names.newestSource, (project) => String(newestSourceYear(project) ?? '')),
    row(names.place, ({ place }) => placeText(place)),
    row(names.fields, (project) => project.fields.map((field) => fields[field][locale]).join(', ')),
    ...effortRows(cards, phrases, locale),
    row(names.lead, ({ lead }) => `${lead.name} (${sectors[lead.sector][locale]})`),
    row(names.partners, (project) => unique(sectorsAt(project).map((sector) => sectors[sector][locale]))),
    row(names.needs, (project) => unique(mandatory(project).map((kind) => preconditionKinds[kind][locale]))),
    row(names.funding, ({ funding }) => unique(funding.map(({ kind }) => fundingKinds[kind][locale]))),
    row(names.trouble, ({ failure }) => unique((failure?.causes ?? []).map((cause) => failureCauses[cause][locale]))),
    row(names.transfer, ({ transferability }) => levelIn(transferLevels, transferability.level)[locale]),
    row(names.adoptions, (project) => adoptionText(project, phrases, locale)),
    row(names.continuation, ({ continuation }) => continuations[continuation.state][locale]),
  ];
}

function outcomeText(project: Project, { evidence }: Phrases, locale: Locale): string {
  const outcome = outcomes[project.outcome][locale];
  return isAged(project) ? `${outcome} (${evidenceUntil(project, evidence)})` : outcome;
}

function effortRows(cards: ProjectCard[], phrases: Phrases, locale: Locale): ComparisonRow[] {
  return EFFORT_KEYS.map((key) => ({
    label: phrases.project.effort[key],
    cells: cards.map(({ project }) => ({
      text: factText(project.effort, key, phrases.facts, locale),
      estimated: isEstimate(project.effort[key]),
    })),
  }));
}

function sectorsAt({ lead, partners }: Project) {
  return [lead.sector, ...partners.map(({ sector }) => sector)];
}

function mandatory({ preconditions }: Project) {
  return preconditions.filter((need) => need.mandatory).map(({ kind }) => kind);
}

function adoptionText({ adoptions }: Project, { facts }: Phrases, locale: Locale): string {
  const { all, stopped } = adoptionCount(adoptions);
  if (all === 0) return facts.none;
  const words = numberText(all, locale);
  return stopped > 0 ? `${words}, ${facts.stoppedCount(numberText(stopped, locale))}` : words;
}

function unique(words: string[]): string {
  return [...new Set(words)].join(', ');
}
