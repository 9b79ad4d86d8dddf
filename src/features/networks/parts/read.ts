import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../../../../db/database.ts';
import { members } from '../../../../db/schema/members.ts';
import { networkParts } from '../../../../db/schema/structures.ts';
import { AppError } from '../../../lib/errors.ts';
import { isActive } from '../../members/member.ts';
import { standing } from './keep.ts';
import { PARTS, type Part, type PartVersion } from './part.ts';
import { seesPart, type Viewer } from './viewer.ts';

/** More versions than anyone looks through. */
export const MOST_VERSIONS = 200;

/** The parts of a network's page that somebody sees, as they stand. */
export type ShownParts = Partial<Record<Part, PartVersion>>;

export function shownParts(db: Database, viewer: Viewer, networkId: number): ShownParts {
  return partsFor(db, viewer, networkId).shown;
}

/** The same, and what is written, but for others. */
export function partsFor(db: Database, viewer: Viewer, networkId: number): { shown: ShownParts; hidden: Part[] } {
  const rows = db
    .select()
    .from(networkParts)
    .where(and(eq(networkParts.networkId, networkId), isNull(networkParts.replacedAt)))
    .all();
  const seen = rows.filter(({ seenBy }) => seesPart(viewer, seenBy));
  const shown: ShownParts = Object.fromEntries(
    PARTS.flatMap((part) => {
      const row = seen.find((one) => one.part === part);
      return row ? [[part, row]] : [];
    }),
  );
  return { shown, hidden: PARTS.filter((part) => !shown[part] && rows.some((row) => row.part === part)) };
}

/** Of these networks, those whose purpose not everyone sees. */
export function hiddenPurposes(db: Database, viewer: Viewer, networkIds: readonly number[]): ReadonlySet<number> {
  const now = and(eq(networkParts.part, 'purpose'), isNull(networkParts.replacedAt));
  const rows = db
    .select({ networkId: networkParts.networkId, seenBy: networkParts.seenBy })
    .from(networkParts)
    .where(and(now, inArray(networkParts.networkId, [...networkIds])))
    .all();
  return new Set(rows.filter(({ seenBy }) => !seesPart(viewer, seenBy)).map(({ networkId }) => networkId));
}

/** A version with the name of who wrote it, for members. */
export type ShownVersion = PartVersion & { editor?: string };

/**
 * What a part says and said before, the newest first. Throws not_found where the viewer does not see the part as it
 * stands; a version that was for fewer people stays with them.
 */
export function versionsOf(db: Database, viewer: Viewer, networkId: number, part: Part): ShownVersion[] {
  const now = standing(db, networkId, part);
  if (!now || !seesPart(viewer, now.seenBy)) throw new AppError('not_found');
  const rows = db
    .select({ version: networkParts, editor: members.name })
    .from(networkParts)
    .leftJoin(members, eq(members.id, networkParts.editedBy))
    .where(and(eq(networkParts.networkId, networkId), eq(networkParts.part, part)))
    .orderBy(desc(networkParts.version))
    .limit(MOST_VERSIONS)
    .all();
  const isIn = viewer.member !== undefined && isActive(viewer.member);
  return rows
    .filter(({ version }) => seesPart(viewer, version.seenBy))
    .map(({ version, editor }) => ({ ...version, ...(isIn && editor !== null && { editor }) }));
}

/** The two versions that an address asks to compare, the older first; without, the newest and the one before it. */
export function pairOf(
  versions: readonly ShownVersion[],
  asked: { from: number | undefined; to: number | undefined },
): { older: ShownVersion; newer: ShownVersion } | undefined {
  const named = (number: number | undefined) => versions.find(({ version }) => version === number);
  const newer = named(asked.to) ?? versions[0];
  const older = named(asked.from) ?? versions.find(({ version }) => version < (newer?.version ?? 0));
  if (!newer || !older || versions.length < 2) return undefined;
  return older.version > newer.version ? { older: newer, newer: older } : { older, newer };
}
