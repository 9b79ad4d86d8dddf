import { expect, test } from 'vitest';
import { addressOf, assumptionsIn, strangersIn } from '../../../../src/features/networks/money/assumptions.ts';

const read = (query: string) => assumptionsIn(new URLSearchParams(query), '2026-11-22');

test('without a word one reckons from today, with a fifth less', () => {
  const { assumptions, problems } = read('');
  expect(assumptions).toEqual({
    day: '2026-11-22',
    share: 2000,
    partnerId: undefined,
    source: undefined,
    withInKind: true,
  });
  expect(problems).toEqual({});
});

test('what is supposed stands in the address, and is read from it again', () => {
  const { assumptions } = read('day=2026-06-15&share=12,5 %&partner=3&source=Stadt Köln&inkind=no');
  expect(assumptions).toEqual({
    day: '2026-06-15',
    share: 1250,
    partnerId: 3,
    source: 'Stadt Köln',
    withInKind: false,
  });
  const address = addressOf('/networks/a/money', assumptions);
  expect(address).toBe('/networks/a/money?day=2026-06-15&share=12.5&partner=3&source=Stadt+K%C3%B6ln&inkind=no');
  expect(read(address.split('?')[1] ?? '').assumptions).toEqual(assumptions);
});

test.each(['0', '100', '33.33', '5%'])('a share of %s is fine', (share) => {
  expect(read(new URLSearchParams({ share }).toString()).problems).toEqual({});
});

test.each(['101', '-5', 'viel', '20.123', '1e2', '100,01'])(
  'a share of %s is none: it is said, and typed again',
  (share) => {
    const { assumptions, problems, typed } = read(new URLSearchParams({ share }).toString());
    expect([assumptions.share, problems.share?.key, typed.share]).toEqual([2000, 'share', share]);
  },
);

test.each(['2016-11-22', '2036-11-22', '2028-02-29'])('%s is not too far away to reckon from', (day) => {
  const { assumptions, problems } = read(`day=${day}`);
  expect([assumptions.day, problems]).toEqual([day, {}]);
});

test.each(['1999-01-01', '2016-11-21', '2036-11-23', '9999-01-01'])(
  'nobody has told of money on %s: it is said, and reckoned from today',
  (day) => {
    const { assumptions, problems, typed } = read(`day=${day}`);
    expect([assumptions.day, typed.day]).toEqual(['2026-11-22', day]);
    expect(problems.day).toEqual({ key: 'far_from_today', limit: 10 });
  },
);

test.each(['gestern', '2026-02-30', '02026-01-01'])('%s is no day to reckon from', (day) => {
  const { assumptions, problems } = read(`day=${day}`);
  expect([assumptions.day, problems.day?.key]).toEqual(['2026-11-22', 'not_right']);
});

test('a partner who is none is nobody', () => {
  expect(read('partner=abc').assumptions.partnerId).toBeUndefined();
  expect(read('partner=-1').assumptions.partnerId).toBeUndefined();
});

test('a payer or a partner that the network does not have is said to be none, where there is a choice', () => {
  const known = { payers: ['Stadt', 'Stiftung Gute Nachbarn'], partnerIds: [3] };
  const strange = (query: string, among = known) => Object.keys(strangersIn(read(query).assumptions, among));
  expect(strange('source=Niemand&partner=999')).toEqual(['source', 'partner']);
  expect(strange('source=stadt&partner=3')).toEqual([]);
  expect(strange('')).toEqual([]);
  expect(strange('source=Niemand&partner=999', { payers: ['Stadt'], partnerIds: [] })).toEqual([]);
});
