import { expect, test } from 'vitest';
import { changedCriteria, newsIn } from '../../../../src/features/review/criteria/changed-criteria.ts';
import type { Criterion } from '../../../../src/features/review/criteria/criterion.ts';
import { defaultCriteria } from '../../../../src/features/review/criteria/default-criteria.ts';

const criteria = defaultCriteria('de');
const [first, second, ...others] = criteria as [Criterion, Criterion, ...Criterion[]];

test('the same criteria in another order have not changed', () => {
  expect(changedCriteria({ criteria }, { criteria: criteria.toReversed() })).toEqual({ changed: [], gone: [] });
});

test('what came, what reads differently and what is gone is told', () => {
  const other = { ...second, question: 'Wer fehlt noch?' };
  const added = { ...first, code: 'neu', title: 'Neu' };
  const after = { criteria: [other, ...others, added] };
  expect(changedCriteria({ criteria }, after)).toEqual({ changed: [other, added], gone: [first] });
  expect(newsIn({ criteria }, after)).toEqual({ added: [added], changed: [other], gone: [first] });
});
