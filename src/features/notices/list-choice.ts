import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { hasLeft, leaveList, returnToList } from '../mail/leave.ts';
import { MEETING_LIST } from '../meetings/mails.ts';
import type { Member } from '../members/member.ts';
import { CHECK_LIST } from '../transfers/mails.ts';

/** Letters that come when it is time: nobody chooses a rhythm for them, only whether they come. */
const LISTS = { meetings: MEETING_LIST, checks: CHECK_LIST } as const;
export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];

export const LIST_CHOICES = ['come', 'never'] as const;
type ListChoice = (typeof LIST_CHOICES)[number];
type ListChoices = Record<ListName, ListChoice>;

const choiceField = z.enum(LIST_CHOICES);

/** Whether each of them comes. */
export const listFields = { meetings: choiceField, checks: choiceField } satisfies Record<ListName, typeof choiceField>;

/** Which of them a member gets; whoever has left a list by one click gets none of it. */
export function listChoicesOf(db: Database | Transaction, { id }: Pick<Member, 'id'>): ListChoices {
  const choiceOf = (name: ListName) => (hasLeft(db, id, LISTS[name]) ? 'never' : 'come');
  return { meetings: choiceOf('meetings'), checks: choiceOf('checks') };
}

/** Leaves each of them, or joins it again. */
export function chooseLists(db: Database, { id }: Pick<Member, 'id'>, chosen: ListChoices, now: Date): void {
  db.transaction((tx) => {
    for (const name of LIST_NAMES) {
      if (chosen[name] === 'come') returnToList(tx, id, LISTS[name]);
      else leaveList(tx, id, LISTS[name], now);
    }
  });
}
