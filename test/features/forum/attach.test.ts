import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { attachments, posts } from '../../../db/schema/forum.ts';
import { files } from '../../../db/schema/files.ts';
import { filesFolder } from '../../../src/features/files/bytes.ts';
import { removeOrphans } from '../../../src/features/files/sweep.ts';
import { attach, detach } from '../../../src/features/forum/attach.ts';
import {
  attachmentsIn,
  attachmentsOf,
  forgetWaiting,
  shownAttachment,
} from '../../../src/features/forum/attachment.ts';
import { describePicture, isWordless } from '../../../src/features/forum/describe-picture.ts';
import { newSendKey } from '../../../src/features/forum/post-fields.ts';
import { ProblemError } from '../../../src/lib/problems.ts';
import type { PersonName } from '../../support/people.ts';
import { addBoard, ask, rowsOf } from '../../support/forum.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const bytes = (text: string) => new TextEncoder().encode(text);
const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Page >>\nendobj\n%%EOF\n';
const pdf = new File([bytes(PDF)], 'C:\\Pläne\\Bauplan.exe');
const picture = async (name = 'bank.png') =>
  new File(
    [
      await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
    ],
    name,
  );
const put = (name: PersonName, file: File, sendKey: string, alt?: string, now = NOW) =>
  attach({ db: world.db, dataDir: world.folder }, world.member(name), { file, alt, sendKey }, now);
const isThere = (hash: string) => existsSync(join(filesFolder(world.folder), hash.slice(0, 2), hash));

test('what is attached while one writes is sent with the post', async () => {
  const { db, member } = world;
  const sendKey = newSendKey();
  await put('emre', await picture(), sendKey, 'Eine Bank aus Holz');
  await put('emre', pdf, sendKey, 'egal');
  const waiting = attachmentsIn(db, member('emre'), { sendKey });
  expect(waiting).toMatchObject([
    { name: 'bank.webp', alt: 'Eine Bank aus Holz', type: 'image/webp', width: 40, height: 20 },
    { name: 'Bauplan.pdf', alt: null, type: 'application/pdf', width: null },
  ]);
  const { id } = ask(db, member('emre'), { sendKey });
  expect(attachmentsOf(db, [id]).get(id)).toEqual(waiting);
  expect(attachmentsIn(db, member('emre'), { sendKey })).toEqual([]);
});

test('whoever reads the post has its files, and nobody else', async () => {
  const { db, member } = world;
  const sendKey = newSendKey();
  await put('emre', pdf, sendKey);
  const { id = 0 } = attachmentsIn(db, member('emre'), { sendKey })[0] ?? {};
  expect(shownAttachment(db, member('emre'), id)).toMatchObject({ name: 'Bauplan.pdf', audience: 'members' });
  expect(() => shownAttachment(db, member('ruth'), id)).toThrow('not_found');
  const post = ask(db, member('emre'), { sendKey, boardId: addBoard(db, { seenBy: 'public' }).id });
  expect(shownAttachment(db, member('ruth'), id).audience).toBe('members');
  expect(shownAttachment(db, undefined, id).audience).toBe('public');
  db.update(posts).set({ hiddenAt: NOW }).run();
  expect(() => shownAttachment(db, undefined, id)).toThrow('not_found');
  expect(shownAttachment(db, member('emre'), id).audience).toBe('members');
  db.update(posts).set({ deletedAt: NOW }).run();
  expect(() => shownAttachment(db, member('emre'), id)).toThrow('gone');
  expect(() => shownAttachment(db, member('emre'), 999_999)).toThrow('not_found');
  expect(post.id).toBeGreaterThan(0);
});

test('a member of a members’ board sees what strangers do not', async () => {
  const { db, member } = world;
  const sendKey = newSendKey();
  await put('emre', pdf, sendKey);
  const { id } = ask(db, member('emre'), { sendKey });
  const [file] = attachmentsOf(db, [id]).get(id) ?? [];
  expect(() => shownAttachment(db, undefined, file?.id ?? 0)).toThrow('not_found');
});

test('what cannot be attached is refused, and nothing stays', async () => {
  const key = newSendKey();
  const refused = (field: string, problem: never, limit?: number) => new ProblemError(field, problem, limit);
  for (const content of ['<svg onload="alert(1)"/>', 'MZ', '%PDF-1.7 ohne Ende', `${PDF.slice(0, 9)}/JavaScript${PDF}`])
    await expect(put('emre', new File([bytes(content)], 'a.pdf'), key)).rejects.toEqual(
      refused('file', 'attachment' as never),
    );
  await put('ruth', pdf, key);
  await expect(put('ruth', pdf, key)).rejects.toEqual(refused('file', 'too_many_files' as never, 1));
  await expect(
    attach(
      { db: world.db, dataDir: world.folder },
      { ...world.member('ruth'), suspendedUntil: NOW },
      { file: pdf, sendKey: key },
      NOW,
    ),
  ).rejects.toThrow('forbidden');
  expect(rowsOf(world.db, attachments)).toBe(1);
});

test('a picture without words waits for them: until then its text is not sent', async () => {
  const { db, member } = world;
  const sendKey = newSendKey();
  await put('emre', await picture(), sendKey);
  const [waiting] = attachmentsIn(db, member('emre'), { sendKey });
  const id = waiting?.id ?? 0;
  expect([waiting?.alt, waiting && isWordless(waiting)]).toEqual([null, true]);
  const board = { boardId: addBoard(db).id, sendKey };
  const wordless = new ProblemError('alt', 'picture_words');
  expect(() => ask(db, member('emre'), board)).toThrow(wordless);
  describePicture(db, member('ruth'), id, 'Etwas anderes');
  expect(() => ask(db, member('emre'), board)).toThrow(wordless);
  expect(rowsOf(db, posts)).toBe(0);
  describePicture(db, member('emre'), id, 'Eine Bank aus Holz');
  describePicture(db, member('emre'), id, 'Zu spät');
  const post = ask(db, member('emre'), board);
  expect(attachmentsOf(db, [post.id]).get(post.id)).toMatchObject([{ alt: 'Eine Bank aus Holz' }]);
});

test('a PDF needs no words, and takes none later', async () => {
  const { db, member } = world;
  const sendKey = newSendKey();
  await put('emre', pdf, sendKey);
  const { id = 0 } = attachmentsIn(db, member('emre'), { sendKey })[0] ?? {};
  describePicture(db, member('emre'), id, 'Ein Plan');
  const post = ask(db, member('emre'), { sendKey });
  expect(attachmentsOf(db, [post.id]).get(post.id)).toMatchObject([{ alt: null }]);
});

test('one can take it away again, and its bytes go; others cannot', async () => {
  const { db, member, folder } = world;
  const sendKey = newSendKey();
  await put('emre', pdf, sendKey);
  const { id = 0 } = attachmentsIn(db, member('emre'), { sendKey })[0] ?? {};
  const { hash } = db.select().from(files).get() ?? { hash: '' };
  expect(() => detach({ db, dataDir: folder }, member('ruth'), id)).toThrow('not_found');
  expect(isThere(hash)).toBe(true);
  detach({ db, dataDir: folder }, member('emre'), id);
  expect([isThere(hash), rowsOf(db, attachments), rowsOf(db, files)]).toEqual([false, 0, 0]);
});

test('what was never sent goes after some weeks', async () => {
  const { db, folder } = world;
  await put('emre', pdf, newSendKey(), undefined, daysAgo(31));
  await put('emre', await picture(), newSendKey(), 'Bank', daysAgo(2));
  const hashes = forgetWaiting(db, NOW);
  removeOrphans(db, filesFolder(folder), hashes);
  expect([hashes.length, rowsOf(db, attachments), isThere(hashes[0] ?? '')]).toEqual([1, 1, false]);
});
