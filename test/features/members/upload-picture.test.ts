import { globSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { files } from '../../../db/schema/files.ts';
import { MAX_UPLOAD } from '../../../src/features/files/upload.ts';
import { pictureAddress, shownPicture } from '../../../src/features/members/picture.ts';
import { changeProfile, profileForm } from '../../../src/features/members/profile.ts';
import { pictureForm, removePicture, uploadPicture } from '../../../src/features/members/upload-picture.ts';
import { daysAgo, districts, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const store = () => ({ db: world.db, dataDir: world.folder });
const stored = () => globSync('files/*/*', { cwd: world.folder });
const seen = (viewer?: 'ruth') =>
  shownPicture(world.db, viewer && world.member(viewer), world.member('samira').id, NOW);

async function photo(colour: string): Promise<File> {
  const square = { width: 900, height: 600, channels: 3 as const, background: colour };
  const bytes = await sharp({ create: square }).jpeg().toBuffer();
  return new File([new Uint8Array(bytes)], '../../etc/passwd.exe', { type: 'text/html' });
}

test('an uploaded picture is drawn anew and shown to those who may see it', async () => {
  await uploadPicture(store(), world.member('samira'), { picture: await photo('teal') }, NOW);
  const { file, audience } = seen('ruth');
  expect(file).toMatchObject({ type: 'image/webp', width: 512, height: 341 });
  expect(audience).toBe('members');
  expect(stored()).toEqual([join('files', file.hash.slice(0, 2), file.hash)]);
  expect(() => seen()).toThrow('not_found');
  expect(pictureAddress(7, file.id)).toBe(`/members/7/picture?file=${file.id}`);
});

test('everyone sees it where the member says so, if they see the name', async () => {
  const show = (nameSeenBy: 'public' | 'members') =>
    changeProfile(
      world.db,
      world.member('samira'),
      profileForm(districts).parse({ name: 'Samira', locale: 'en', pictureSeenBy: 'public', nameSeenBy }),
      NOW,
    );
  await uploadPicture(store(), world.member('samira'), { picture: await photo('teal') }, NOW);
  show('public');
  expect(seen().audience).toBe('public');
  show('members');
  expect(() => seen()).toThrow('not_found');
});

test('the one before is gone at once, bytes and all, and so is the last one', async () => {
  await uploadPicture(store(), world.member('samira'), { picture: await photo('teal') }, NOW);
  const before = stored();
  await uploadPicture(store(), world.member('samira'), { picture: await photo('plum') }, NOW);
  expect(stored()).toHaveLength(1);
  expect(stored()).not.toEqual(before);
  removePicture(store(), world.member('samira'));
  removePicture(store(), world.member('samira'));
  expect([stored(), world.db.select().from(files).all()]).toEqual([[], []]);
});

test('two members may have the same picture', async () => {
  for (const name of ['samira', 'ruth'] as const)
    await uploadPicture(store(), world.member(name), { picture: await photo('teal') }, NOW);
  removePicture(store(), world.member('ruth'));
  expect(stored()).toHaveLength(1);
  expect(seen('ruth').file.ownerId).toBe(world.member('samira').id);
});

test('what is no picture is refused beside the field, and nothing is kept', async () => {
  const picture = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.png', { type: 'image/png' });
  const upload = uploadPicture(store(), world.member('samira'), { picture }, NOW);
  await expect(upload).rejects.toMatchObject({ problems: { picture: { key: 'picture' } } });
  expect([stored(), world.db.select().from(files).all()]).toEqual([[], []]);
});

test('a suspended member uploads nothing', async () => {
  const suspended = { ...world.member('samira'), suspendedUntil: daysAgo(-1) };
  await expect(uploadPicture(store(), suspended, { picture: await photo('teal') }, NOW)).rejects.toThrow('forbidden');
  expect(stored()).toEqual([]);
});

test('a file that is too large, or a text, is none', () => {
  const large = new File([new Uint8Array(MAX_UPLOAD + 1)], 'a.jpg');
  expect(pictureForm.safeParse({ picture: large }).error?.issues[0]?.message).toBe('picture');
  expect(pictureForm.safeParse({ picture: 'a.jpg' }).success).toBe(false);
});
