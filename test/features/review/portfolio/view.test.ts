import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { monthOf } from '../../../../src/lib/month.ts';
import { moneyView } from '../../../../src/features/networks/money/money-view.ts';
import { scenarios } from '../../../../src/features/networks/money/scenarios.ts';
import { startAfterMoment } from '../../../../src/features/networks/money/outlook.ts';
import type { Network } from '../../../../src/features/networks/network.ts';
import type { Foundation } from '../../../../src/features/review/foundations/foundation.ts';
import { askAddress, portfolioAsk } from '../../../../src/features/review/portfolio/ask.ts';
import { endsCsv, portfolioCsv } from '../../../../src/features/review/portfolio/csv.ts';
import { endsOf } from '../../../../src/features/review/portfolio/ends.ts';
import { portfolioMoney } from '../../../../src/features/review/portfolio/money.ts';
import { addToPortfolio } from '../../../../src/features/review/portfolio/portfolio.ts';
import { AXIS_MONTHS, columnsOf, MOST_REACHES, reachesOf } from '../../../../src/features/review/portfolio/reach.ts';
import { portfolioView, ROWS_PAGE } from '../../../../src/features/review/portfolio/view.ts';
import { csvWords } from '../../../../src/pages/_portfolio.ts';
import { adds, costs } from '../../../support/network-parts.ts';
import { addNetwork } from '../../../support/networks.ts';
import { addFoundation } from '../../../support/reviews.ts';
import { districts, NOW, openWorld, type World } from '../../../support/world.ts';

const START = startAfterMoment(NOW);

let world: World;
let bridge: Foundation;
beforeEach(() => {
  world = openWorld();
  bridge = addFoundation(world.db);
});
afterEach(() => world.close());

function held(name: string, how: 'funds' | 'watches' = 'funds', home = 'west'): Network {
  const network = addNetwork(world.db, ['ruth'], { name, home });
  addToPortfolio(world.db, world.member('samira'), bridge.id, { networkId: network.id, how }, NOW);
  return network;
}
const money = () => portfolioMoney(world.db, world.member('samira'), bridge.id, NOW);
const view = (query = '') =>
  portfolioView(money(), portfolioAsk(new URLSearchParams(query)), {
    foundation: bridge,
    districts,
    start: START,
  });
const fund = ({ id: networkId }: Network, typed: Record<string, string>) => adds(world.db, { networkId }, typed);
const pay = ({ id: networkId }: Network, typed: Record<string, string>) => costs(world.db, { networkId }, typed);

/** Four months of money, at ten euros a month. */
function shortOfMoney(name: string): Network {
  const network = held(name);
  fund(network, { amount: '40', from: '12/2026', to: '03/2027', nature: 'structural' });
  pay(network, { amount: '490', from: '12/2026', to: '12/2030' });
  return network;
}

test('an empty portfolio has a page', () => {
  const empty = view();
  expect([empty.count, empty.ends, empty.cliffs, empty.sums.total, empty.unfunded.size]).toEqual([
    0,
    [],
    [],
    0,
    districts.length,
  ]);
});

test('a row tells what the foundation itself still gives, and until when', () => {
  const network = held('Netz Mitte');
  fund(network, { source: 'stiftung brücke', amount: '240', from: '12/2026', to: '11/2028', nature: 'structural' });
  fund(network, { source: 'Stiftung Brücke', amount: '60', from: '12/2026', to: '02/2027', nature: 'structural' });
  fund(network, { source: 'Stiftung Brücke', amount: '60', from: '01/2026', to: '06/2026', nature: 'structural' });
  fund(held('Netz Ost'), { source: 'Stadt', amount: '60', from: '12/2026', to: '11/2027', nature: 'structural' });
  const [mitte, ost] = view().rows;
  expect(mitte?.own).toEqual({ ending: 0, further: { ahead: 180_00, end: monthOf('2028-11') } });
  expect(ost?.own).toBeUndefined();
});

test('a row tells of an own funding that ends this month until the month is over', () => {
  const own = (name: string, ...ends: string[]) => {
    const network = held(name);
    for (const to of ends) fund(network, { source: 'Stiftung Brücke', amount: '1.200', from: '01/2026', to });
  };
  own('Netz A', '11/2026');
  own('Netz B', '11/2026', '12/2026');
  own('Netz C', '10/2026');
  fund(held('Netz D'), { source: 'Stadt', from: '01/2026', to: '11/2026' });
  expect(view().rows.map((row) => row.own)).toEqual([
    { ending: 1, further: undefined },
    { ending: 1, further: { ahead: 100_00, end: monthOf('2026-12') } },
    undefined,
    undefined,
  ]);
});

test('who has not told what they cost is shown, and not reckoned', () => {
  shortOfMoney('Netz Kurz');
  const silent = held('Netz Still');
  fund(silent, { amount: '12.000', from: '12/2026', to: '11/2027', nature: 'project' });
  const { rows, missing, structural, reaches, unknown } = view('order=cliff');
  expect(unknown).toBe(1);
  expect(rows.map(({ network, outlook }) => [network.name, outlook?.covered])).toEqual([
    ['Netz Kurz', 4],
    ['Netz Still', undefined],
  ]);
  expect(reaches.map((reach) => reach.reaches === undefined)).toEqual([false, true]);
  expect(missing).toBe(8000);
  expect(structural).toBeCloseTo(4000 / 1_204_000, 6);
  const [, second] = parse<Record<string, string>>(
    portfolioCsv(money(), new Map(), { foundation: bridge, start: START, words: csvWords() }),
    {
      ...{ bom: true, columns: true, delimiter: ';' },
    },
  );
  expect(second).toMatchObject({ name: 'Netz Still', monthsCovered: '', gap: '', nextTwelveMonths: '12000,00' });
});

test('of the sums it is told what is no money', () => {
  const network = held('Netz Raum');
  fund(network, { amount: '12.000', from: '12/2026', to: '11/2027' });
  expect(view().inKind).toBe(0);
  fund(network, { amount: '2.400', from: '12/2026', to: '11/2028', inKind: 'yes' });
  expect([view().sums.total, view().inKind]).toEqual([13_200_00, 1_200_00]);
});

describe('the axis of ends', () => {
  test('counts every end in its quarter, structural and project-bound apart, and the late ones at its edge', () => {
    const network = held('Netz West');
    fund(network, { title: 'A', from: '01/2026', to: '12/2026', nature: 'structural' });
    fund(network, { title: 'B', from: '01/2026', to: '02/2027', nature: 'project' });
    fund(network, { title: 'C', from: '01/2026', to: '03/2027', nature: 'project' });
    fund(network, { title: 'D', from: '01/2026', to: '12/2040', nature: 'structural' });
    fund(network, { title: 'over', from: '01/2020', to: '12/2020' });
    fund(network, { title: 'endless', from: '01/2020', to: '' });
    const { ends } = endsOf(money(), START);
    const columns = columnsOf(ends, START);
    expect(ends.map(({ line }) => line.title)).toEqual(['A', 'B', 'C', 'D']);
    expect(columns[0]).toMatchObject({ structural: 1, project: 1, isLate: false });
    expect(columns[1]).toMatchObject({ structural: 0, project: 1 });
    expect(columns.at(-1)).toMatchObject({ structural: 1, isLate: true });
    expect(columns.reduce((sum, { structural, project }) => sum + structural + project, 0)).toBe(ends.length);
    expect(columns.every(({ x, width }) => x >= 0 && x + width <= 100.01)).toBe(true);
    const rows = parse<Record<string, string>>(endsCsv(ends, csvWords()), { bom: true, columns: true, delimiter: ';' });
    expect(rows.map(({ lastMonth, title }) => [lastMonth, title])[0]).toEqual(['2026-12', 'A']);
  });

  test('has the end in the month that runs now in its first column, at the edge of its row and first in the table', () => {
    const network = held('Netz West');
    fund(network, { title: 'Jetzt', from: '01/2026', to: '11/2026', nature: 'structural' });
    fund(network, { title: 'Bald', from: '01/2026', to: '12/2026', nature: 'structural' });
    fund(network, { title: 'Vorbei', from: '01/2026', to: '10/2026', nature: 'structural' });
    const { ends, columns, reaches } = view();
    expect(columns[0]).toMatchObject({ month: START - 1, last: START + 2, structural: 2 });
    expect(columns[1]).toMatchObject({ month: START + 3, last: START + 5, structural: 0 });
    expect(reaches[0]?.ends.map(({ x, title }) => [title, x > 0])).toEqual([
      ['Jetzt', false],
      ['Bald', true],
    ]);
    const rows = parse<Record<string, string>>(endsCsv(ends, csvWords()), { bom: true, columns: true, delimiter: ';' });
    expect(rows.map(({ lastMonth }) => lastMonth)).toEqual(['2026-11', '2026-12']);
  });

  test('puts whoever has least time first, and no more than one looks through', () => {
    const [late, soon] = [shortOfMoney('Netz Spät'), held('Netz Bald')];
    pay(soon, { amount: '10', from: '12/2026', to: '12/2026' });
    expect(reachesOf(money(), START).map(({ network }) => network.name)).toEqual([soon.name, late.name]);
    expect(reachesOf(money(), START)[0]).toMatchObject({ covered: 0, isNear: true, reaches: 0 });
    expect(reachesOf(money(), START, 1)).toHaveLength(1);
    expect(AXIS_MONTHS % 12).toBe(0);
    expect(MOST_REACHES).toBeGreaterThan(20);
  });
});

test('a table of more than a page leads on and back, and shows all at once when asked', () => {
  world.db.transaction(() => {
    for (let number = 0; number < ROWS_PAGE + 3; number++) held(`Netz ${String(100 + number)}`);
  });
  const first = view();
  expect([first.rows.length, first.next, first.previous]).toEqual([ROWS_PAGE, ROWS_PAGE, undefined]);
  const second = view(`skip=${String(ROWS_PAGE)}`);
  expect([second.rows.length, second.next, second.previous]).toEqual([3, undefined, 0]);
  expect(view('whole').rows).toHaveLength(ROWS_PAGE + 3);
  // An odd place is the first one.
  for (const odd of ['skip=-1', 'skip=x', 'skip=9999']) expect(view(odd).rows).toEqual(first.rows);
});

test('what is asked narrows figures and table alike, the map by how networks are held', () => {
  const [funded, watched] = [held('Netz A'), held('Netz B', 'watches', 'nord')];
  for (const network of [funded, watched])
    fund(network, { amount: '100', from: '01/2026', to: '', nature: 'structural' });
  expect(view('how=funds')).toMatchObject({ count: 1, funded: 1, watched: 0, ahead: 120_000 });
  expect(view('how=funds').unfunded.has('nord')).toBe(true);
  expect(view('district=west').unfunded.has('nord')).toBe(false);
  expect(view('district=west').rows.map(({ network }) => network.name)).toEqual(['Netz A']);
  expect(view('how=owns&order=size').count).toBe(2);
});

test('what would be without the city, or without the largest source, is reckoned as the money page does', () => {
  const network = held('Netz Mitte');
  fund(network, { source: 'Stadt', kind: 'municipal', amount: '1.200', from: '12/2026', to: '11/2027' });
  fund(network, { source: 'Amt', kind: 'municipal', amount: '600', from: '12/2026', to: '11/2027' });
  fund(network, { source: 'Erbe', kind: 'other', amount: '2.400', from: '12/2026', to: '11/2027' });
  pay(network, { amount: '3.600', from: '12/2026', to: '11/2027' });
  fund(held('Netz Still'), { kind: 'municipal' });
  const assumed = (query: string) => view(query).rows.map((row) => row.assumed);
  expect(assumed('')).toEqual([undefined, undefined]);
  expect(assumed('assumed=city')).toEqual([{ covered: 0, isLong: false, gap: 1_200_00 }, undefined]);
  expect(assumed('assumed=biggest')).toEqual([{ covered: 0, isLong: false, gap: 1_800_00 }, undefined]);
  expect(assumed('assumed=everything')).toEqual([undefined, undefined]);
  const plan = moneyView(world.db, { member: world.member('samira'), runs: false, reviews: true }, network.id).plan;
  const biggest = scenarios(plan, { day: '2026-11-22', share: 0, partnerId: undefined, withInKind: true })[1];
  expect(biggest).toMatchObject({ what: 'biggest', outlook: { covered: 0, gap: 1_800_00 } });
  const [row] = parse<Record<string, string>>(
    portfolioCsv(money(), new Map(), { foundation: bridge, start: START, assumed: 'city', words: csvWords() }),
    {
      ...{ bom: true, columns: true, delimiter: ';' },
    },
  );
  expect(row).toMatchObject({
    ...{ assumed: 'city', 'assumed.de': 'die Stadt zahlt nicht mehr' },
    ...{ assumedMonthsCovered: '0', assumedGap: '1200,00' },
  });
  const asked = portfolioAsk(new URLSearchParams('assumed=biggest'));
  expect(askAddress('/reviews/portfolio', asked, { skip: 50 })).toBe('/reviews/portfolio?assumed=biggest&skip=50');
});

test('addresses say what is asked, and nothing else', () => {
  const asked = portfolioAsk(new URLSearchParams('foundation=bruecke&how=funds&order=gap&skip=50&whole'));
  expect(askAddress('/reviews/portfolio', asked)).toBe('/reviews/portfolio?foundation=bruecke&how=funds&order=gap');
  expect(askAddress('/reviews/portfolio', asked, { how: undefined, skip: 100 })).toBe(
    '/reviews/portfolio?foundation=bruecke&order=gap&skip=100',
  );
});
