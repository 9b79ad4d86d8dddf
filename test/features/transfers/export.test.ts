import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { transferCodebook } from '../../../src/features/transfers/codebook.ts';
import { transfersCsv } from '../../../src/features/transfers/csv.ts';
import { exportedTransfers, transfersJson } from '../../../src/features/transfers/export.ts';
import { takeStep } from '../../../src/features/transfers/take-step.ts';
import { tellingForm, tellTransfer } from '../../../src/features/transfers/tell.ts';
import type { Audience } from '../../../src/features/transfers/transfer.ts';
import { addNetwork, publish, takeBench } from '../../support/networks.ts';
import { growing, plansOf } from '../../support/plan.ts';
import { districts, NOW, openWorld, type World } from '../../support/world.ts';

const publisher = { siteName: 'Staffelholz', siteUrl: 'https://staffelholz.example.org' };

let world: World;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  const { id: networkId } = addNetwork(world.db);
  const take = (seenBy: Audience, project: string) => takeBench(world.db, { networkId, project, seenBy });
  take('members', 'buergerbus');
  take('anonymised', 'dorfladen');
  const { id } = take('public', 'lesebank');
  const ruth = world.member('ruth');
  const telling = {
    version: '1',
    seenBy: 'public',
    kept: '=1+1',
    changed: 'Die Farbe.',
    hours: '12',
    cost: 'up-to-500',
  };
  tellTransfer(world.db, ruth, id, tellingForm.parse(telling), NOW);
  takeStep(world.db, ruth, id, { state: 'stopped', on: '2026-11-22', words: 'Zu laut.' }, NOW);
});
afterEach(() => world.close());

const found = () => exportedTransfers(world.db, publisher, { name: 'Stuttgart', districts });
const json = () => transfersJson(found(), publisher) as { schemaVersion: string; transfers: Record<string, unknown>[] };
const table = () => parse<Record<string, string>>(transfersCsv(found()), { bom: true, columns: true, delimiter: ';' });

test('the table holds what is for everyone, and says no more of it than its page', () => {
  const rows = table();
  expect(rows.map(({ project, network, districtName }) => [project, network, districtName])).toEqual([
    ['dorfladen', '', ''],
    ['lesebank', 'Netz Degerloch', 'Degerloch'],
  ]);
  expect(JSON.stringify(rows[0])).not.toMatch(/degerloch|Ruth/i);
});

test('states, days and codes stand with their words, and no cell runs as a formula', () => {
  expect(table()[1]).toMatchObject({
    ...{ state: 'stopped', 'state.de': 'beendet', 'on.interested': '2026-11-22', 'on.stopped': '2026-11-22' },
    ...{ 'stopped.words': 'Zu laut.', 'told.hours': '12', 'told.cost.de': 'bis 500\u00a0€', 'told.kept': "'=1+1" },
  });
});

test('the same as JSON, with every step', () => {
  const { transfers, schemaVersion } = json();
  expect(schemaVersion).toBe('2.0');
  expect(transfers[1]).toMatchObject({
    address: 'https://staffelholz.example.org/transfers/3',
    told: { kept: '=1+1' },
    steps: [{ state: 'interested' }, { state: 'stopped', words: 'Zu laut.' }],
  });
});

test('the day of the last change and what was changed stand apart, in the table and as JSON', () => {
  expect(table()[1]).toMatchObject({ changed: '2026-11-22', 'told.changed': 'Die Farbe.' });
  expect(json().transfers[1]).toMatchObject({ changed: '2026-11-22', told: { changed: 'Die Farbe.' } });
});

test('the fields of the JSON bear the names of the codebook', () => {
  const names = json().transfers.flatMap(({ steps: _, told, ...transfer }) => [
    ...Object.keys(transfer),
    ...Object.keys(told as object).map((key) => `told.${key}`),
  ]);
  const known = transferCodebook().columns.map(({ name }) => name);
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
});

test('all of it is read along indexes, the steps of many with one question', () => {
  expect(growing(world.db, () => found())).toEqual([]);
  const steps = plansOf(world.db, () => found()).filter(({ sql }) => sql.includes('left join "members"'));
  expect(steps).toHaveLength(1);
});

test('the codebook knows every column in both languages', () => {
  const { columns } = transferCodebook();
  expect(columns.map(({ name }) => name)).toEqual(Object.keys(table()[0] ?? {}));
  expect(columns.filter(({ meaning }) => !meaning.de || !meaning.en)).toEqual([]);
});
