import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../db/database.ts';
import { acts } from '../../../db/schema/members.ts';
import { organiserInvitations } from '../../../db/schema/networks.ts';
import { endNetwork } from '../../../src/features/networks/end-network.ts';
import { listNetworks, networkAt, networksOf } from '../../../src/features/networks/find.ts';
import { changeNetwork } from '../../../src/features/networks/found-network.ts';
import { answerInvitation, inviteOrganiser } from '../../../src/features/networks/invite-organiser.ts';
import type { NetworkChange } from '../../../src/features/networks/network.ts';
import { fitForm, saveFit } from '../../../src/features/transfers/fit.ts';
import { takeStep } from '../../../src/features/transfers/take-step.ts';
import { tellingForm, tellTransfer } from '../../../src/features/transfers/tell.ts';
import { rowsOf } from '../../support/forum.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import { adds, writes } from '../../support/network-parts.ts';
import { addNetwork, publish, takeBench } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let slug: string;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  ({ slug } = addNetwork(world.db, ['ruth']));
  emptyOutbox(world.db);
});
afterEach(() => world.close());

const end = (by: PersonName) => endNetwork(world.db, world.member(by), slug, { reason: 'Alle sind weggezogen.' }, NOW);

test('a moderator ends a network: it leaves the lists, and its page says why', () => {
  end('emre');
  expect(networkAt(world.db, slug)).toMatchObject({ endedAt: NOW, endedBecause: 'Alle sind weggezogen.' });
  expect(listNetworks(world.db, {}).networks).toEqual([]);
  expect(networksOf(world.db, world.member('ruth'))).toEqual([]);
  expect(world.db.select().from(acts).all().at(-1)).toMatchObject({
    kind: 'end_network',
    reason: 'Alle sind weggezogen.',
  });
});

test('those who ran it are told why', () => {
  end('emre');
  const [letter] = posted(world.db, 'network_ended');
  expect(letter).toMatchObject({ to: 'ruth.kessler@example.org', path: `/networks/${slug}` });
  expect(letter?.text).toContain('„Alle sind weggezogen.“');
});

test('it takes nothing home any more', () => {
  const { id: networkId } = networkAt(world.db, slug);
  end('emre');
  expect(() => takeBench(world.db, { networkId })).toThrow('place: choice');
});

/** What an ended network would do, each by somebody who could until then. */
const ACTS: [string, (db: Database, id: number) => () => unknown][] = [
  ['is described anew', (db, id) => () => changeNetwork(db, world.member('ruth'), id, described, NOW)],
  ['is described anew by who looks after the site', (db, id) => () => changeNetwork(db, hanna(), id, described, NOW)],
  ['writes a part', (db, networkId) => () => writes(db, { networkId }, 'needs', { needs: 'Einen Raum.' })],
  ['adds a line', (db, networkId) => () => adds(db, { networkId })],
  [
    'asks for organisers',
    (db, id) => () => inviteOrganiser(db, world.member('ruth'), id, { ...asked(), words: undefined }, NOW),
  ],
  [
    'gets organisers',
    (db, id) => {
      inviteOrganiser(db, world.member('ruth'), id, { ...asked(), words: undefined }, NOW);
      return () => answerInvitation(db, world.member('samira'), id, 'yes', NOW);
    },
  ],
  [
    'takes a step',
    (db, networkId) => {
      const { id } = takeBench(db, { networkId });
      const step = { state: 'running', on: '2026-11-22', words: undefined } as const;
      return () => takeStep(db, world.member('ruth'), id, step, NOW);
    },
  ],
  [
    'tells of a project',
    (db, networkId) => {
      const { id } = takeBench(db, { networkId });
      const telling = tellingForm.parse({ seenBy: 'members', version: '1' });
      return () => tellTransfer(db, world.member('ruth'), id, telling, NOW);
    },
  ],
  [
    'checks whether a project fits',
    (db, networkId) => {
      const { id } = takeBench(db, { networkId });
      return () => saveFit(db, world.member('ruth'), id, fitForm.parse({ there_room: 'yes', version: '0' }), NOW);
    },
  ],
];
const hanna = () => world.member('hanna');
const asked = () => ({ memberId: world.member('samira').id });
const described: NetworkChange = {
  ...{ name: 'Anders', purpose: 'Anders.', lang: 'de', home: 'sued', districts: [] },
  version: 1,
};

test.each(ACTS)('once it has ended, no network %s', (_, prepare) => {
  const act = prepare(world.db, networkAt(world.db, slug).id);
  end('emre');
  expect(act).toThrow('conflict');
});

test('nobody is asked any more to run it', () => {
  const { id } = networkAt(world.db, slug);
  inviteOrganiser(world.db, world.member('ruth'), id, { ...asked(), words: undefined }, NOW);
  end('emre');
  expect(rowsOf(world.db, organiserInvitations)).toBe(0);
});

test('organisers do not end it, and nobody twice', () => {
  expect(() => end('ruth')).toThrow('not_found');
  end('hanna');
  expect(() => end('emre')).toThrow('conflict');
});
