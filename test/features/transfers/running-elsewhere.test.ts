import { expect, test } from 'vitest';
import { runningElsewhere } from '../../../src/features/transfers/running-elsewhere.ts';
import { aCase, villageBus } from '../catalogue/cases.ts';

const places = (...asked: Parameters<typeof runningElsewhere>) => runningElsewhere(...asked).map(({ place }) => place);

test('of the adoptions of a case file those count that are known to run', () => {
  const states = [
    'planned',
    'running',
    'completed',
    'permanent',
    'stopped',
    'unknown',
    'parallel',
    'comparison',
  ] as const;
  const { data } = aCase('bank', { adoptions: states.map((state) => ({ place: state, state })) });
  expect(places(data, [])).toEqual(['running', 'permanent']);
  expect(places(villageBus.data, [])).toEqual(['Unterdorf']);
  expect(places(aCase('still').data, [])).toEqual([]);
});

test('where a network has recorded it, too, the network tells', () => {
  const adoptions = ['birkach', undefined].map((tile) => ({ place: tile ?? 'Rot', state: 'running' as const, tile }));
  const { data } = aCase('bank', { adoptions });
  expect(places(data, ['birkach', undefined])).toEqual(['Rot']);
  expect(places(data, ['moehringen'])).toEqual(['birkach', 'Rot']);
});
