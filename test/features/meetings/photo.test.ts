import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { files } from '../../../db/schema/files.ts';
import { addPhoto, photosOf, photoToRemove, removePhoto, shownPhoto } from '../../../src/features/meetings/photo.ts';
import type { Meeting } from '../../../src/features/meetings/meeting.ts';
import { rowsOf } from '../../support/forum.ts';
import { EVENING, held, network } from '../../support/meetings.ts';
import type { PersonName } from '../../support/people.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let meeting: Meeting;
beforeEach(() => {
  world = openWorld();
  meeting = held(world.db, world.member('ruth'), network(world.db, 'Runder Tisch', [world.member('ruth')]));
});
afterEach(() => world.close());

async function flipChart(): Promise<File> {
  const bytes = await sharp({ create: { width: 2_000, height: 1_000, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], 'Tafel.jpg');
}

const add = async (name: PersonName, photo: File, alt = 'Drei Ideen') =>
  addPhoto({ db: world.db, dataDir: world.folder }, world.member(name), meeting.id, { photo, alt }, EVENING);

test('a photo of a flip chart stands beside the minutes, drawn anew, for those who may read them', async () => {
  await add('ruth', await flipChart());
  const [photo] = photosOf(world.db, meeting.id);
  expect(photo).toMatchObject({ alt: 'Drei Ideen', width: 1_600, height: 800 });
  const id = photo?.id ?? 0;
  expect(shownPhoto(world.db, world.member('ruth'), id).type).toBe('image/webp');
  // The minutes are a draft, and he was not there.
  expect(() => shownPhoto(world.db, world.member('joerg'), id)).toThrow('not_found');
  expect(() => shownPhoto(world.db, undefined, id)).toThrow('not_found');
  expect(() => photoToRemove(world.db, world.member('joerg'), id)).toThrow('not_found');
  removePhoto({ db: world.db, dataDir: world.folder }, world.member('ruth'), id);
  expect([photosOf(world.db, meeting.id).length, rowsOf(world.db, files)]).toEqual([0, 0]);
});

test('a photo that is sent twice stands there once; with other words it is another', async () => {
  await add('ruth', await flipChart());
  await add('ruth', await flipChart());
  expect([photosOf(world.db, meeting.id).length, rowsOf(world.db, files)]).toEqual([1, 1]);
  await add('ruth', await flipChart(), 'Die Rückseite');
  expect(photosOf(world.db, meeting.id).map(({ alt }) => alt)).toEqual(['Drei Ideen', 'Die Rückseite']);
});

test('what is no picture is refused, and so is somebody who does not write', async () => {
  await expect(add('ruth', new File(['<svg/>'], 'Tafel.jpg'))).rejects.toThrow('photo: picture');
  await expect(add('joerg', await flipChart())).rejects.toThrow('not_found');
  expect(rowsOf(world.db, files)).toBe(0);
});
