import { afterEach, expect, test } from 'vitest';
import { mails } from '../../../db/schema/mail.ts';
import { leaveByToken } from '../../../src/features/mail/leave.ts';
import { messageOf, type Claimed } from '../../../src/features/mail/message.ts';
import { askChecks } from '../../../src/features/transfers/ask-checks.ts';
import { openChecks } from '../../../src/features/transfers/open-checks.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import { DUE, runningBench } from '../../support/transfer-checks.ts';
import { openWorld } from '../../support/world.ts';
import { sender } from '../mail/letters.ts';

const AGAIN = new Date('2027-05-28T08:00:00Z');

const world = openWorld();
afterEach(() => world.close());

test('whoever leaves these letters gets no more, and finds the question among what waits', () => {
  const bench = runningBench(world);
  askChecks(world.db, DUE);
  const [letter] = world.db.select().from(mails).all() as Claimed[];
  if (!letter) throw new Error('no letter');
  expect(messageOf(letter, sender).headers).toMatchObject({
    'List-Id': '<transfer-checks.staffelholz.example>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
  leaveByToken(world.db, letter.leaveToken ?? '', DUE);
  emptyOutbox(world.db);
  expect(askChecks(world.db, AGAIN)).toBe(1);
  expect(posted(world.db, 'transfer_check').map(({ to }) => to)).toEqual([world.member('samira').email]);
  expect(openChecks(world.db, world.member('ruth'), AGAIN)).toContainEqual({
    ...{ transferId: bench.id, dueOn: '2027-05-28' },
  });
});
