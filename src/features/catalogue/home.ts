import type { Database } from '../../../db/database.ts';
import type { Locale } from '../../lib/paths.ts';
import { allCards, type ProjectCard } from './card.ts';
import type { Sort } from './list-query.ts';
import { hasEnded } from './outcome.ts';
import { touchesCity } from './tiles.ts';

/** What the start page shows of the catalogue. */
export type Home = {
  all: number;
  cards: ProjectCard[];
  easiest: ProjectCard[];
  /** The case that has travelled furthest, from the city itself if one has; none if nothing has travelled yet. */
  journey: ProjectCard | undefined;
  /** What did not last, told first where the most can be learned. */
  learned: ProjectCard[];
};

/** How many cases a shelf of the start page holds. */
const SHELF = 3;

/** The start page's shelves, all from what is published now. */
export function homeOf(db: Database, locale: Locale): Home {
  const cards = everything(db, 'easy', locale);
  const adopted = everything(db, 'adopted', locale).filter(({ project }) => project.adoptions.length > 0);
  const lasting = cards.filter(({ project }) => !hasEnded(project.outcome));
  return {
    all: cards.length,
    cards,
    easiest: lasting.slice(0, SHELF),
    journey: adopted.find(({ project }) => touchesCity(project)) ?? adopted.at(0),
    learned: cards.filter(({ project }) => hasEnded(project.outcome)).slice(0, SHELF),
  };
}

function everything(db: Database, sort: Sort, locale: Locale): ProjectCard[] {
  return allCards(db, { filters: {}, sort }, locale);
}
