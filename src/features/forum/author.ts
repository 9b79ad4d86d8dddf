import { and, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { areActive, type MemberRow } from '../members/find.ts';
import type { Member } from '../members/member.ts';
import { pictureAddress } from '../members/picture.ts';
import { shownMembers, type ShownMember } from '../members/shown.ts';

/** Whoever wrote something, as a reader sees them. */
export type Author = {
  id: number;
  /** `known`: has a page; `named`: no more than a name; `unnamed`: a member, and no more is said; `former`: was one. */
  as: 'known' | 'named' | 'unnamed' | 'former';
  name?: string;
  organisation?: string;
  /** Id of a district of the city. */
  district?: string;
  /** Address of their picture. */
  picture?: string;
};

export type AuthorById = (id: number) => Author;

/** The authors with these numbers. Strangers see the names of those who show them to all. */
export function authorsOf(db: Database, viewer: Member | undefined, ids: readonly number[], now: Date): AuthorById {
  if (ids.length === 0) return (id) => ({ id, as: 'former' });
  const wanted = inArray(members.id, [...new Set(ids)]);
  const rows = db.select().from(members).where(wanted).all();
  const active = db
    .select({ id: members.id })
    .from(members)
    .where(and(wanted, areActive(db, now)))
    .all();
  const activeIds = new Set(active.map(({ id }) => id));
  const shown = shownMembers(db, viewer, rows);
  const authors = new Map(
    rows.map((row, index) => [row.id, authorOf(row, shown[index], { viewer, isActive: activeIds.has(row.id) })]),
  );
  return (id) => authors.get(id) ?? { id, as: 'former' };
}

type Seen = { viewer: Member | undefined; isActive: boolean };

function authorOf(row: MemberRow, shown: ShownMember | undefined, { viewer, isActive }: Seen): Author {
  const { id, name } = row;
  if (row.erasedAt || name === null || !shown) return { id, as: 'former' };
  if (!viewer && row.nameSeenBy !== 'public') return { id, as: 'unnamed' };
  if (!isActive) return { id, as: 'named', name };
  const { organisation, district, pictureId } = shown;
  return {
    ...{ id, as: 'known', name },
    ...(organisation !== undefined && { organisation }),
    ...(district !== undefined && { district }),
    ...(pictureId !== undefined && { picture: pictureAddress(id, pictureId) }),
  };
}
