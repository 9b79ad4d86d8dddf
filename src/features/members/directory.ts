import { and, asc, eq, inArray, ne, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { memberFields, members } from '../../../db/schema/members.ts';
import { AppError } from '../../lib/errors.ts';
import { pageIn } from '../../lib/page.ts';
import { areActive } from './find.ts';
import { patternsOf } from './listing.ts';
import { isActive, type Member } from './member.ts';
import { shownMembers, type ShownMember } from './shown.ts';

/** Members on a page of a list. */
export const PAGE_SIZE = 30;

/** A word somebody looks for is no longer than a profile's longest line. */
const MAX_QUERY = 120;

const code = z.string().max(60).optional().catch(undefined);

/** What an address asks of the directory; whatever is odd is left aside, and unknown codes find nobody. */
export const directoryQuery = z.object({
  district: code,
  sector: code,
  /** A field of action that somebody can help with. */
  topic: code,
  q: z
    .string()
    .transform((text) => text.slice(0, MAX_QUERY))
    .optional()
    .catch(undefined),
  /** The last member of the page before. */
  after: z.coerce.number().int().positive().optional().catch(undefined),
});

export type DirectoryQuery = z.infer<typeof directoryQuery>;

/** A page by name. `next` is there if more follow: the `after` of the next page. */
export type DirectoryPage = { members: ShownMember[]; next?: number };

/** The directory is for members only. */
export function canUseDirectory(viewer: Member): boolean {
  return isActive(viewer);
}

/** Members who show what is looked for, by name. What one hides, one is not found by. */
export function directory(db: Database, viewer: Member, query: DirectoryQuery, now: Date): DirectoryPage {
  if (!canUseDirectory(viewer)) throw new AppError('not_found');
  const rows = db
    .select()
    .from(members)
    .where(and(areActive(db, now), ...narrowed(db, query), afterMember(db, query.after)))
    .orderBy(...byName(Boolean(query.q)))
    .limit(PAGE_SIZE + 1)
    .all();
  const { page, last } = pageIn(rows, PAGE_SIZE);
  return { members: shownMembers(db, viewer, page), ...(last && { next: last.id }) };
}

/** The condition that a list by name goes on after this member; from its beginning where that one is unknown. */
export function afterMember(db: Database, id: number | undefined): SQL | undefined {
  if (id === undefined) return undefined;
  const last = db.select({ nameKey: members.nameKey }).from(members).where(eq(members.id, id)).get();
  return !last?.nameKey ? undefined : sql`(${members.nameKey}, ${members.id}) > (${last.nameKey}, ${id})`;
}

/**
 * The order of lists by name. Where few rows are likely to fit, the store reads them all and sorts those (the plus
 * says so): five times as fast, at 100,000 members, as looking at each row in the order of an index.
 */
export function byName(isRare: boolean): SQL[] {
  return [isRare ? sql`+${members.nameKey}` : asc(members.nameKey), asc(members.id)];
}

/** The conditions that what members may see of a profile holds every word. */
export function holdsWords(query: string): SQL[] {
  return patternsOf(query).map((pattern) => sql`${members.searchText} LIKE ${pattern} ESCAPE '\\'`);
}

function narrowed(db: Database, { district, sector, topic, q }: DirectoryQuery): (SQL | undefined)[] {
  return [
    district ? and(eq(members.district, district), ne(members.districtSeenBy, 'nobody')) : undefined,
    sector ? and(eq(members.sector, sector), ne(members.sectorSeenBy, 'nobody')) : undefined,
    topic ? and(inArray(members.id, helpersWith(db, topic)), ne(members.helpSeenBy, 'nobody')) : undefined,
    ...holdsWords(q ?? ''),
  ];
}

function helpersWith(db: Database, field: string) {
  return db.select({ id: memberFields.memberId }).from(memberFields).where(eq(memberFields.field, field));
}
