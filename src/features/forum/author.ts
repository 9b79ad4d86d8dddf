import { sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { isAmong, listOf, prepared } from '../../../db/prepared.ts';
import { members } from '../../../db/schema/members.ts';
import { areActive, type MemberRow } from '../members/find.ts';
import type { Member } from '../members/member.ts';
import { pictureAddress } from '../members/picture.ts';
import { shownPlace, type PlaceRow } from '../members/shown.ts';

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
  const rows = authorRows(db).all({ ids: listOf([...new Set(ids)]), now: now.getTime() });
  const authors = new Map(rows.map(({ isActive, ...row }) => [row.id, authorOf(row, isActive === 1, viewer)]));
  return (id) => authors.get(id) ?? { id, as: 'former' };
}

/** No more than is shown: a list has dozens of them. */
const authorRows = prepared((db) => {
  const { id, name, nameSeenBy, erasedAt } = members;
  const { district, districtSeenBy, organisation, organisationSeenBy, pictureId, pictureSeenBy } = members;
  const place = { district, districtSeenBy, organisation, organisationSeenBy, pictureId, pictureSeenBy };
  const isActive = sql<0 | 1>`${areActive(db, sql.placeholder('now'))}`;
  return db
    .select({ id, name, nameSeenBy, erasedAt, ...place, isActive })
    .from(members)
    .where(isAmong(members.id, 'ids'))
    .prepare();
});

type AuthorRow = PlaceRow & Pick<MemberRow, 'name' | 'nameSeenBy' | 'erasedAt'>;

function authorOf(row: AuthorRow, isActive: boolean, viewer: Member | undefined): Author {
  const { id, name } = row;
  if (row.erasedAt || name === null) return { id, as: 'former' };
  if (!viewer && row.nameSeenBy !== 'public') return { id, as: 'unnamed' };
  if (!isActive) return { id, as: 'named', name };
  const { organisation, district, pictureId } = shownPlace(viewer, row);
  return {
    ...{ id, as: 'known', name },
    ...(organisation !== undefined && { organisation }),
    ...(district !== undefined && { district }),
    ...(pictureId !== undefined && { picture: pictureAddress(id, pictureId) }),
  };
}
