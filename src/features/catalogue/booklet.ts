import type { Database } from '../../../db/database.ts';
import type { Locale } from '../../lib/paths.ts';
import { listsIn, type FacetLists } from './facet-lists.ts';
import { FACETS, type Facet } from './facets.ts';
import { allCards, cardsBySlug, type ProjectCard } from './card.ts';
import { listAddress, parseListQuery, type ListQuery } from './list-query.ts';

/** More sheets than this nobody staples; it also bounds the work of one answer. */
export const MOST_SHEETS = 60;

/** A selection to print: its cases, what was selected, and the way back. */
export type Booklet = {
  cards: ProjectCard[];
  total: number;
  selected: Choice[];
  /** What the codes of the selection are called. */
  lists: FacetLists;
  back: string;
};
type Choice = { facet: Facet; code: string };

/** Reads a booklet's address: named cases (`?slug=…`), or the same filters as the list. */
export function readBooklet(db: Database, params: URLSearchParams, locale: Locale): Booklet {
  const slugs = [...new Set(params.getAll('slug').filter(Boolean))].slice(0, MOST_SHEETS);
  if (slugs.length > 0) return named(db, slugs, locale);
  const lists = listsIn(db, params.getAll('place'));
  const { query } = parseListQuery(params, lists);
  const cards = allCards(db, query, locale);
  return {
    cards: cards.slice(0, MOST_SHEETS),
    total: cards.length,
    selected: choicesIn(query),
    lists,
    back: listAddress('/projects', query),
  };
}

function named(db: Database, slugs: string[], locale: Locale): Booklet {
  const cards = cardsBySlug(db, slugs, locale);
  const [only] = cards;
  const back = cards.length === 1 && only ? `/projects/${only.slug}` : '/projects';
  return { cards, total: cards.length, selected: [], lists: listsIn(db), back };
}

function choicesIn({ filters }: ListQuery): Choice[] {
  return FACETS.flatMap((facet) => (filters[facet] ?? []).map((code) => ({ facet, code })));
}
