import { afterEach, beforeEach, expect, test } from 'vitest';
import { memberToAsk } from '../../../src/features/forum/ask-member.ts';
import { addressOf, newTopicPlace, placeIn } from '../../../src/features/forum/draft-place.ts';
import { nameReader } from '../../../src/features/forum/mention.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

test('a question to somebody begins with a name that the forum knows as theirs', () => {
  const { db, member } = world;
  const emre = member('emre');
  const asked = memberToAsk(db, member('ruth'), emre.id, NOW);
  expect(asked?.name).toBe(emre.name);
  const text = asked?.text ?? '';
  expect(nameReader(db, text, NOW)(text.slice(1))).toMatchObject({ href: `/members/${String(emre.id)}` });
});

test('nobody asks themselves, nor somebody who is not there', () => {
  const { db, member } = world;
  const ids = [member('ruth').id, 999, undefined];
  expect(ids.map((id) => memberToAsk(db, member('ruth'), id, NOW))).toEqual([undefined, undefined, undefined]);
});

test('what is written to each has its own place, and an address with anything else has none', () => {
  const place = (query: string) => newTopicPlace(new URLSearchParams(query));
  expect([place('member=7'), place('member=x'), place('member=7:8')]).toEqual(['new:member:7', 'new', 'new']);
  expect([placeIn('new:member:7'), addressOf('new:member:7')]).toEqual(['new:member:7', '/forum/new?member=7']);
});
