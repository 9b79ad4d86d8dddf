import { expect, test } from 'vitest';
import { table } from '../../../scripts/bench/table.ts';

const small = { 'build, in all (s)': 10.04, 'memory at rest (MiB)': NaN };
const large = { 'build, in all (s)': 1234.4, 'memory at rest (MiB)': NaN };

test('each figure is a line with every site, its growth and its aim', () => {
  const [head, build] = table(
    new Map([
      [200, small],
      [2_000, large],
    ]),
  ).split('\n');
  expect(head).toMatch(/^cases +200 +2,000 +growth +aim$/);
  expect(build).toMatch(/^build, in all \(s\) +10 +1,234 +× 123 +≤ 60$/);
});

test('what could not be measured is a dash', () => {
  expect(table(new Map([[200, small]]))).toMatch(/memory at rest \(MiB\) +– +× – +≤ 150/);
});
