import type { Database } from '../../../db/database.ts';
import { hasLeft } from '../mail/leave.ts';
import type { Member } from '../members/member.ts';
import { LETTER_RHYTHMS, listOf, type LetterRhythm } from './rhythm.ts';

/** The rhythms whose letters a member has left by one click. */
export function leftLetters(db: Database, { id }: Pick<Member, 'id'>): LetterRhythm[] {
  return LETTER_RHYTHMS.filter((rhythm) => hasLeft(db, id, listOf(rhythm)));
}
