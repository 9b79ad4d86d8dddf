import { sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { AppError } from '../../lib/errors.ts';
import { hasRole, type Member } from './member.ts';

/** Most lines at once; below a line that has more, the tree is asked for again from there. */
const MOST_LINES = 500;
/** Steps from the top: what lies deeper is asked for from there. */
const MOST_DEPTH = 12;

/** A member in the tree of who brought whom. The lines stand in the order in which they are drawn. */
export type TreeLine = {
  id: number;
  /** Null: the person has left. */
  name: string | null;
  /** Steps below the first line. */
  depth: number;
  joinedAt: Date;
  confirmed: boolean;
  /** How many came by this member's invitations. */
  invited: number;
};

/** Who brought whom is there for those who look after the members: it shows where a false friend came in. */
export function canSeeInvitationTree(viewer: Member): boolean {
  return hasRole(viewer, 'moderator', 'admin');
}

/** The tree from those whom nobody invited, or from one member. Not allowed is not found. */
export function invitationTree(db: Database, viewer: Member, from?: number): TreeLine[] {
  if (!canSeeInvitationTree(viewer)) throw new AppError('not_found');
  const top = from === undefined ? sql`invited_by IS NULL` : sql`id = ${from}`;
  const rows = db.all<Line>(sql`
    WITH RECURSIVE tree(id, depth, way) AS (
      -- Ordered inside: the deepest line of the first branch comes next, and no more are made than are shown.
      SELECT id, 0, printf('%016d', id) FROM members WHERE ${top} AND ${isKnown}
      UNION ALL
      SELECT members.id, tree.depth + 1, tree.way || printf('/%016d', members.id)
      FROM tree JOIN members ON members.invited_by = tree.id
      WHERE tree.depth < ${MOST_DEPTH} AND ${isKnown}
      ORDER BY 3 LIMIT ${MOST_LINES}
    )
    SELECT members.id, name, depth, joined_at, confirmed_at,
      (SELECT count(*) FROM members AS guests WHERE guests.invited_by = members.id
        AND (guests.confirmed_at IS NOT NULL OR guests.erased_at IS NULL)) AS invited
    FROM tree JOIN members USING (id) ORDER BY way`);
  return rows.map(lineOf);
}

type Line = {
  id: number;
  name: string | null;
  depth: number;
  joined_at: number;
  confirmed_at: number | null;
  invited: number;
};

/** Accounts that nobody ever confirmed leave the tree when they are blanked. */
const isKnown = sql`(members.confirmed_at IS NOT NULL OR members.erased_at IS NULL)`;

function lineOf({ id, name, depth, joined_at, confirmed_at, invited }: Line): TreeLine {
  return { id, name, depth, invited, joinedAt: new Date(joined_at), confirmed: confirmed_at !== null };
}
