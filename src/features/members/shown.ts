import { eq, inArray } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { memberFields, memberRoles, members } from '../../../db/schema/members.ts';
import { AppError } from '../../lib/errors.ts';
import type { Audience } from './audience.ts';
import { memberOf, type MemberRow } from './find.ts';
import { hasRole, isActive, ROLES, type Member, type Role } from './member.ts';

/** A member as somebody else sees them: what that one may not see is absent. */
export type ShownMember = {
  id: number;
  name: string;
  joinedAt: Date;
  roles: Role[];
  email?: string;
  district?: string;
  organisation?: string;
  sector?: string;
  help?: string;
  fields?: string[];
  languages?: string[];
  /** Number of a file; absent: the page draws initials. */
  pictureId?: number;
};

/** Somebody who may or may not be seen. */
type Other = Pick<Member, 'id' | 'confirmedAt' | 'suspendedUntil'> & Pick<MemberRow, 'nameSeenBy'>;

/**
 * Everyone sees themselves. Members see active members, and those who look after them the suspended ones too.
 * Visitors see whoever shows their name to all. Nobody sees an account that is not confirmed.
 */
export function canSeeMember(viewer: Member | undefined, other: Other): boolean {
  if (viewer?.id === other.id) return true;
  if (!other.confirmedAt) return false;
  if (other.suspendedUntil) return viewer !== undefined && hasRole(viewer, 'moderator', 'admin');
  return viewer ? isActive(viewer) : other.nameSeenBy === 'public';
}

/** A member's page as the viewer sees it. Not visible is not found. */
export function shownMember(
  db: Database | Transaction,
  viewer: Member | undefined,
  id: number,
  now: Date,
): ShownMember {
  const row = db.select().from(members).where(eq(members.id, id)).get();
  const other = row && memberOf(db, row, now);
  const isSeen = other && canSeeMember(viewer, { ...other, nameSeenBy: row.nameSeenBy });
  const [shown] = isSeen ? shownMembers(db, viewer, [row]) : [];
  if (!shown) throw new AppError('not_found');
  return shown;
}

/** Those who may look at a member's page beside the member. */
export const VIEWS = ['members', 'public'] as const;
export type View = (typeof VIEWS)[number];

/** A member's own page as others see it; undefined where it is not there for them. */
export function ownPageFor(db: Database, view: View, { id }: Member): ShownMember | undefined {
  const row = db.select().from(members).where(eq(members.id, id)).get();
  if (!row || (view === 'public' && row.nameSeenBy !== 'public')) return undefined;
  return shownRows(db, [row], (_, audience) => audience === 'public' || audience === view).at(0);
}

/** The same for rows that the viewer may see. */
export function shownMembers(db: Database | Transaction, viewer: Member | undefined, rows: MemberRow[]): ShownMember[] {
  return shownRows(db, rows, (id, audience) => sees(viewer, id, audience));
}

function shownRows(
  db: Database | Transaction,
  rows: MemberRow[],
  isSeen: (id: number, audience: Audience) => boolean,
): ShownMember[] {
  const ids = rows.map(({ id }) => id);
  const roles = db.select().from(memberRoles).where(inArray(memberRoles.memberId, ids)).all();
  const fields = db.select().from(memberFields).where(inArray(memberFields.memberId, ids)).all();
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name ?? '', joinedAt: row.joinedAt },
    roles: ROLES.filter((role) => roles.some((grant) => grant.memberId === row.id && grant.role === role)),
    ...partsOf(
      row,
      fields.filter(({ memberId }) => memberId === row.id).map(({ field }) => field),
      (audience) => isSeen(row.id, audience),
    ),
  }));
}

/** What of a member's row says where they are and how they look. */
export type PlaceRow = Pick<
  MemberRow,
  'id' | 'district' | 'districtSeenBy' | 'organisation' | 'organisationSeenBy' | 'pictureId' | 'pictureSeenBy'
>;

/** Where they are and how they look, as the viewer sees it, of a row that the viewer may see. */
export function shownPlace(viewer: Member | undefined, row: PlaceRow) {
  return placeOf(row, (audience) => sees(viewer, row.id, audience));
}

function placeOf({ district, organisation, pictureId, ...row }: PlaceRow, isSeen: (audience: Audience) => boolean) {
  return {
    ...(district !== null && isSeen(row.districtSeenBy) && { district }),
    ...(organisation !== null && isSeen(row.organisationSeenBy) && { organisation }),
    ...(pictureId !== null && isSeen(row.pictureSeenBy) && { pictureId }),
  };
}

function partsOf(row: MemberRow, fields: string[], isSeen: (audience: Audience) => boolean) {
  const { email, sector, help, languages } = row;
  return {
    ...(email !== null && isSeen(row.emailSeenBy) && { email }),
    ...placeOf(row, isSeen),
    ...(sector !== null && isSeen(row.sectorSeenBy) && { sector }),
    ...(help !== null && isSeen(row.helpSeenBy) && { help }),
    ...(fields.length > 0 && isSeen(row.helpSeenBy) && { fields }),
    ...(languages !== null && languages.length > 0 && isSeen(row.languagesSeenBy) && { languages }),
  };
}

function sees(viewer: Member | undefined, id: number, audience: Audience): boolean {
  if (viewer?.id === id || audience === 'public') return true;
  return audience === 'members' && viewer !== undefined && isActive(viewer);
}
