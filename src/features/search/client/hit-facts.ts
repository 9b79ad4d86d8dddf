import { ageWords, basisOf, HIT_FACTS } from '../hit-facts.ts';
import { reasonWords, type Reason } from '../reason.ts';
import type { FacetWords } from '../suggestion.ts';

/** The facts of a case, written into a copy of the page's own pattern; undefined for what is no case. */
export function hitFacts(filters: Record<string, string[]>, words: FacetWords): HTMLElement | undefined {
  const pattern = document.querySelector<HTMLTemplateElement>('#hit-facts')?.content.firstElementChild;
  if (!pattern || !filters.type?.includes('project')) return undefined;
  const list = pattern.cloneNode(true) as HTMLElement;
  for (const fact of HIT_FACTS) {
    const item = list.querySelector<HTMLElement>(`[data-fact=${fact}]`);
    const code = filters[fact]?.[0];
    if (item && code !== undefined) fill(item, { code, label: words[fact]?.[code]?.label ?? code });
    const basis = basisOf(fact, code ?? '', filters.estimated?.includes(fact) ?? false);
    for (const mark of item?.querySelectorAll<HTMLElement>('[data-basis]') ?? []) {
      mark.hidden = mark.dataset.basis !== basis;
    }
  }
  sayAge(list.querySelector<HTMLElement>('.age'), filters.age?.[0]);
  return list;
}

/** Why an answer answers; the phrases stand where the answers go. */
export function hitReason(reason: Reason): HTMLElement {
  const { topic = '', record = '' } = document.querySelector<HTMLElement>('#found')?.dataset ?? {};
  const line = document.createElement('p');
  line.className = 'reason';
  line.lang = document.documentElement.lang;
  line.textContent = reasonWords(reason, { topic, record });
  return line;
}

/** The phrase stands in the pattern, with a sign where the year goes. */
function sayAge(place: HTMLElement | null, age: string | undefined): void {
  if (!place || age === undefined) return;
  const { until = '', undated = '' } = place.dataset;
  place.textContent = ageWords(age, { until, undated });
  place.hidden = false;
}

function fill(item: HTMLElement, { code, label }: { code: string; label: string }): void {
  const value = item.querySelector<HTMLElement>('.value');
  if (!value) return;
  value.textContent = label;
  if (value.dataset.outcome !== undefined) value.dataset.outcome = code;
}
