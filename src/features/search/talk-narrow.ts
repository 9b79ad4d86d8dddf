import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { documents } from '../../../db/schema/search.ts';
import { fold } from '../../lib/fold.ts';
import { boardsFor } from '../forum/boards.ts';
import { anchorMark, authorMark, boardMark, PUBLIC_MARK } from '../forum/talk-marks.ts';
import { holdsWords } from '../members/directory.ts';
import { areActive } from '../members/find.ts';
import { listingOf } from '../members/listing.ts';
import type { Member } from '../members/member.ts';
import type { Asked } from './operators.ts';

/** More people or cases of one name say that it is none. */
const MOST = 50;

/** Who asks, and when. */
export type Searcher = { viewer: Member | undefined; now: Date };

/** The marks of posts that are asked for: one of each list. A list without marks is met by no post. */
export function marksAskedFor(db: Database, searcher: Searcher, { by, board, project }: Asked): string[][] {
  return [
    ...(searcher.viewer ? [] : [[PUBLIC_MARK]]),
    ...by.map((name) => membersNamed(db, searcher, name).map(authorMark)),
    ...board.map((name) => boardsNamed(db, searcher, name).map(boardMark)),
    ...project.map((name) => projectsNamed(db, name).map((slug) => anchorMark('project', slug))),
  ];
}

/** Nobody learns a name from who is found by it: strangers ask for those who show theirs to all. */
function membersNamed(db: Database, { viewer, now }: Searcher, name: string): number[] {
  const wanted = listingOf(name).searchText;
  const isShown = viewer ? undefined : eq(members.nameSeenBy, 'public');
  const rows = db
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(and(areActive(db, now), isShown, ...holdsWords(name)))
    .limit(MOST)
    .all();
  return rows.filter((row) => listingOf(row.name ?? '').searchText.includes(wanted)).map(({ id }) => id);
}

function boardsNamed(db: Database, { viewer }: Searcher, name: string): number[] {
  const wanted = fold(name);
  return boardsFor(db, viewer)
    .filter((board) => board.slug === wanted || fold(board.name).includes(wanted))
    .map(({ id }) => id);
}

function projectsNamed(db: Database, name: string): string[] {
  const wanted = fold(name);
  const rows = db
    .select({ slug: documents.slug, title: documents.title })
    .from(documents)
    .where(eq(documents.type, 'project'))
    .all();
  const meant = rows.filter(({ slug, title }) => slug === wanted || fold(title).includes(wanted));
  return [...new Set(meant.map(({ slug }) => slug))].slice(0, MOST);
}
