import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { projectFacets } from '../../../db/schema/catalogue.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Vocabulary } from '../../lib/vocabulary.ts';
import { facetWords } from './facet-words.ts';
import { languageOf } from '../../lib/language/language.ts';
import { labelsOf, suggestionsFor, wordsInUse, type Suggestion } from './suggestion.ts';

/** The selections of the catalogue that a query seems to ask for, with their labels; none that would be empty. */
export function suggestSelections(
  db: Database,
  query: string,
  towns: Vocabulary,
  locale: Locale,
): (Suggestion & { labels: string[] })[] {
  const words = facetWords(locale, towns);
  const used = usedCodes(db, suggestionsFor(query, words, languageOf(locale), Infinity));
  const known = wordsInUse(words, (facet, code) => used.has(`${facet} ${code}`));
  return suggestionsFor(query, known, languageOf(locale)).map((suggestion) => ({
    ...suggestion,
    labels: labelsOf(suggestion, words),
  }));
}

function usedCodes(db: Database, meant: Suggestion[]): Set<string> {
  const { facet, code } = projectFacets;
  const rows = meant.flatMap((suggestion) =>
    db
      .selectDistinct({ facet, code })
      .from(projectFacets)
      .where(and(eq(facet, suggestion.facet), inArray(code, suggestion.codes)))
      .all(),
  );
  return new Set(rows.map((row) => `${row.facet} ${row.code}`));
}
