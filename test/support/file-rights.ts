import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { inject } from 'vitest';
import { attach } from '../../src/features/forum/attach.ts';
import { attachmentAddress, attachmentsOf } from '../../src/features/forum/attachment.ts';
import { newSendKey } from '../../src/features/forum/post-fields.ts';
import { addPhoto, photosOf } from '../../src/features/meetings/photo.ts';
import { uploadPicture } from '../../src/features/members/upload-picture.ts';
import { ask } from './forum.ts';
import type { Rights } from './rights.ts';
import { heldOnSite } from './site-meetings.ts';
import { newcomer, onSite, siteStore } from './site-store.ts';

const site = () => ({ db: siteStore(), dataDir: inject('siteFolder') });

/** A picture as a phone takes it. */
async function picture(): Promise<File> {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], 'Bild.jpg');
}

/** Below a question for members. */
async function attachedOnSite(): Promise<string> {
  const [ruth, sendKey, now] = [onSite('ruth'), newSendKey(), new Date()];
  await attach(site(), ruth, { file: await picture(), alt: 'Unsere Bank', sendKey }, now);
  const post = ask(siteStore(), ruth, { boardId: 1, sendKey }, now);
  return attachmentAddress(attachmentsOf(siteStore(), [post.id]).get(post.id)?.[0]?.id ?? 0);
}

/** Of somebody who shows members their profile. */
async function portraitOnSite(): Promise<string> {
  const who = newcomer();
  await uploadPicture(site(), who, { picture: await picture() }, new Date());
  return `/members/${String(who.id)}/picture`;
}

/** Beside the minutes of a meeting that goes on: each visit has one of its own. */
async function photoOnSite(): Promise<string> {
  const { meeting } = heldOnSite();
  const words = { photo: await picture(), alt: `Tafel ${randomUUID()}` };
  await addPhoto(site(), onSite('ruth'), meeting.id, words, new Date());
  return `/meetings/photos/${String(photosOf(siteStore(), meeting.id)[0]?.id ?? 0)}`;
}

let attached: Promise<string> | undefined;
let portrait: Promise<string> | undefined;

/** Who sees pictures and takes them away: rows of the table in `test/site/rights.test.ts`. */
export const FILE_RIGHTS: Record<string, Rights> = {
  '/[...locale]/meetings/photos/[photo]/removal': {
    at: async () => `${await photoOnSite()}/removal`,
    get: 'hosts',
    post: 'hosts',
  },
  '/forum/attachments/[attachment]': { at: () => (attached ??= attachedOnSite()), get: 'members', secret: true },
  '/meetings/photos/[photo]': { at: photoOnSite, get: 'hosts', secret: true },
  '/members/[member]/picture': { at: () => (portrait ??= portraitOnSite()), get: 'members', secret: true },
};
