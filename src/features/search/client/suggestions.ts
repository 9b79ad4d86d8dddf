import type { Language } from '../../../lib/language/language.ts';
import { labelsOf, suggestionAddress, suggestionsFor, type FacetWords, type Suggestion } from '../suggestion.ts';

/** Shows the selections that a query seems to ask for, and hides those of the query before. */
export function showSuggestions(query: string, words: FacetWords, language: Language): void {
  const box = document.querySelector<HTMLElement>('#suggestions');
  if (!box) return;
  const suggestions = suggestionsFor(query, words, language);
  box.hidden = suggestions.length === 0;
  for (const item of box.querySelectorAll<HTMLElement>('[data-facet]')) {
    const suggestion = suggestions.find(({ facet }) => facet === item.dataset.facet);
    item.hidden = !suggestion;
    if (suggestion) fill(item, suggestion, { words, path: box.dataset.path ?? '', or: box.dataset.or ?? '' });
  }
}

type Writing = { words: FacetWords; path: string; or: string };

function fill(item: HTMLElement, suggestion: Suggestion, { words, path, or }: Writing): void {
  const [link, labels] = [item.querySelector('a'), item.querySelector('strong')];
  if (link) link.href = suggestionAddress(path, suggestion);
  if (labels) labels.textContent = labelsOf(suggestion, words).join(` ${or} `);
}
