import type { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import type { Member } from '../members/member.ts';
import { suspendMember, type suspensionForm } from '../members/suspension.ts';
import { endSessions } from './session-list.ts';

/**
 * Suspends a member and ends every session of theirs, so that none wakes up once the suspension is over. Throws what
 * `suspendMember` throws; then no session has ended.
 */
export function shutOut(db: Database, member: Member, input: z.infer<typeof suspensionForm>, now: Date): void {
  db.transaction((tx) => {
    suspendMember(tx, member, input, now);
    endSessions(tx, { id: input.memberId });
  });
}
