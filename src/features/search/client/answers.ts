import { excerptOf, marked, type Part } from '../excerpt.ts';
import type { Language } from '../../../lib/language/language.ts';
import { shownOf } from '../shown.ts';
import type { Term } from '../query.ts';
import type { FacetWords } from '../suggestion.ts';
import { reasonFor } from '../reason.ts';
import { hitFacts, hitReason } from './hit-facts.ts';
import type { Result } from './pagefind.ts';

/** Answers of one type that are shown at first, and that the button adds. */
const PORTION = 10;

/** What it takes to write an answer. */
export type Writing = { terms: Term[]; language: Language; words: FacetWords; isCurrent: () => boolean };

/** Fills the section of one type with its answers; the button below shows more of them. */
export async function showAnswers(section: HTMLElement, results: Result[], writing: Writing): Promise<void> {
  const list = section.querySelector('ol');
  const more = section.querySelector<HTMLButtonElement>('.more');
  if (!list || !more) return;
  const items = await itemsFor(results.slice(0, PORTION), writing);
  if (!writing.isCurrent()) return;
  list.replaceChildren(...items);
  section.hidden = results.length === 0;
  more.hidden = results.length <= PORTION;
  more.onclick = async () => {
    const next = await itemsFor(results.slice(list.children.length, list.children.length + PORTION), writing);
    list.append(...next);
    more.hidden = list.children.length >= results.length;
    next[0]?.querySelector('a')?.focus();
  };
}

function itemsFor(results: Result[], writing: Writing): Promise<HTMLElement[]> {
  return Promise.all(results.map((result) => itemFor(result, writing)));
}

async function itemFor(result: Result, { terms, language, words }: Writing): Promise<HTMLElement> {
  const { raw_url, url, content, meta, filters } = await result.data();
  const title = meta.title ?? '';
  const facts = hitFacts(filters, words);
  const [item, link, excerpt] = [element('li'), element('a'), element('p')];
  link.href = raw_url ?? url;
  const parts = { title: marked(title, terms, language), text: excerptOf(shownOf(content, title), terms, language) };
  link.append(...nodesOf(parts.title));
  excerpt.append(...nodesOf(parts.text));
  const reason = reasonFor([...parts.title, ...parts.text], terms, codesIn(filters.keyword), words);
  item.append(link, excerpt, ...(reason ? [hitReason(reason)] : []), ...(facts ? [facts] : []));
  const lang = filters.lang?.[0];
  if (lang && lang !== document.documentElement.lang) sayLanguage(item, link, lang);
  return item;
}

/** Codes by facet, of keywords like `field/mobility`. */
function codesIn(keywords: string[] = []): Record<string, string[]> {
  const pairs = keywords.map((keyword) => keyword.split('/'));
  const byFacet = Object.groupBy(pairs, ([facet = '']) => facet);
  return Object.fromEntries(
    Object.entries(byFacet).map(([facet, own = []]) => [facet, own.map(([, code = '']) => code)]),
  );
}

/** A German answer on an English page says so. */
function sayLanguage(item: HTMLElement, link: HTMLElement, lang: string): void {
  const badge = element('span');
  badge.className = 'badge';
  badge.lang = document.documentElement.lang;
  badge.textContent = document.querySelector<HTMLElement>('#found')?.dataset.german ?? lang;
  item.lang = lang;
  link.after(' ', badge);
}

function nodesOf(parts: Part[]): (Node | string)[] {
  return parts.map(({ text, marked }) => {
    if (!marked) return text;
    const mark = element('mark');
    mark.textContent = text;
    return mark;
  });
}

function element<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] {
  return document.createElement(name);
}
