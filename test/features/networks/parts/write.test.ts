import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Network } from '../../../../src/features/networks/network.ts';
import { stepDown } from '../../../../src/features/networks/organiser.ts';
import { partForms } from '../../../../src/features/networks/parts/forms.ts';
import { standing } from '../../../../src/features/networks/parts/keep.ts';
import { writePart } from '../../../../src/features/networks/parts/write.ts';
import { versionsOf } from '../../../../src/features/networks/parts/read.ts';
import { writes } from '../../../support/network-parts.ts';
import { addNetwork } from '../../../support/networks.ts';
import { daysAgo, NOW, openWorld, type World } from '../../../support/world.ts';

let world: World;
let network: Network;
beforeEach(() => {
  world = openWorld();
  network = addNetwork(world.db, ['ruth', 'samira']);
});
afterEach(() => world.close());

const place = () => ({ networkId: network.id });
const organiser = () => ({ member: world.member('ruth'), runs: true, reviews: false });

test('an organiser writes a part, and what stood before is kept with who wrote it when', () => {
  writes(world.db, { ...place(), now: daysAgo(3) }, 'governance', { vision: 'Alle kennen sich.' });
  writes(world.db, { ...place(), by: 'samira' }, 'governance', { vision: 'Alle helfen sich.' });
  const [now, before, ...rest] = versionsOf(world.db, organiser(), network.id, 'governance');
  expect(now).toMatchObject({ version: 2, editor: 'Samira Haddad', editedAt: NOW, replacedAt: null });
  expect(now?.body.fields).toEqual({ vision: 'Alle helfen sich.' });
  expect(before).toMatchObject({ version: 1, editor: 'Ruth Kessler', editedAt: daysAgo(3), replacedAt: NOW });
  expect(before?.body.fields).toEqual({ vision: 'Alle kennen sich.' });
  expect(rest).toEqual([]);
});

test('what is left out is taken away, and saving the same again is no new version', () => {
  writes(world.db, place(), 'home', { since: '06/2013', legalHome: 'Bürgerhaus e. V.' });
  writes(world.db, place(), 'home', { since: '2013-06' });
  expect(standing(world.db, network.id, 'home')?.body).toEqual({ fields: { since: '2013-06' } });
  writes(world.db, place(), 'home', { since: '2013-06' });
  expect(standing(world.db, network.id, 'home')?.version).toBe(2);
});

test('a form that was made before a change of somebody else does not undo it', () => {
  writes(world.db, place(), 'needs', { needs: 'Einen Raum.' });
  expect(() => writes(world.db, place(), 'needs', { needs: 'Geld.', version: '0' })).toThrow('form: overtaken');
});

test('whoever does not run the network writes nothing, not even those who look after the site', () => {
  for (const by of ['joerg', 'emre', 'hanna'] as const)
    expect(() => writes(world.db, { ...place(), by }, 'needs', { needs: 'Geld.' })).toThrow('forbidden');
});

test('an organiser who has given it up does not write any more', () => {
  const ruth = world.member('ruth');
  stepDown(world.db, ruth, network.id);
  expect(() => writes(world.db, place(), 'risks', { risks: 'Keine.' })).toThrow('forbidden');
});

test('the purpose is a part with versions too', () => {
  expect(standing(world.db, network.id, 'purpose')).toMatchObject({ version: 1, seenBy: 'public' });
  expect(standing(world.db, network.id, 'purpose')?.body.fields).toMatchObject({ districts: 'degerloch' });
});

describe('what is typed is read or refused', () => {
  const common = { seenBy: 'public', version: '0' };
  test.each([
    ['rhythm', { paidHours: '19,5', unpaidHours: '0' }, { paidHours: 19.5, unpaidHours: 0 }],
    ['costs', { reserve: '1.234,56 €' }, { reserve: 123_456 }],
    ['table', { seats_business: '3' }, { seats_business: 3 }],
    ['home', { since: 'Juni 2013' }, { since: '2013-06' }],
  ] as const)('%s: %j', (part, typed, read) => {
    expect(partForms[part].parse({ ...common, ...typed })).toMatchObject(read);
  });

  test.each([
    ['rhythm', { paidHours: '-3' }],
    ['rhythm', { paidHours: 'viele' }],
    ['rhythm', { unpaidHours: '9999' }],
    ['costs', { reserve: '-16.000' }],
    ['costs', { reserve: '999.999.999.999' }],
    ['table', { seats_business: '-1' }],
    ['table', { seats_business: '1,5' }],
    ['home', { since: '1789' }],
    ['model', { benefit: 'a'.repeat(601) }],
    ['needs', { seenBy: 'nobody' }],
  ] as const)('%s: %j is refused', (part, typed) => {
    expect(partForms[part].safeParse({ ...common, ...typed }).success).toBe(false);
  });
});

test('nobody else’s version can be named', () => {
  const input = { seenBy: 'public', version: -1 } as never;
  expect(() => writePart(world.db, world.member('ruth'), { ...place(), part: 'needs' }, input, NOW)).toThrow(
    'overtaken',
  );
});
