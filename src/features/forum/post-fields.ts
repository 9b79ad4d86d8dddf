import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { markdownField } from '../../lib/text.ts';

/** Characters of a post: ten printed pages. */
export const MOST_TEXT = 20_000;

export const postField = markdownField(MOST_TEXT);

/** Names one form: however often it is sent, it makes one post. */
export const sendKeyField = z.string().regex(/^[\w-]{16,64}$/);

/** For a form that is shown for the first time. */
export function newSendKey(): string {
  return randomUUID();
}
