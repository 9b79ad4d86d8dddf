import { expect, test } from 'vitest';
import { easeOf } from '../../../src/features/catalogue/ease.ts';
import { aCase, effortWith, estimate, stated } from './cases.ts';

type Known = Parameters<typeof effortWith>[0];
const ease = (known: Known) => easeOf(aCase('fall', { effort: effortWith(known) }).data.effort);

test('difficulty decides before money, money before time', () => {
  const easy = ease({ difficulty: stated(1), startMoney: stated('over-100000'), leadTimeMonths: stated(360) });
  const cheap = ease({ difficulty: stated(2), startMoney: stated('none'), leadTimeMonths: stated(360) });
  const quick = ease({ difficulty: stated(2), startMoney: stated('up-to-500'), leadTimeMonths: stated(0) });
  expect(easy).toBeLessThan(cheap);
  expect(cheap).toBeLessThan(quick);
});

test('what is not known comes behind what is', () => {
  expect(ease({ difficulty: stated(5) })).toBeLessThan(ease({ startMoney: stated('none') }));
  expect(ease({ difficulty: stated(5), leadTimeMonths: stated(360) })).toBeLessThan(ease({ difficulty: stated(5) }));
});

test('of a range the larger end counts, and half months count too', () => {
  const range = ease({ difficulty: stated(1), leadTimeMonths: estimate({ min: 1, max: 6 }) });
  expect(range).toBe(ease({ difficulty: stated(1), leadTimeMonths: stated(6) }));
  expect(ease({ leadTimeMonths: stated(0.5) })).toBeLessThan(ease({ leadTimeMonths: stated(1) }));
});
