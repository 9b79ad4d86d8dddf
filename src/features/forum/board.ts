import { z } from 'zod';
import { LOCALES } from '../../lib/paths.ts';
import { lineField, titleLine } from '../../lib/text.ts';
import { hasRole, isActive, type Member } from '../members/member.ts';

/** Fits beside its number in a menu on a phone. */
export const MAX_BOARD_NAME = 40;
/** One sentence. */
export const MAX_PURPOSE = 200;
/** More than anyone reads through before they write. */
export const MAX_BOARDS = 30;

/** Who reads the topics of a board. Only members write. */
export const READERS = ['members', 'public'] as const;
export type Readers = (typeof READERS)[number];

/** What an administrator says of a board. */
export const boardForm = z.object({
  name: titleLine(MAX_BOARD_NAME),
  purpose: lineField(MAX_PURPOSE),
  seenBy: z.enum(READERS).default('members'),
  /** The language that most write there; absent: any. */
  lang: z.enum(LOCALES).optional(),
  /** Whether its topics are questions; absent: as before, and at first they are none. */
  asks: z.enum(['yes', 'no']).optional(),
  /** Its place in the list, from 1; absent: the last. */
  position: z.coerce.number().int().min(1).max(MAX_BOARDS).optional(),
  /** Closed: no new topics, and the old ones stay readable. */
  state: z.enum(['open', 'closed']).default('open'),
});
export type BoardInput = z.output<typeof boardForm>;

/** True if somebody may read what is written for these readers. */
export function canRead(viewer: Member | undefined, { seenBy }: { seenBy: Readers }): boolean {
  return seenBy === 'public' || (viewer !== undefined && isActive(viewer));
}

/** Boards are the administrators' to make and to change. */
export function canKeepBoards(member: Member): boolean {
  return hasRole(member, 'admin');
}
