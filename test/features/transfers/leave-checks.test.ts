import { afterEach, expect, test } from 'vitest';
import { mails } from '../../../db/schema/mail.ts';
import { leaveByToken } from '../../../src/features/mail/leave.ts';
import { messageOf, type Claimed } from '../../../src/features/mail/message.ts';
import { askChecks } from '../../../src/features/transfers/ask-checks.ts';
import { openChecks } from '../../../src/features/transfers/open-checks.ts';
import { takeStep } from '../../../src/features/transfers/take-step.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import { addNetwork, publish, takeBench } from '../../support/networks.ts';
import { daysAgo, openWorld } from '../../support/world.ts';
import { sender } from '../mail/letters.ts';

const DUE = new Date('2027-02-28T08:00:00Z');
const AGAIN = new Date('2027-05-28T08:00:00Z');

const world = openWorld();
afterEach(() => world.close());

test('whoever leaves these letters gets no more, and finds the question among what waits', () => {
  publish(world.db);
  const { id: networkId } = addNetwork(world.db, ['ruth', 'samira']);
  const bench = takeBench(world.db, { networkId }, 'ruth', daysAgo(100));
  const step = { state: 'running', on: '2026-08-28', words: undefined } as const;
  takeStep(world.db, world.member('ruth'), bench.id, step, daysAgo(80));
  emptyOutbox(world.db);
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
