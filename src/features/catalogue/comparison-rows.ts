import { fields } from '../../lib/fields.ts';
import { numberText } from '../../lib/money.ts';
import type { Locale } from '../../lib/paths.ts';
import { sectors } from '../../lib/sectors.ts';
import { levelIn } from '../../lib/vocabulary.ts';
import { EFFORT_KEYS, type Effort } from './effort.ts';
import { newestSource, type EvidencePhrases } from './evidence-age.ts';
import { factText, type FactPhrases, type FactWords } from './facts.ts';
import type { ProjectCard } from './card.ts';
import { effectsText, moneyKindsText, outcomeText } from './comparison-words.ts';
import { adoptionsText, type AdoptionPhrases } from './lineage.ts';
import type { Failure } from './failure.ts';
import { goesOn } from './outcome.ts';
import { periodText, placeText, type PeriodPhrases } from './place-words.ts';
import type { Project } from './project.ts';
import { firstSentences } from './sentences.ts';
import {
  continuations,
  failureCauses,
  neighbourhoodKinds,
  participationLevels,
  preconditionKinds,
  targetGroups,
  transferLevels,
} from './vocabularies.ts';

type RowNames =
  | 'outcome'
  | 'setting'
  | 'target'
  | 'core'
  | 'lesson'
  | 'place'
  | 'fields'
  | 'lead'
  | 'partners'
  | 'needs'
  | 'participation'
  | 'funding'
  | 'effects'
  | 'trouble'
  | 'transfer'
  | 'adoptions'
  | 'continuation'
  | 'sources';
type Phrases = {
  facts: FactPhrases & AdoptionPhrases;
  evidence: EvidencePhrases;
  project: PeriodPhrases & { effort: Record<keyof Effort, string> };
  compare: { rows: Record<RowNames, string> };
  sheet: { lesson: Record<Failure['lessonBy'], string> };
};

/** One cell: `told` is in the words of the case and in its language, what stands before it is ours. */
type Cell = { text: string; told?: string | undefined; basis?: FactWords['basis'] };

/** One row of the comparison: a label and one cell for each case. */
export type ComparisonRow = { label: string; cells: Cell[] };

/** Characters of a lesson: four of them stand beside each other on paper. */
const MOST_TOLD = 160;

/** The facts of the cases, row by row; what is not known says so. */
export function comparisonRows(cards: ProjectCard[], phrases: Phrases, locale: Locale): ComparisonRow[] {
  const names = phrases.compare.rows;
  const row = (label: string, text: (project: Project) => string): ComparisonRow => ({
    label,
    cells: cards.map(({ project }) => ({ text: text(project) || phrases.facts.unknown })),
  });
  return [
    row(names.outcome, (project) => outcomeText(project, phrases.evidence, locale)),
    row(names.place, (project) => placeAndPeriod(project, phrases, locale)),
    row(names.setting, ({ place }) => neighbourhoodKinds[place.kind][locale]),
    row(names.target, (project) => project.targetGroups.map((group) => targetGroups[group][locale]).join(', ')),
    row(names.fields, (project) => project.fields.map((field) => fields[field][locale]).join(', ')),
    ...effortRows(cards, phrases, locale),
    row(names.lead, ({ lead }) => `${lead.name} (${sectors[lead.sector][locale]})`),
    row(names.partners, (project) => unique(sectorsAt(project).map((sector) => sectors[sector][locale]))),
    row(names.needs, (project) => unique(mandatory(project).map((kind) => preconditionKinds[kind][locale]))),
    row(names.participation, ({ participation }) => participationLevels[participation][locale]),
    row(names.funding, (project) => moneyKindsText(project, locale)),
    row(names.continuation, ({ continuation }) => continuations[continuation.state][locale]),
    row(names.effects, (project) => effectsText(project, locale)),
    row(names.trouble, ({ failure }) => unique((failure?.causes ?? []).map((cause) => failureCauses[cause][locale]))),
    {
      label: names.lesson,
      cells: cards.map(({ project: { failure } }) =>
        failure
          ? { text: `${phrases.sheet.lesson[failure.lessonBy]}:`, told: firstSentences(failure.lesson, MOST_TOLD) }
          : { text: phrases.facts.unknown },
      ),
    },
    {
      label: names.core,
      cells: cards.map(({ project }) => ({ text: '', told: project.transferability.core.join(' ') })),
    },
    row(names.transfer, ({ transferability }) => levelIn(transferLevels, transferability.level)[locale]),
    row(names.adoptions, ({ adoptions }) => adoptionsText(adoptions, phrases.facts, locale)),
    row(
      names.sources,
      (project) => `${numberText(project.sources.length, locale)}, ${newestSource(project, phrases.evidence)}`,
    ),
  ];
}

function placeAndPeriod(project: Project, { project: words }: Phrases, locale: Locale): string {
  const period = periodText(project.period, goesOn(project), words, locale);
  return [placeText(project.place), period].filter(Boolean).join(', ');
}

function effortRows(cards: ProjectCard[], phrases: Phrases, locale: Locale): ComparisonRow[] {
  return EFFORT_KEYS.map((key) => ({
    label: phrases.project.effort[key],
    cells: cards.map(({ project }) => ({
      text: factText(project.effort, key, phrases.facts, locale),
      basis: project.effort[key].basis,
    })),
  }));
}

function sectorsAt({ lead, partners }: Project) {
  return [lead.sector, ...partners.map(({ sector }) => sector)];
}

function mandatory({ preconditions }: Project) {
  return preconditions.filter((need) => need.mandatory).map(({ kind }) => kind);
}

function unique(words: string[]): string {
  return [...new Set(words)].join(', ');
}
