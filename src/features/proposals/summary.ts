import { fields } from '../../lib/fields.ts';
import type { Locale } from '../../lib/paths.ts';
import { labelIn, type Vocabulary } from '../../lib/vocabulary.ts';
import { factText, stripFacts, type FactPhrases, type FactWords } from '../catalogue/facts.ts';
import { goesOn } from '../catalogue/outcome.ts';
import { periodText, placeText, type PeriodPhrases } from '../catalogue/place-words.ts';
import { failureCauses, outcomes, targetGroups } from '../catalogue/vocabularies.ts';
import { effortOf } from './case-record.ts';
import type { ProposalFacts } from './proposal.ts';

/** What the interface says around the facts; given by the view, because features know no language. */
export type SummaryPhrases = { facts: FactPhrases; period: PeriodPhrases; labels: Record<RowName, string> };
type RowName = 'outcome' | 'cause' | 'where' | 'when' | 'about' | 'for' | 'lead' | 'hours' | 'source';

export type SummaryRow = { label: string; value: string; href?: string | undefined };

/** A proposal in short: the strip that cases have, and what else can be compared. */
export function proposalSummary(
  facts: ProposalFacts,
  { facts: phrases, period, labels }: SummaryPhrases,
  locale: Locale,
): { strip: FactWords[]; rows: SummaryRow[] } {
  const effort = effortOf(facts);
  const said: Record<RowName, string | undefined> = {
    outcome: labelIn(outcomes, facts.outcome, locale),
    cause: facts.cause && labelIn(failureCauses, facts.cause, locale),
    where: placeText(facts),
    when: periodText(facts, goesOn({ outcome: facts.outcome, period: facts }), period, locale),
    about: words(fields, facts.fields, locale),
    for: words(targetGroups, facts.targetGroups, locale),
    lead: facts.leadName,
    hours: factText(effort, 'hoursToStart', phrases, locale),
    source: facts.sourceTitle ?? facts.sourceUrl,
  };
  const rows = (Object.keys(said) as RowName[]).flatMap((name): SummaryRow[] => {
    const value = said[name];
    if (!value) return [];
    return [{ label: labels[name], value, ...(name === 'source' && { href: facts.sourceUrl }) }];
  });
  return { strip: stripFacts(effort, phrases, locale), rows };
}

function words(list: Vocabulary, codes: readonly string[], locale: Locale): string {
  return codes.map((code) => labelIn(list, code, locale)).join(', ');
}
