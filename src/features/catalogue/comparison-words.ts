import { numberText } from '../../lib/money.ts';
import type { Locale } from '../../lib/paths.ts';
import { evidenceUntil, isAged, type EvidencePhrases } from './evidence-age.ts';
import { strongestFirst } from './effect.ts';
import { fundingText } from './funding-words.ts';
import { adoptionCount } from './lineage.ts';
import type { Project } from './project.ts';
import { firstSentences } from './sentences.ts';
import { evidenceKinds, fundingKinds, outcomes } from './vocabularies.ts';

/** The best known effect: four cases side by side are to print on one page. The case page has all effects. */
const EFFECTS = { shown: 1, characters: 110 } as const;

/** How it went, and up to when that is known where the evidence is old. */
export function outcomeText(project: Project, phrases: EvidencePhrases, locale: Locale): string {
  const outcome = outcomes[project.outcome][locale];
  return isAged(project) ? `${outcome} (${evidenceUntil(project, phrases)})` : outcome;
}

/** The best known effects, each with the kind of its evidence; how many more there are. */
export function effectsText({ effects }: Project, rest: (count: string, one: boolean) => string, locale: Locale) {
  const shown = strongestFirst(effects).slice(0, EFFECTS.shown);
  const more = effects.length - shown.length;
  const words = shown.map(
    ({ text, evidence }) => `${firstSentences(text, EFFECTS.characters)} (${evidenceKinds[evidence][locale]})`,
  );
  return [...words, ...(more > 0 ? [rest(numberText(more, locale), more === 1)] : [])].join(' ');
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

/** How many places took it on, and how many of them stopped; nothing where none is known. */
export function adoptionsText({ adoptions }: Project, stoppedCount: (count: string) => string, locale: Locale) {
  const { all, stopped } = adoptionCount(adoptions);
  if (all === 0) return undefined;
  const words = numberText(all, locale);
  return stopped > 0 ? `${words}, ${stoppedCount(numberText(stopped, locale))}` : words;
}
