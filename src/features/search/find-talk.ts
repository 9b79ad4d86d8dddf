import type { Database } from '../../../db/database.ts';
import type { Locale } from '../../lib/paths.ts';
import { readOperators, type Asked } from './operators.ts';
import { newestPosts } from './talk-candidates.ts';
import { foundPosts, type FoundPost } from './talk-found.ts';
import { markedWith, matchOf, type Breadth } from './talk-match.ts';
import { marksAskedFor, type Searcher } from './talk-narrow.ts';
import { bestFirst } from './talk-rank.ts';

export const TALK_ORDERS = ['newest', 'best'] as const;
export type TalkOrder = (typeof TALK_ORDERS)[number];

export type TalkQuery = {
  query: string;
  locale: Locale;
  order: TalkOrder;
  limit: number;
  /** Posts older than this one: the `next` of the page before. */
  before?: number | undefined;
  /** Posts from this moment on. */
  since?: Date | undefined;
};

/** `next` is there if more follow. `loosely`: no post has all of the words, these have most of them. */
export type TalkFindings = { results: FoundPost[]; next?: number; loosely: boolean };

/** Posts among which the best are looked for: the newest that answer. */
const CANDIDATES = 300;

const NOTHING: TalkFindings = { results: [], loosely: false };

/** The posts that answer a query, of those that the searcher may see. Takes any text and never throws. */
export function findTalk(db: Database, searcher: Searcher, asked: TalkQuery): TalkFindings {
  const parts = readOperators(asked.query);
  const marks = marksAskedFor(db, searcher, parts);
  if (marks.some((list) => list.length === 0)) return NOTHING;
  const look = (breadth: Breadth, limit: number) => {
    const match = matchAll(parts, marks, asked.locale, breadth);
    const wanted = {
      match: match ?? '',
      isMember: searcher.viewer !== undefined,
      before: asked.before,
      since: asked.since,
    };
    return match === undefined ? [] : newestPosts(db, wanted, limit);
  };
  const { ids, next, loosely } = choose(db, asked, parts.words, look);
  return { results: foundPosts(db, searcher, ids, parts.words, asked.locale), ...(next && { next }), loosely };
}

type Look = (breadth: Breadth, limit: number) => number[];
type Chosen = { ids: number[]; next?: number | undefined; loosely: boolean };

/** First the words as typed; where few posts have them also longer words; where none, those that have most of them. */
function choose(db: Database, { order, limit, before }: TalkQuery, words: string, look: Look): Chosen {
  const most = order === 'best' ? CANDIDATES : limit + 1;
  const exact = look('exact', most);
  const found = exact.length > limit ? exact : look('wide', most);
  if (found.length === 0 && before === undefined) {
    return { ids: bestFirst(db, look('some', CANDIDATES), words, true).slice(0, limit), loosely: true };
  }
  if (order === 'best') return { ids: bestFirst(db, found, words).slice(0, limit), loosely: false };
  const ids = found.slice(0, limit);
  return { ids, next: found.length > limit ? ids.at(-1) : undefined, loosely: false };
}

/** Everything that is asked for in FTS5's language; undefined where it is nothing, or only what must not be there. */
function matchAll(asked: Asked, marks: string[][], locale: Locale, breadth: Breadth): string | undefined {
  const { words, without, by, board, project } = asked;
  if (words === '' && by.length + board.length + project.length === 0) return undefined;
  const said = matchOf(words, locale, breadth);
  if (words !== '' && said === undefined) return undefined;
  const wanted = [...(said ? [said] : []), ...marks.map(markedWith)].join(' AND ');
  const unwanted = matchOf(without, locale, 'some');
  return unwanted === undefined ? wanted : `(${wanted}) NOT ${unwanted}`;
}
