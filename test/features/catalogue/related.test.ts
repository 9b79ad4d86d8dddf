import { expect, test } from 'vitest';
import { relativesIn } from '../../../src/features/catalogue/related.ts';
import { aCase, readingBench, repairCafe, smallWorld, villageBus } from './cases.ts';

const related = (slug: string, limit = 3) => relativesIn(smallWorld.projects)(slug, limit);

test('a case that was taken from another one comes first, with its shared facts', () => {
  const [first] = related('dorfladen');
  expect(first?.entry.slug).toBe('buergerbus');
  expect(first?.reasons.map((reason) => reason.kind)).toEqual(['lineage', 'target', 'place', 'difficulty']);
});

test.each([
  ['running', 'lineage'],
  ['stopped', 'lineage'],
  ['unknown', 'lineage'],
  ['parallel', 'sister'],
  ['planned', 'planned'],
  ['comparison', undefined],
] as const)('an adoption that is %s makes the two cases: %s', (state, link) => {
  const kiosk = aCase('kiosk', { fields: ['digital'], adoptions: [{ place: 'Rot', state, project: 'lesebank' }] });
  for (const slug of ['kiosk', 'lesebank']) {
    const reasons = relativesIn([kiosk, readingBench])(slug, 3).flatMap((relative) => relative.reasons);
    expect(reasons.flatMap((reason) => ('code' in reason ? [] : reason.kind))).toEqual(link ? [link] : []);
  }
});

test('the relation holds in both directions', () => {
  const [first] = related('buergerbus');
  expect(first?.entry.slug).toBe('dorfladen');
  expect(first?.reasons).toContainEqual({ kind: 'lineage' });
});

test('cases share fields and target groups, and say which', () => {
  expect(related('lesebank').map(({ entry }) => entry.slug)).toEqual(['reparaturcafe', 'buergerbus', 'dorfladen']);
  expect(related('lesebank')[0]?.reasons).toContainEqual({ kind: 'field', code: 'encounter' });
});

test('what few cases share weighs more than what all share', () => {
  const rare = aCase('wohnen-a', { fields: ['housing'] });
  const alike = aCase('wohnen-b', { fields: ['housing'], targetGroups: ['families'] });
  const all = [rare, alike, readingBench, repairCafe, villageBus, aCase('bank-2'), aCase('bank-3')];
  expect(relativesIn(all)('wohnen-a', 1)[0]?.entry.slug).toBe('wohnen-b');
});

test('a case is never related to itself, and the list is as short as asked', () => {
  expect(related('lesebank', 1)).toHaveLength(1);
  expect(related('lesebank', 9).map(({ entry }) => entry.slug)).not.toContain('lesebank');
});

test('without a shared field, target group or lineage there is no relation', () => {
  const stranger = aCase('fremd', { fields: ['digital'], targetGroups: ['businesses'] });
  expect(relativesIn([readingBench, stranger])('lesebank', 3)).toEqual([]);
});

test('an unknown case has no relatives', () => {
  expect(related('atlantis')).toEqual([]);
});

test('a link to a case that is gone is no relation', () => {
  const orphan = aCase('waise', { derivedFrom: { place: 'Atlantis', project: 'atlantis' } });
  expect(relativesIn([orphan, readingBench])('waise', 3).map(({ entry }) => entry.slug)).toEqual(['lesebank']);
});
