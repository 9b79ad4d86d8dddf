import { randomInt } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { recoveryCodes } from '../../../db/schema/auth.ts';
import { hashToken } from '../../lib/ids.ts';
import { plainCode } from './code.ts';

/** Enough for years of lost phones, and few enough for a slip of paper. */
export const RECOVERY_CODES = 8;

/** No letters that look like digits or like each other on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Sixteen of these letters are 79 bits: beyond guessing even for who has the hashes. */
const GROUPS = 4;
const GROUP = 4;

/** New codes in place of all older ones. They are shown once; the store keeps their hashes. */
export function makeRecoveryCodes(tx: Transaction, memberId: number, now: Date): string[] {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  forgetRecoveryCodes(tx, memberId);
  tx.insert(recoveryCodes)
    .values(codes.map((code) => ({ memberId, codeHash: hashToken(plainCode(code)), createdAt: now })))
    .run();
  return codes;
}

/** True if the code is one of the member's; it is used up then. */
export function useRecoveryCode(tx: Transaction, memberId: number, typed: string, now: Date): boolean {
  const code = and(eq(recoveryCodes.memberId, memberId), eq(recoveryCodes.codeHash, hashToken(plainCode(typed))));
  return (
    tx
      .update(recoveryCodes)
      .set({ usedAt: now })
      .where(and(code, isNull(recoveryCodes.usedAt)))
      .run().changes === 1
  );
}

export function forgetRecoveryCodes(tx: Transaction, memberId: number): void {
  tx.delete(recoveryCodes).where(eq(recoveryCodes.memberId, memberId)).run();
}

function newRecoveryCode(): string {
  const group = () => Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
