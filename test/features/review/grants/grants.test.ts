import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fundingOf } from '../../../../src/features/networks/lines/lines.ts';
import { changeFunding, fundingForm, removeFunding } from '../../../../src/features/networks/lines/funding.ts';
import type { Network } from '../../../../src/features/networks/network.ts';
import { changeFoundation } from '../../../../src/features/review/foundations/change-foundation.ts';
import type { Foundation } from '../../../../src/features/review/foundations/foundation.ts';
import { grantsCsv } from '../../../../src/features/review/grants/grants-csv.ts';
import { grantsPackage } from '../../../../src/features/review/grants/grants-package.ts';
import { linesToPublish } from '../../../../src/features/review/grants/list-grants.ts';
import {
  grantForm,
  publishedGrants,
  publishGrant,
  withdrawGrant,
} from '../../../../src/features/review/grants/publish-grant.ts';
import { addToPortfolio } from '../../../../src/features/review/portfolio/portfolio.ts';
import { adds, joins } from '../../../support/network-parts.ts';
import { addNetwork } from '../../../support/networks.ts';
import type { PersonName } from '../../../support/people.ts';
import { growing } from '../../../support/plan.ts';
import { addFoundation } from '../../../support/reviews.ts';
import { NOW, openWorld, type World } from '../../../support/world.ts';

let world: World;
let bridge: Foundation;
let network: Network;
beforeEach(() => {
  world = openWorld();
  bridge = addFoundation(world.db);
  network = addNetwork(world.db);
  hold('funds');
});
afterEach(() => world.close());

const hold = (how: 'funds' | 'watches') =>
  addToPortfolio(world.db, world.member('tomasz'), bridge.id, { networkId: network.id, how }, NOW);
const line = (typed: Record<string, string> = {}) =>
  adds(
    world.db,
    { networkId: network.id },
    { kind: 'foundation', source: 'Stiftung Brücke', awardedOn: '2025-11-03', nature: 'structural', ...typed },
  );
const words = { title: 'Koordination', description: 'Eine halbe Stelle.' };
const publish = (lineId: number, by: PersonName = 'tomasz', more: { awardedOn?: string } = {}) =>
  publishGrant(world.db, world.member(by), bridge.id, { lineId, ...words, ...more }, NOW);
const whole = () => {
  const publisher = {
    siteName: 'Staffelholz',
    siteUrl: 'https://netz.example.org',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
  };
  return grantsPackage(publishedGrants(world.db), publisher, (id) => `Bezirk ${id}`);
};

describe('the standard', () => {
  const read = (name: string) =>
    JSON.parse(
      readFileSync(join(import.meta.dirname, 'standard', name), 'utf8'),
      texts,
    ) as z.core.JSONSchema.JSONSchema;
  // A grant to an organisation is the first of two kinds.
  const { oneOf: [organisation] = [], ...standard } = read('360-giving-schema.json');
  const grant = z.fromJSONSchema({ ...standard, ...organisation });
  const { grants: _, ...properties } = read('360-giving-package-schema.json').properties ?? {};
  const frame = z.fromJSONSchema({ ...read('360-giving-package-schema.json'), properties });

  test('is kept by every grant, and by the package around them', () => {
    publish(line({ amount: '70.000,50' }));
    publish(line({ title: 'Fest', nature: 'project', from: '02/2024', to: '02/2024' }));
    const made = JSON.parse(JSON.stringify(whole())) as ReturnType<typeof whole>;
    expect(frame.safeParse(made).error?.issues ?? []).toEqual([]);
    expect(made.grants).toHaveLength(2);
    for (const one of made.grants) expect(grant.safeParse(one).error?.issues ?? []).toEqual([]);
  });

  test.each([
    'id',
    'title',
    'description',
    'currency',
    'amountAwarded',
    'awardDate',
    'recipientOrganization',
    'fundingOrganization',
  ])('would notice a grant without %s', (field) => {
    publish(line());
    const { [field]: _, ...rest } = whole().grants[0] as Record<string, unknown>;
    expect(grant.safeParse(rest).success).toBe(false);
  });

  test('would notice a day, a currency and an amount that are none', () => {
    publish(line());
    const [one] = whole().grants;
    for (const bad of [{ awardDate: '3.11.2025' }, { currency: '€' }, { amountAwarded: '70.000' }])
      expect(grant.safeParse({ ...one, ...bad }).success).toBe(false);
  });
});

test('a grant says who gave what to whom, when, for how long and for what', () => {
  publish(line({ amount: '70.000,50', from: '01/2026', to: '12/2027' }));
  expect(whole().grants).toMatchObject([
    {
      ...{ id: '360G-netz_example_org-grant-1', title: 'Koordination', currency: 'EUR', amountAwarded: 70_000.5 },
      ...{ awardDate: '2025-11-03T00:00:00Z' },
      plannedDates: [{ startDate: '2026-01-01T00:00:00Z', endDate: '2027-12-31T00:00:00Z', duration: 24 }],
      recipientOrganization: [{ id: `360G-netz_example_org-network-${network.id}`, name: 'Netz Degerloch' }],
      fundingOrganization: [{ name: 'Stiftung Brücke', url: 'https://netz.example.org/foundations/stiftung-bruecke' }],
      fundingType: [{ vocabulary: 'staffelholz-grant-nature', code: 'structural' }],
      beneficiaryLocation: [{ name: 'Bezirk degerloch', countryCode: 'DE' }],
    },
  ]);
});

test('what is invented says so wherever the data go', () => {
  publish(line());
  expect(whole().grants[0]?.description).toBe('[Invented example] Eine halbe Stelle.');
});

test('it is the foundation’s own statement: what the network changes later changes nothing', () => {
  const id = line();
  publish(id);
  const ruth = world.member('ruth');
  const input = { title: 'Anders', source: 'X', kind: 'other', amount: '1', from: '01/2026', nature: 'project' };
  changeFunding(world.db, ruth, network.id, id, { ...fundingForm.parse(input), version: 1 }, NOW);
  removeFunding(world.db, ruth, network.id, id, NOW);
  expect(fundingOf(world.db, network.id)).toEqual([]);
  expect(whole().grants).toMatchObject([{ title: 'Koordination', amountAwarded: 70_000 }]);
});

test('the table has the same in the columns of the standard', () => {
  publish(line({ amount: '70.000,50' }));
  const rows = parse(grantsCsv(whole().grants), { bom: true, columns: true });
  expect(rows).toMatchObject([
    {
      ...{ Identifier: '360G-netz_example_org-grant-1', Currency: 'EUR', 'Amount Awarded': '70000.5' },
      ...{ 'Award Date': '2025-11-03', 'Recipient Org:Name': 'Netz Degerloch', 'Funding Org:Name': 'Stiftung Brücke' },
      ...{ 'Planned Dates:Duration (months)': '12', 'Funding Type:Code': 'structural' },
    },
  ]);
});

test('no cell of it runs as a formula', () => {
  publishGrant(world.db, world.member('tomasz'), bridge.id, { lineId: line(), title: '=1+1', description: '@x' }, NOW);
  expect(grantsCsv(whole().grants)).toContain(`'=1+1`);
});

test.each<[PersonName, string]>([
  ['samira', 'forbidden'],
  ['hanna', 'not_found'],
  ['emre', 'not_found'],
  ['ruth', 'not_found'],
])('%s does not publish for the foundation: %s', (name, error) => {
  const id = publish(line()).id;
  expect(() => publish(line(), name)).toThrow(error);
  expect(() => withdrawGrant(world.db, world.member(name), bridge.id, id, NOW)).toThrow(error);
});

test('only whole money of a foundation for a network that it funds is published, once', () => {
  const nothing: Record<string, string>[] = [
    { kind: 'municipal' },
    { inKind: 'yes' },
    { amount: '' },
    { amount: '0' },
    { to: '' },
  ];
  for (const typed of nothing) expect(() => publish(line(typed))).toThrow('lineId: not_right');
  const undated = line({ awardedOn: '' });
  expect(() => publish(undated)).toThrow('awardedOn: required');
  expect(publish(undated, 'tomasz', { awardedOn: '2026-01-05' }).awardedOn).toBe('2026-01-05');
  expect(() => publish(undated, 'tomasz', { awardedOn: '2026-01-05' })).toThrow('lineId: taken');
  expect(() => publish(999)).toThrow('lineId: choice');
  hold('watches');
  expect(() => publish(line())).toThrow('lineId: choice');
});

test.each(['stiftung  BRÜCKE', 'Stiftung Bru\u0308cke'])('a line names the foundation as "%s"', (source) => {
  expect(publish(line({ source })).amount).toBe(70_000_00);
});

test.each(['Stiftung Eiche', 'Stiftung Brücke und Stiftung Eiche', 'Brücke'])(
  'what "%s" gives is not published as the foundation’s own',
  (source) => {
    expect(() => publish(line({ source }))).toThrow('lineId: not_right');
    expect(whole().grants).toEqual([]);
  },
);

test('nor is what another one gives through it as a partner', () => {
  const partnerId = String(joins(world.db, { networkId: network.id }, { name: 'Stiftung Brücke' }));
  expect(() => publish(line({ source: 'Land', partnerId }))).toThrow('lineId: not_right');
});

test('it is awarded today at the latest, whoever says when', () => {
  expect(publish(line({ awardedOn: '' }), 'tomasz', { awardedOn: '2026-11-22' }).awardedOn).toBe('2026-11-22');
  const late = { awardedOn: '2026-11-23' };
  expect(() => publish(line(), 'tomasz', late)).toThrow('awardedOn: day_to_come');
  expect(() => publish(line(late))).toThrow('awardedOn: day_to_come');
});

test('a line that one foundation has published is not for another one to publish, whatever it was called before', () => {
  const id = line();
  publish(id);
  const tomasz = world.member('tomasz');
  changeFoundation(world.db, tomasz, bridge.id, { name: 'Stiftung Ufer', about: 'Wir fördern.' }, NOW);
  const other = addFoundation(world.db, { name: 'stiftung  brücke', lead: 'samira', reviewers: [] });
  const samira = world.member('samira');
  addToPortfolio(world.db, samira, other.id, { networkId: network.id, how: 'funds' }, NOW);
  const again = () => publishGrant(world.db, samira, other.id, { lineId: id, ...words }, NOW);
  expect(linesToPublish(world.db, samira, other.id)).toEqual([]);
  expect(again).toThrow('lineId: taken');
  const [published] = publishedGrants(world.db);
  withdrawGrant(world.db, tomasz, bridge.id, published?.grant.id ?? 0, NOW);
  expect(again().lineId).toBe(id);
});

test('a grant is taken back, and not by another foundation', () => {
  const { id } = publish(line());
  const oak = addFoundation(world.db, { name: 'Stiftung Eiche', lead: 'emre', reviewers: [] });
  expect(() => withdrawGrant(world.db, world.member('emre'), oak.id, id, NOW)).toThrow('not_found');
  withdrawGrant(world.db, world.member('tomasz'), bridge.id, id, NOW);
  expect(whole().grants).toEqual([]);
  expect(whole()).not.toHaveProperty('modified');
});

test('titles are as long as the standard has them', () => {
  const typed = { lineId: '1', title: 'a'.repeat(139), description: 'x' };
  expect(grantForm.safeParse(typed).success).toBe(true);
  expect(grantForm.safeParse({ ...typed, title: 'a'.repeat(140) }).success).toBe(false);
  expect(grantForm.safeParse({ ...typed, awardedOn: '1899-01-01' }).success).toBe(false);
});

test('the networks of all grants are asked for at once', () => {
  publish(line());
  publish(line({ title: 'Noch eine' }));
  expect(growing(world.db, () => publishedGrants(world.db)).filter((step) => !step.startsWith('SCAN grants'))).toEqual(
    [],
  );
});

/** A format or a shape is of a text; the standard says so one level above, where Zod does not look for it. */
function texts(_: string, value: unknown): unknown {
  const isShape = typeof value === 'object' && value !== null && ('format' in value || 'pattern' in value);
  return isShape && !('type' in value) ? { type: 'string', ...value } : value;
}
