import { takeStep } from '../../src/features/transfers/take-step.ts';
import type { Transfer } from '../../src/features/transfers/transfer.ts';
import { emptyOutbox } from './letters.ts';
import { addNetwork, publish, takeBench } from './networks.ts';
import { daysAgo, type World } from './world.ts';

/** The day on which it is asked whether the bench of `runningBench` still runs. */
export const DUE = new Date('2027-02-28T08:00:00Z');

/** A bench that runs since August, at a network that Ruth and Samira run. No letter has gone out. */
export function runningBench({ db, member }: World): Transfer {
  publish(db);
  const { id: networkId } = addNetwork(db, ['ruth', 'samira']);
  const bench = takeBench(db, { networkId }, 'ruth', daysAgo(100));
  const step = { state: 'running', on: '2026-08-28', words: undefined } as const;
  takeStep(db, member('ruth'), bench.id, step, daysAgo(80));
  emptyOutbox(db);
  return bench;
}
