import type { Answer } from '../rank.ts';
import type { Term } from '../query.ts';

/** What we use of Pagefind's interface in the browser. */
export type Pagefind = {
  options: (options: {
    ranking: { metaWeights: Record<string, number>; diacriticSimilarity: number };
  }) => Promise<void>;
  search: (term: string, options?: { filters: Record<string, string> }) => Promise<{ results: Result[] }>;
  filters: () => Promise<Record<string, Record<string, number>>>;
};

/** One page that Pagefind found; what it says is fetched only when it is asked for. */
export type Result = { id: string; score: number; data: () => Promise<Fragment> };
export type Fragment = {
  raw_url?: string;
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
};

/**
 * Titles are weighed where they stand in the copy of the page; accents never count. A worker would be bound
 * by the policy of its own file, which forbids WebAssembly; an index of this size needs none.
 */
const OPTIONS = { noWorker: true, ranking: { metaWeights: { title: 0 }, diacriticSimilarity: 0 } };

/** Starts Pagefind. Rejects where the browser or the network does not let it. */
export async function startPagefind(address = '/pagefind/pagefind.js'): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options(OPTIONS);
  return pagefind;
}

/** The pages that have a term, each with its score as a share of the best one. */
export async function resultsFor(pagefind: Pagefind, { text }: Term): Promise<Result[]> {
  return (await pagefind.search(text)).results;
}

export function strengthsOf(results: Result[]): Answer<string> {
  const best = results.reduce((most, { score }) => Math.max(most, score), 0);
  return new Map(results.map(({ id, score }) => [id, best > 0 ? score / best : 1]));
}
