import type { Database } from '../../../db/database.ts';
import type { Locale } from '../../lib/paths.ts';
import { cardsBySlug, titles, type ProjectCard } from './card.ts';
import { MOST_COMPARED } from './most-compared.ts';

/** Longest part of a wrong name that a page repeats, in characters. */
const MOST_SHOWN = 60;

/** The cases of a comparison, what could not be had, and what could be added. */
export type Picks = {
  cards: ProjectCard[];
  gone: string[];
  /** Titles of the cases that found no column. */
  left: string[];
  others: { slug: string; title: string }[];
};

/** Reads `?slug=a&slug=b`: each case once, the first four; unknown ones are named, never thrown. */
export function readPicks(db: Database, params: URLSearchParams, locale: Locale): Picks {
  const asked = [...new Set(params.getAll('slug').filter(Boolean))];
  const found = cardsBySlug(db, asked.slice(0, 10 * MOST_COMPARED), locale);
  const known = new Set(found.map(({ slug }) => slug));
  const cards = found.slice(0, MOST_COMPARED);
  return {
    cards,
    gone: asked
      .filter((slug) => !known.has(slug))
      .map((slug) => slug.slice(0, MOST_SHOWN))
      .slice(0, MOST_COMPARED),
    left: found.slice(MOST_COMPARED).map(({ project }) => project.title),
    others: cards.length < MOST_COMPARED ? others(db, cards, locale) : [],
  };
}

function others(db: Database, cards: ProjectCard[], locale: Locale): Picks['others'] {
  const taken = new Set(cards.map(({ slug }) => slug));
  return titles(db, locale)
    .filter(({ slug }) => !taken.has(slug))
    .sort((a, b) => a.title.localeCompare(b.title, locale));
}

/** The address of a comparison. */
export function compareAddress(path: string, slugs: string[]): string {
  const params = new URLSearchParams(slugs.map((slug) => ['slug', slug]));
  return params.size > 0 ? `${path}?${params}` : path;
}
