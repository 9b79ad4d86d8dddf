import type { Database } from '../../../db/database.ts';
import { hasLeft } from '../mail/leave.ts';
import type { Member } from '../members/member.ts';
import { LIST_NAMES, listChoicesOf, type ListName } from './list-choice.ts';
import { LETTER_RHYTHMS, listOf, type LetterRhythm } from './rhythm.ts';

/** What a member gets no letters of any more: the rhythms that they left by one click, and the lists. */
export function leftLetters(db: Database, member: Pick<Member, 'id'>): (LetterRhythm | ListName)[] {
  const choices = listChoicesOf(db, member);
  return [
    ...LETTER_RHYTHMS.filter((rhythm) => hasLeft(db, member.id, listOf(rhythm))),
    ...LIST_NAMES.filter((name) => choices[name] === 'never'),
  ];
}
