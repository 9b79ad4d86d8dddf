import { numberText } from '../../lib/money.ts';
import type { Locale } from '../../lib/paths.ts';
import { evidenceUntil, isAged, type EvidencePhrases } from './evidence-age.ts';
import { strongestFirst } from './effect.ts';
import { fundingText } from './funding-words.ts';
import type { Project } from './project.ts';
import { evidenceKinds, fundingKinds, outcomes } from './vocabularies.ts';

/** How it went, and up to when that is known where the evidence is old. */
export function outcomeText(project: Project, phrases: EvidencePhrases, locale: Locale): string {
  const outcome = outcomes[project.outcome][locale];
  return isAged(project) ? `${outcome} (${evidenceUntil(project, phrases)})` : outcome;
}

/** How many effects rest on which kind of evidence, the best kind first; their texts would not fit on one page. */
export function effectsText({ effects }: Project, locale: Locale): string {
  const kinds = [...new Set(strongestFirst(effects).map(({ evidence }) => evidence))];
  return kinds
    .map((kind) => {
      const count = effects.filter(({ evidence }) => evidence === kind).length;
      return `${numberText(count, locale)} × ${evidenceKinds[kind][locale]}`;
    })
    .join(', ');
}

/** Each kind of money once, with the amounts that are known. */
export function moneyKindsText({ funding }: Project, locale: Locale): string {
  const kinds = [...new Set(funding.map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const lines = funding.filter((line) => line.kind === kind);
      const amounts = lines.flatMap((line) => fundingText(line, locale) ?? []).join(', ');
      return fundingKinds[kind][locale] + (amounts && `: ${amounts}`);
    })
    .join('; ');
}
