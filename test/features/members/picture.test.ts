import { afterEach, beforeEach, expect, test } from 'vitest';
import { files } from '../../../db/schema/files.ts';
import { canUsePicture, changePicture } from '../../../src/features/members/picture.ts';
import { shownMember } from '../../../src/features/members/shown.ts';
import type { PersonName } from '../../support/people.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

/** What the uploads would have written. */
const upload = (name: PersonName, width: number | null = 320) =>
  world.db
    .insert(files)
    .values({
      ownerId: world.member(name).id,
      hash: 'a'.repeat(64),
      type: 'image/webp',
      length: 9,
      width,
      storedAt: NOW,
    })
    .returning()
    .get().id;
const shown = (viewer?: PersonName) =>
  shownMember(world.db, viewer && world.member(viewer), world.member('samira').id, NOW).pictureId;
const kept = () => world.db.select({ id: files.id }).from(files).all();

test("a picture of one's own is shown to those who may see it", () => {
  const id = upload('samira');
  changePicture(world.db, world.member('samira'), id);
  expect([shown('ruth'), shown('samira'), shown()]).toEqual([id, id, undefined]);
});

test('another picture, or none, takes the place of the one before', () => {
  const [first, second] = [upload('samira'), upload('samira')];
  for (const id of [first, first, second]) changePicture(world.db, world.member('samira'), id);
  expect([shown('ruth'), kept()]).toEqual([second, [{ id: second }]]);
  changePicture(world.db, world.member('samira'), undefined);
  expect([shown('ruth'), kept()]).toEqual([undefined, []]);
});

test("nobody shows what is another's, no picture, or not there", () => {
  const samira = world.member('samira');
  for (const id of [upload('ruth'), upload('samira', null), 999_999]) {
    expect(() => changePicture(world.db, samira, id)).toThrow('not_found');
  }
  expect(() => changePicture(world.db, { ...samira, suspendedUntil: daysAgo(-1) }, undefined)).toThrow('forbidden');
  expect([shown('ruth'), kept()]).toEqual([undefined, [{ id: 1 }, { id: 2 }]]);
});

test('a picture is used by its owner', () => {
  const [samira, ruth] = [world.member('samira'), world.member('ruth')];
  const file = { ownerId: samira.id, width: 320 };
  expect([canUsePicture(samira, file), canUsePicture(ruth, file)]).toEqual([true, false]);
  expect(canUsePicture(samira, { ...file, width: null })).toBe(false);
});
