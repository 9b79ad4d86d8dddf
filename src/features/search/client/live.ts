import { narrow, type Codes, type Narrowed, type SearchFacet } from '../narrow.ts';
import { showAnswers } from './answers.ts';
import { find } from './find.ts';
import type { Result } from './pagefind.ts';
import { showSuggestions } from './suggestions.ts';
import { showTalk } from './talk.ts';
import { startSearch, type ReadySearch } from './searcher.ts';

export type LiveSearch = { show: (query: string, selection: Codes) => Promise<void> };

/** Starts the search and gives the way to show answers; a later question overtakes an earlier one. */
export async function startLive(): Promise<LiveSearch> {
  const search = await startSearch(document.documentElement.lang);
  let turn = 0;
  return {
    async show(query, selection) {
      const own = ++turn;
      await show(search, { query, selection, isCurrent: () => own === turn });
    },
  };
}

type Question = { query: string; selection: Codes; isCurrent: () => boolean };

async function show(search: ReadySearch, { query, selection, isCurrent }: Question): Promise<void> {
  const { results, terms } = await find(search, query);
  const codesOf = ({ id }: Result) => search.codes.get(id) ?? {};
  const narrowed = narrow(results, codesOf, selection);
  const writing = { terms, language: search.language, words: search.facetWords, isCurrent };
  const sections = [...document.querySelectorAll<HTMLElement>('.answers')];
  const ofType = (type: string) => narrowed.pages.filter((page) => codesOf(page).type?.includes(type));
  await Promise.all(sections.map((section) => showAnswers(section, ofType(section.dataset.type ?? ''), writing)));
  if (!isCurrent()) return;
  showCounts(narrowed);
  showSuggestions(query, search.facetWords, search.language);
  showState(query, narrowed.pages.length, results.length);
  const talk = await showTalk(isCurrent);
  if (talk && query !== '') showHits(query, narrowed.pages.length + talk.count, talk.hasMore);
}

/** How many pages each choice would leave; what would leave none goes, unless it is chosen. */
function showCounts({ countOf }: Narrowed<Result>): void {
  for (const group of document.querySelectorAll<HTMLElement>('#facets fieldset')) {
    const labels = [...group.querySelectorAll('label')];
    for (const label of labels) showCount(label, countOf);
    group.hidden = labels.every((label) => label.hidden);
  }
}

function showCount(label: HTMLElement, countOf: Narrowed<Result>['countOf']): void {
  const [box, number] = [label.querySelector('input'), label.querySelector('.count')];
  if (!box || !number) return;
  const count = countOf(box.name as SearchFacet, box.value);
  number.textContent = numberText(count);
  label.hidden = count === 0 && !box.checked;
}

/** Says how many there are, and helps where there are none. */
function showState(query: string, left: number, found: number): void {
  const state = query === '' ? 'start' : left > 0 ? 'found' : found > 0 ? 'narrowed' : 'none';
  const aside = document.querySelector<HTMLElement>('.search-page aside');
  if (aside) aside.hidden = found === 0;
  for (const help of document.querySelectorAll<HTMLElement>('[data-state]')) help.hidden = help.dataset.state !== state;
  for (const element of document.querySelectorAll<HTMLElement>('[data-words]')) {
    if (element.id !== 'hits') element.textContent = filled(element.dataset.words, numberText(found), query);
  }
  showHits(query, left);
}

/** How many pages and posts answer; there may be more posts than have been counted. */
function showHits(query: string, count: number, hasMore = false): void {
  const hits = document.querySelector<HTMLElement>('#hits');
  const { words, more } = hits?.dataset ?? {};
  const number = hasMore ? filled(more, numberText(count), query) : numberText(count);
  if (hits) hits.textContent = query === '' ? '' : filled(words, number, query);
}

function filled(words = '', count: string, query: string): string {
  return words.replace('{count}', count).replace('{query}', () => shortened(query));
}

function numberText(number: number): string {
  return number.toLocaleString(document.documentElement.lang);
}

/** Sentences repeat as much of a query as the server does. */
function shortened(query: string): string {
  return query.length > 100 ? `${query.slice(0, 100)} …` : query;
}
