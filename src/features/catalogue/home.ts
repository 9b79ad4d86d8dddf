import type { Database } from '../../../db/database.ts';
import type { Locale } from '../../lib/paths.ts';
import { codesOf } from '../../lib/vocabulary.ts';
import { cardsBySlug, someCards, type ProjectCard } from './card.ts';
import { hasEnded } from './outcome.ts';
import { placedCases, type PlacedCase } from './placed.ts';
import { reachOf } from './reach.ts';
import { touchesCity } from './tiles.ts';
import { outcomes } from './vocabularies.ts';

/** What the start page shows of the catalogue. */
export type Home = {
  all: number;
  /** Every case, with no more than the map needs. */
  cards: PlacedCase[];
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
  const cards = placedCases(db, { filters: {}, sort: 'easy' }, locale);
  const furthest = furthestOf(cards.filter(({ project }) => touchesCity(project))) ?? furthestOf(cards);
  return {
    all: cards.length,
    cards,
    easiest: shelf(db, false, locale),
    journey: furthest && cardsBySlug(db, [furthest.slug], locale).at(0),
    learned: shelf(db, true, locale),
  };
}

/** The easiest of those that ended, or of all others. */
function shelf(db: Database, ended: boolean, locale: Locale): ProjectCard[] {
  const outcome = codesOf(outcomes).filter((code) => hasEnded(code) === ended);
  return someCards(db, { filters: { outcome }, sort: 'easy', limit: SHELF, offset: 0 }, locale);
}

/** The case that most places took on; of equals the first. */
function furthestOf(cards: PlacedCase[]): PlacedCase | undefined {
  const distance = ({ project }: PlacedCase) => reachOf(project.adoptions);
  const travelled = cards.filter((card) => distance(card) > 0);
  return travelled.toSorted((a, b) => distance(b) - distance(a)).at(0);
}
